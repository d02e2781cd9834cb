#!/usr/bin/env node
import { check, type ExitCode } from './check.js';
import { readCommand, USAGE } from './command.js';
import { eject } from './eject.js';
import { codeOf, Refusal } from './refusal.js';

async function run(args: readonly string[]): Promise<ExitCode> {
  const command = readCommand(args);
  switch (command.name) {
    case 'check':
      return check(command);
    case 'eject':
      await eject(command.file);
      return 0;
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version': {
      const { default: plugin } = await import('../index.js');
      process.stdout.write(`${plugin.meta.version}\n`);
      return 0;
    }
  }
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
