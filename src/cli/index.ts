#!/usr/bin/env node
import { type ExitCode, WrongUsage } from './command.js';
import { commands } from './commands/index.js';
import { loadPlugin } from './plugin.js';
import { codeOf, Refusal } from './refusal.js';
import { usageOf, usageOfAll } from './usage.js';

const isHelp = (arg: string): boolean => arg === '-h' || arg === '--help';

async function run([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name !== undefined && isHelp(name)) return print(usageOfAll(commands));
  if (name === '-v' || name === '--version') return print(`${(await loadPlugin()).meta.version}\n`);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal(`${noCommand(name)}\n\n${usageOfAll(commands).trimEnd()}`);
  if (args.some(isHelp)) return print(usageOf(command));
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    throw new Refusal(`${error.message}\n\n${usageOf(command).trimEnd()}`);
  }
}

function noCommand(name: string | undefined): string {
  if (name !== undefined && !name.startsWith('-')) return `There is no command \`${name}\`.`;
  const names = Object.keys(commands);
  return `Give a command first: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}

// Who reads may stop early, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
  });

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 2;
}
