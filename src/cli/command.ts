import { parseArgs } from 'node:util';

import { Refusal } from './refusal.js';

export interface CheckCommand {
  readonly name: 'check';
  /** Files and folders, relative to where the command runs. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly strict: boolean;
  /** A formatter of ESLint, by its name or its module. */
  readonly format: string;
}

export interface EjectCommand {
  readonly name: 'eject';
  readonly file: string;
}

export type Command = CheckCommand | EjectCommand | { readonly name: 'help' | 'version' };

export const USAGE = `Usage: eslint-plugin-openai-responses <command>

  check [paths]        find what breaks turn 2 in a project, without any configuration; paths are
                       files and folders, the folder you are in by default
    --fix                repair what can be repaired
    --strict             turn on every rule, as an error
    -f, --format <name>  a formatter of ESLint: stylish (default), json, json-with-metadata, html,
                         or another by its package or its path

  eject <file>         write the sanitizer as one source file of yours: .ts, .mts, .cts, .js, .mjs
                       or .cjs; folders that are missing are made

  -h, --help           show this text
  -v, --version        show the version

Exit codes: 0 nothing found, 1 findings (warnings too), 2 wrong usage, or a project or a file that
cannot be checked.
`;

const OPTIONS = {
  fix: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  format: { type: 'string', short: 'f', default: 'stylish' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/**
 * Reads what stands behind the name of the program.
 *
 * @throws {Refusal} that says what is wrong with it
 */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const { fix, strict, format } = values;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...rest] = positionals;
  if (name === 'check') return { name, paths: rest.length > 0 ? rest : ['.'], fix, strict, format };
  if (name !== 'eject')
    throw wrongUsage(
      name === undefined ? 'Give a command: check or eject.' : `There is no command \`${name}\`.`,
    );
  const [file] = rest;
  if (file === undefined || rest.length > 1) throw wrongUsage('`eject` takes one file to write.');
  if (fix || strict || format !== OPTIONS.format.default)
    throw wrongUsage('`eject` takes no options.');
  return { name, file };
}

function parse(args: readonly string[]) {
  const command = { args: [...args], options: OPTIONS, allowPositionals: true };
  try {
    return parseArgs(command);
  } catch (error) {
    // Without `strict` it takes everything, and the tokens show what it took for an option.
    const { tokens } = parseArgs({ ...command, strict: false, tokens: true });
    for (const token of tokens) if (token.kind === 'option') refuseOption(token);
    throw error;
  }
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function refuseOption({ name, rawName, value }: OptionToken): void {
  if (!isOption(name)) throw wrongUsage(`There is no option \`${rawName}\`.`);
  if (OPTIONS[name].type === 'boolean' && value !== undefined)
    throw wrongUsage(`\`${rawName}\` takes no value.`);
  if (OPTIONS[name].type === 'string' && (value === undefined || value.startsWith('-')))
    throw wrongUsage(
      `\`${rawName}\` takes a value: the name, the package or the path of a formatter.`,
    );
}

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

const wrongUsage = (sentence: string): Refusal => new Refusal(`${sentence}\n\n${USAGE.trimEnd()}`);
