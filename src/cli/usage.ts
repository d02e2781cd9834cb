import type { Command } from './command.js';
import { PLUGIN } from '../packages/published.js';

/** Columns of the help, and where its texts begin. */
const WIDTH = 100;
const INDENT = 26;

type Row = readonly [name: string, text: string];

const GLOBAL: readonly Row[] = [
  ['  -h, --help', 'show this text; behind a command, the text of that command'],
  ['  -v, --version', 'show the version'],
];

const EXIT_CODES =
  'Exit codes: 0 nothing found, 1 findings (warnings too), 2 wrong usage, or a project or a file that cannot be checked.';

/** The help of the program: all commands with their options. */
export const usageOfAll = (commands: Readonly<Record<string, Command>>): string =>
  [
    `Usage: ${PLUGIN} <command>`,
    ...Object.values(commands).map(describe),
    GLOBAL.map(layOut).join('\n'),
    wrap(EXIT_CODES, 0),
  ].join('\n\n') + '\n';

/** The help of one command. */
export const usageOf = (command: Command): string =>
  `Usage: ${PLUGIN} ${command.synopsis}\n\n${describe(command)}\n`;

const describe = ({ synopsis, help, options }: Command): string =>
  [
    layOut([`  ${synopsis}`, help]),
    ...Object.entries(options).map(([name, { short, value, help: text }]) => {
      const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
      return layOut([`    ${names}${value === undefined ? '' : ` <${value}>`}`, text]);
    }),
  ].join('\n');

/** A text beside its name; below it where the name leaves no room. */
function layOut([name, text]: Row): string {
  const lines = wrap(text, INDENT);
  return name.length < INDENT - 1 ? name.padEnd(INDENT) + lines.trimStart() : `${name}\n${lines}`;
}

function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(' '.repeat(indent) + word);
  }
  return lines.join('\n');
}
