import { parseArgs } from 'node:util';

import { Refusal } from './refusal.js';

/** 0: nothing found. 1: findings. 2: wrong usage, or something that cannot be done. */
export type ExitCode = 0 | 1 | 2;

/** An option as `parseArgs` takes it, and what the help says of it. */
interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly default?: boolean | string;
  /** What its value is called: `file` is shown as `<file>`. Of a string only. */
  readonly value?: string;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;

/** A row of the table of commands. */
export interface Command {
  /** How it is called, after the name of the program: `check [paths]`. */
  readonly synopsis: string;
  readonly help: string;
  readonly options: Options;
  /** @throws {Refusal} that says what is wrong, and what to do */
  run(args: readonly string[]): Promise<ExitCode>;
}

interface Line<Given extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: Given }>>['values'];
  readonly positionals: readonly string[];
}

interface Definition<Given extends Options> extends Omit<Command, 'run'> {
  readonly options: Given;
  /** Runs with what stands behind the name of the command, read by its options. */
  run(line: Line<Given>): Promise<ExitCode>;
}

export const defineCommand = <const Given extends Options>(
  definition: Definition<Given>,
): Command => ({
  ...definition,
  run: (args) => definition.run(readLine(args, definition.options)),
});

/** What is wrong with how a command was called; the bin adds how it is called right. */
export class WrongUsage extends Refusal {
  override name = 'WrongUsage';
}

function readLine<Given extends Options>(args: readonly string[], options: Given): Line<Given> {
  const config = { args: [...args], options, allowPositionals: true };
  try {
    return parseArgs(config);
  } catch (error) {
    // Without `strict` it takes everything, and the tokens show what it took for an option.
    const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
    for (const token of tokens) if (token.kind === 'option') refuseOption(token, options);
    throw error;
  }
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function refuseOption({ name, rawName, value }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw new WrongUsage(`There is no option \`${rawName}\`.`);
  if (option.type === 'boolean' && value !== undefined)
    throw new WrongUsage(`\`${rawName}\` takes no value.`);
  if (option.type === 'string' && (value === undefined || value.startsWith('-')))
    throw new WrongUsage(`\`${rawName}\` takes a value: <${option.value ?? 'value'}>.`);
}
