import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair } from './fact-rows.js';

const RULE = 'no-cut-conversation';

const turn = (cut: string, before = ''): string => `
const items: any[] = [];
export async function turn(content: string) {
  items.push({ role: 'user', content });
${before}  const r = await client.responses.create({ model: 'gpt-5', input: ${cut}
  items.push(...toResponseInputItems(r.output));
  return r.output_text;
}`;

const PAIRS: readonly Pair[] = [
  ['the last ones', turn(`items⟦.slice(-20)⟧⟦⟧ }); // !`)],
  [
    'a start that the program knows',
    turn(`items.slice(⟦-20⟧⟦start⟧) }); // !`, '  const start = items.length - 1;\n'),
  ],
  ['a sanitizer behind it', turn(`⟦⟧⟦sanitizeResponseInput(⟧items.slice(-20)⟦⟧⟦)⟧ }); // !`)],
  [
    'the first one goes',
    turn(
      'items });',
      '  while (items.length > 20) ⟦items.shift(); // !⟧⟦console.log(items.length);⟧\n',
    ),
  ],
  [
    'the first ones go',
    turn('items });', '  if (items.length > 20) items.splice(⟦0⟧⟦20⟧, 10); // !\n'),
  ],
  [
    'a role that is asked for',
    turn(
      'items });',
      "  while (items.length > 20⟦⟧⟦ || items[0]?.role !== 'user'⟧) items.shift(); // !\n",
    ),
  ],
  [
    'by the index',
    turn(
      'items.filter((item, n) => ⟦n > items.length - 20⟧⟦item.type⟧ }); // !'
        .replace('⟧ })', '⟧) })')
        .replace('(item, n)', '⟦(item, n)⟧⟦(item)⟧'),
    ),
  ],
  [
    'a conversation of texts',
    `
const items: any[] = [];
export async function turn(content: string) {
  items.push({ role: 'user', content });
  const r = await client.responses.create({ model: 'gpt-5', input: items.slice(-20) }); // !
  items.push(⟦...r.output⟧⟦{ role: 'assistant', content: r.output_text }⟧);
}`,
  ],
  [
    'a model that does not reason',
    `
const items: any[] = [];
export async function turn(content: string) {
  items.push({ role: 'user', content });
  const r = await client.responses.create({ model: '⟦gpt-5⟧⟦gpt-4o⟧', input: items.slice(-20) }); // !
  items.push(...r.output);
}`,
  ],
  [
    'a field',
    `
export class Chat {
  items: any[] = [];
  async turn(content: string) {
    this.items.push({ role: 'user', content });
    const input = this.items⟦.slice(-20)⟧⟦⟧; // !
    const r = await client.responses.create({ model: 'gpt-5', input });
    this.items.push(...r.output);
  }
}`,
  ],
  [
    'a helper',
    `
const items: any[] = [];
function recent(list: any[]) {
  return ⟦list.slice(-20)⟧⟦list⟧; // !
}
export async function turn() {
  const r = await client.responses.create({ model: 'gpt-5', input: recent(items) });
  items.push(...r.output);
}`,
  ],
  [
    'what is only shown',
    `
const items: any[] = [];
export async function turn() {
  const recent = items.slice(-20); // !
  const r = await client.responses.create({ model: 'gpt-5', input: ⟦recent⟧⟦items⟧ });
  items.push(...r.output);
  console.log(recent);
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says what can be parted', () => {
    const [report] = messagesOf(RULE, turn('items.slice(-20) });'));
    expect(report?.message).toContain('`items.slice(-20)` cuts the conversation by number');
  });
});
