import { type Explanation, explainError } from '../../contract/index.js';
import { defineCommand, WrongUsage } from '../command.js';
import { loadPlugin } from '../plugin.js';
import { allOf } from '../standard-input.js';

export default defineCommand({
  synopsis: 'explain <text>',
  help: 'say what an error of the API means: any text that has it, with ids, positions and what a gateway puts before it (- is standard input)',
  options: {},
  async run({ positionals }) {
    // Without quotes the shell gives the words one by one.
    const given = positionals.join(' ');
    if (given.trim() === '')
      throw new WrongUsage(
        '`explain` takes the text of an error, in quotes, or - for standard input.',
      );
    const found = explainError(given === '-' ? await allOf(process.stdin) : given);
    // The contract also names rules that are still to come.
    const { rules } = await loadPlugin();
    const isRule = (rule: string): boolean => Object.hasOwn(rules, rule);
    const texts = found.map((one) => describe({ ...one, rules: one.rules.filter(isRule) }));
    process.stdout.write(found.length === 0 ? NOT_KNOWN : texts.join('\n'));
    return found.length === 0 ? 1 : 0;
  },
});

const NOT_KNOWN =
  'The contract does not have this text. docs/errors.md lists those it has, with the words to look for.\n';

function describe({ entry, title, text, path, why, repair, rules, evidence }: Explanation): string {
  const lines = [
    `${entry}: ${title}`,
    `  the API says  ${text}`,
    ...(path === null ? [] : [`  where         ${path}`]),
    `  why           ${why}`,
    `  repair        ${repair}`,
    `  found by      ${rules.length > 0 ? rules.join(', ') : 'no rule: a test of two turns shows it (docs/testing.md)'}`,
    `  evidence      ${evidence} (docs/contract.md, ${entry})`,
  ];
  return `${lines.join('\n')}\n`;
}
