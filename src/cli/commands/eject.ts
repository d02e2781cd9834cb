import { defineCommand, WrongUsage } from '../command.js';
import { explain, writeEjected } from '../ejected.js';

export default defineCommand({
  synopsis: 'eject <file>',
  help: 'write the sanitizer as one source file of yours: .ts, .mts, .cts, .js, .mjs or .cjs; folders that are missing are made',
  options: {},
  async run({ positionals: [file, ...others] }) {
    if (file === undefined || others.length > 0)
      throw new WrongUsage('`eject` takes one file to write.');
    process.stdout.write(`${explain(await writeEjected(file))}\n`);
    return 0;
  },
});
