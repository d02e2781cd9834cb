import { describe, expect, it } from 'vitest';

import { describePath, describeValue } from '../../src/repair/describe.js';
import { askEach } from './repairing.js';

const HEAD = `import OpenAI from 'openai';
const client = new OpenAI();
const input: any[] = [];
`;
const SEND = '\nclient.responses.create({ input });';

/** The value and the way to it, as a message tells them, of each verdict. */
const told = (code: string): string[] =>
  askEach(HEAD + code + SEND, ({ sourceCode }, { replay }) =>
    [describeValue(sourceCode, replay.sink.node), describePath(replay)].join(''),
  );

describe('what a message tells of a replay', () => {
  it.each([
    // The same expression: there is no way to tell.
    ['const r = await client.responses.parse({ input }); input.push(...r.output);', 'r.output'],
    [
      'input.push(...(await client.responses.parse({ input })).output);',
      '(await client.responses.parse({ input })).output',
    ],
    // Casts are left out.
    [
      'const r = await client.responses.parse({ input }); input.push(...(r.output as unknown as any[]));',
      'r.output',
    ],
    ['const r = await client.responses.parse({ input }); input.push(...r.output!);', 'r.output'],
    // Names on the way, and the list.
    [
      'const r = await client.responses.parse({ input });\nconst items = r.output;\ninput.push(...items);',
      'items: `r.output` (line 5) → `items` → `input`',
    ],
    [
      'const { output } = await client.responses.parse({ input }); input.push(...output);',
      'output: `client.responses.parse(…)` (line 4) → `output` → `input`',
    ],
    [
      'const r = await client.responses.parse({ input }); for (const item of r.output) input.push(item);',
      'item: `r.output` (line 4) → `item` → `input`',
    ],
    [
      'const add = (items: any[]) => { input.push(...items); };\nconst r = await client.responses.parse({ input });\nadd(r.output);',
      'r.output',
    ],
    [
      'const r = await client.responses.parse({ input }); const a = r.output; const b = a; input.push(...b);',
      'b: `r.output` (line 4) → `a` → `b` → `input`',
    ],
    [
      'class Chat { #items: any[] = []; async ask() { const { output } = await client.responses.parse({ input: this.#items }); this.#items.push(...output); } }',
      'output: `client.responses.parse(…)` (line 4) → `output` → `this.#items`',
    ],
    // A value of several lines is told on one, and shortened.
    [
      "const r = await client.responses.parse({ input });\ninput.push(\n  ...r.output\n    .filter((item) => item.type !== 'reasoning')\n    .filter((item) => item.type !== 'web_search_call'),\n);",
      "r.output .filter((item) => item.type !== 'reasoning') .filte…",
    ],
  ])('%s', (code, text) => {
    expect(told(code)).toEqual([text]);
  });
});
