import type { Program } from './project.js';

const CLIENT = `import OpenAI from 'openai';
const client = new OpenAI();
`;

/** A store that keeps what it is given, and gives it back for the next request. */
const store = (
  kept: string,
): string => `import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
void sanitizeResponseInput;
export class Shelf {
  private rows: { owner: string; item: unknown }[] = [];
  async put(owner: string, things: readonly any[]) {
    for (const item of ${kept}) this.rows.push({ owner, item });
  }
  async take(owner: string): Promise<any[]> {
    return this.rows.filter((row) => row.owner === owner).map((row) => row.item);
  }
}
`;

const shelfMain = (mark: string): string => `${CLIENT}import { Shelf } from './shelf.js';
const shelf = new Shelf();
export async function turn(owner: string, text: string) {
  await shelf.put(owner, [{ role: 'user', content: text }]);
  const response = await client.responses.create({ model: 'o3', input: await shelf.take(owner) });
  await shelf.put(owner, response.output);${mark}
}
`;

const list = (
  pushed: string,
): string => `import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
void toResponseInputItems;
export const thread: any[] = [];
export function keep(things: any[]) {
  thread.push(...${pushed});
}
`;

const asked = (importing: string, keep: string, thread: string, mark: string): string =>
  `${CLIENT}${importing}
export async function turn(content: string) {
  ${thread}.push({ role: 'user', content });
  const response = await client.responses.create({ model: 'o3', input: ${thread} });
  ${keep}(response.output);${mark}
}
`;

const helper = (
  body: string,
): string => `import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
void toResponseInputItems;
export const prepare = (output: any[]): any[] => ${body};
`;

const prepared = (
  mark: string,
  from = './prepare.js',
): string => `${CLIENT}import { prepare } from '${from}';
export async function turn(input: any[]) {
  for (;;) {
    const response = await client.responses.create({ model: 'o3', input });
    input.push(...prepare(response.output));${mark}
  }
}
`;

const llm = (argument: string): string => `${CLIENT}export async function complete(context: any[]) {
  return client.responses.create({ model: 'o3', input: ${argument} });
}
`;

const dialog = (mark: string): string => `import { complete } from './llm.js';
const lines: any[] = [];
export async function say(content: string) {
  lines.push({ role: 'user', content });
  const answer = await complete(lines);
  for (const item of answer.output) lines.push(item);${mark}
}
`;

const RAW = ' // unsafe: raw';

/** Each shape as it breaks, and beside it the one edit that makes it right. */
export const PROGRAMS: Readonly<Record<string, Program>> = {
  'a class that keeps rows': { 'shelf.ts': store('things'), 'main.ts': shelfMain(RAW) },
  'a class that cleans what it keeps': {
    'shelf.ts': store('sanitizeResponseInput(things)'),
    'main.ts': shelfMain(''),
  },
  'a list of a module': {
    'thread.ts': list('things'),
    'main.ts': asked("import { keep, thread } from './thread.js';", 'keep', 'thread', RAW),
  },
  'a list of a module that is cleaned': {
    'thread.ts': list('toResponseInputItems(things)'),
    'main.ts': asked("import { keep, thread } from './thread.js';", 'keep', 'thread', ''),
  },
  'a module as a whole': {
    'thread.ts': list('things'),
    'main.ts': asked("import * as t from './thread.js';", 't.keep', 't.thread', RAW),
  },
  'a module as a whole that cleans': {
    'thread.ts': list('toResponseInputItems(things)'),
    'main.ts': asked("import * as t from './thread.js';", 't.keep', 't.thread', ''),
  },
  'through a barrel': {
    'prepare.ts': helper('structuredClone(output)'),
    'index.ts': "export * from './prepare.js';\n",
    'main.ts': prepared(' // unsafe: cloned', './index.js'),
  },
  'through a barrel that cleans': {
    'prepare.ts': helper('toResponseInputItems(output)'),
    'index.ts': "export { prepare } from './prepare.js';\n",
    'main.ts': prepared('', './index.js'),
  },
  'a filter elsewhere': {
    'prepare.ts': helper("output.filter((item) => item.type === 'message')"),
    'main.ts': prepared(' // unsafe: dropped'),
  },
  'a filter elsewhere that takes ids': {
    'prepare.ts': helper(
      "output.filter((item) => item.type === 'message').map(({ id, ...rest }) => rest)",
    ),
    'main.ts': prepared(''),
  },
  'the request elsewhere': { 'llm.ts': llm('context'), 'main.ts': dialog(RAW) },
  'the request elsewhere, of a cleaned list': {
    'llm.ts': `import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';\n${llm('toResponseInputItems(context)')}`,
    'main.ts': dialog(''),
  },
  'a fault that one file shows': {
    'agent.ts': `${CLIENT}export async function run(input: any[]) {
  for (;;) {
    const response = await client.responses.create({ model: 'o3', input });
    input.push(...response.output); // unsafe: raw
  }
}
`,
    'main.ts': `import { run } from './agent.js';
const lines: any[] = [{ role: 'user', content: 'output' }];
await run(lines);
`,
  },
  CommonJS: {
    'prepare.cjs': 'exports.prepare = (output) => output.map((item) => item);\n',
    'main.cjs': `const OpenAI = require('openai');
const { prepare } = require('./prepare.cjs');
const client = new OpenAI();
exports.turn = async (input) => {
  for (;;) {
    const response = await client.responses.create({ model: 'o3', input });
    input.push(...prepare(response.output)); // unsafe: raw
  }
};
`,
  },
  'CommonJS that takes one away': {
    'prepare.cjs':
      'exports.prepare = (output) => output.map(({ id }) => ({ id, type: "item_reference" }));\n',
    'main.cjs': `const OpenAI = require('openai');
const { prepare } = require('./prepare.cjs');
const client = new OpenAI();
exports.turn = async (input) => {
  for (;;) {
    const response = await client.responses.create({ model: 'o3', input });
    input.push(...prepare(response.output));
  }
};
`,
  },
  'a module that does not parse': {
    'prepare.ts': 'export const prepare = (output: any[]): any[] => {{ output;\n',
    'main.ts': prepared(''),
  },
  'modules that import each other': {
    'prepare.ts':
      "import { turn } from './main.js';\nexport const prepare = (output: any[]): any[] => (turn ? output : []);\n",
    'main.ts': prepared(RAW),
  },
  'a path of the tsconfig': {
    'prepare.ts': helper('output.slice()'),
    'main.ts': prepared(RAW, '#/a path of the tsconfig/prepare.js'),
  },
};
