import { parseArgs } from 'node:util';

import { reasonOf, Refusal } from './refusal.js';

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

  check [paths]    find what breaks turn 2 in a project, without any configuration
    --fix            repair what can be repaired
    --strict         turn on every rule, as an error
    --format <name>  a formatter of ESLint: stylish (default), json, html, or a module

  eject <file>     write the sanitizer as one source file of yours: .ts, .mts, .cts, .js, .mjs, .cjs

  --help           show this text
  --version        show the version

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, or a project that cannot be checked.
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
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : reasonOf(error));
  }
}

const wrongUsage = (sentence: string): Refusal => new Refusal(`${sentence}\n\n${USAGE.trimEnd()}`);
