import { describe, expect, it } from 'vitest';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Origin } from '../../src/facts/origin.js';
import { originsOf } from '../../src/facts/origins.js';
import { nodesOf } from '../../src/replay/nodes.js';
import { sdkOf } from '../../src/sdk/index.js';
import { parseTyped, parseUntyped } from '../support/typed-rule-tester.js';

const HEAD = `
import OpenAI from 'openai';
import { other } from './other.js';
const client = new OpenAI();
declare function ask(value: unknown): void;
`;

/** An origin in a few words: what it is, and what tells it from others of its kind. */
function described(origin: Origin): string {
  switch (origin.from) {
    case 'literal':
      return JSON.stringify(origin.value);
    case 'text':
      return `${origin.head}…`;
    case 'item': {
      const types = origin.types?.mode === 'only' ? [...origin.types.types].join('|') : '?';
      return `item ${types} .${origin.field.join('.')}`;
    }
    case 'response':
      return `response .${origin.field.join('.')}`;
    case 'unknown':
      return `unknown: ${origin.why}`;
    default:
      return origin.from;
  }
}

/** Where the argument of `ask(…)` comes from, and with a second argument what stands at it. */
function originsIn(code: string, way: 'typed' | 'untyped'): string[] {
  const file = (way === 'typed' ? parseTyped : parseUntyped)(HEAD + code);
  const { sourceCode } = file;
  const sdk = sdkOf(file);
  const isAsked = (node: TSESTree.Node): node is TSESTree.CallExpression =>
    node.type === T.CallExpression &&
    node.callee.type === T.Identifier &&
    node.callee.name === 'ask';
  const [value, at] = nodesOf(sourceCode).find(isAsked)?.arguments ?? [];
  if (!value) throw new Error('nothing is asked');
  const path = at?.type === T.Literal ? [String(at.value)] : [];
  return originsOf(sdk, value, { path }).map(described).sort();
}

const R = `const r = await client.responses.create({ model: 'gpt-5', input: 'a' });`;

const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a text', `ask('a');`, ['"a"']],
  ['a constant', `const id = 'a'; ask(id);`, ['"a"']],
  ['a choice', `ask(Math.random() > 1 ? 'a' : null);`, ['"a"', 'null']],
  ['the default of an environment', `ask(process.env.ID ?? 'a');`, ['"a"', 'unknown: environment']],
  [
    'a parameter of a function that others call',
    `export const f = (id: any) => ask(id);`,
    ['unknown: parameter'],
  ],
  [
    'a parameter of a function of the file',
    `const f = (id: string) => ask(id); f('a'); f('b');`,
    ['"a"', '"b"'],
  ],
  ['an import', `ask(other);`, ['unknown: import']],
  ['a call that cannot be read', `ask(other());`, ['unknown: call']],
  [
    'what a function of the file returns',
    `const f = (n: string) => \`id_\${n}\`; ask(f('a'));`,
    ['id_…'],
  ],
  ['a template that begins with what varies', `ask(\`\${other}_a\`);`, ['unknown: unread']],
  ['a sum', `const n = Date.now(); ask('fc_' + n);`, ['fc_…']],
  ['an object', `ask({});`, ['object']],
  ['no value', `ask(undefined);`, ['absent']],
  ['the id of a response', `${R} ask(r.id);`, ['response .id']],
  [
    'the field of an item',
    `${R} for (const item of r.output) if (item.type === 'function_call') ask(item.call_id);`,
    ['item function_call .call_id'],
  ],
  [
    'the field of a picked item',
    `${R} const call = r.output.find((i) => i.type === 'reasoning'); ask(call!.id);`,
    ['item reasoning .id'],
  ],
  ['what a callback of map is given', `${R} r.output.map((item) => ask(item.id));`, ['item ? .id']],
  [
    'the item of an event',
    `const s = await client.responses.create({ model: 'gpt-5', input: 'a', stream: true }); for await (const e of s) if (e.type === 'response.output_item.done') ask(e.item.id);`,
    ['item ? .id'],
  ],
  ['a property', `const p = { a: 'x', b: 'y' }; ask(p, 'b');`, ['"y"']],
  ['a property that is not there', `const p = { a: 'x' }; ask(p, 'b');`, ['absent']],
  ['a property of a spread', `const base = { b: 'x' }; ask({ ...base, a: 1 }, 'b');`, ['"x"']],
  [
    'a property before a spread without it',
    `const base = { a: 1 }; ask({ b: 'x', ...base }, 'b');`,
    ['"x"'],
  ],
  [
    'a property before a spread with it',
    `const base = { b: 'y' }; ask({ b: 'x', ...base }, 'b');`,
    ['"y"'],
  ],
  [
    'a property that a condition adds',
    `const c = Math.random() > 1; ask({ ...(c && { b: 'x' }) }, 'b');`,
    ['"x"', 'absent'],
  ],
  [
    'a property that one branch adds',
    `const c = Math.random() > 1; ask({ ...(c ? { b: 'x' } : {}) }, 'b');`,
    ['"x"', 'absent'],
  ],
  [
    'a property beside a spread of an import',
    `ask({ b: 'x', ...other }, 'b');`,
    ['"x"', 'unknown: import'],
  ],
  ['a property that is set later', `const p: any = {}; p.b = 'x'; ask(p, 'b');`, ['"x"', 'absent']],
  ['a field of a class', `class A { #id = 'a'; m() { ask(this.#id); } }`, ['"a"']],
  ['a client', `ask(client);`, ['instance']],
  [
    'a client in a field that its constructor is given',
    `class A { constructor(private c: OpenAI) {} m() { ask(this.c); } } new A(new OpenAI());`,
    ['instance', 'unknown: parameter'],
  ],
];

describe.each(['typed', 'untyped'] as const)('origins, %s', (way) => {
  it.each(ROWS)('%s', (_, code, expected) => {
    expect(originsIn(code, way)).toEqual([...expected]);
  });
});
