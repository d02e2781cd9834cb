import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-double-replay';

const PAIRS: readonly Pair[] = [
  [
    'pushed, and pushed again item by item',
    sending(`  input.push(...r.output);
  for (const item of r.output) ⟦input.push(item); // !⟧⟦console.log(item);⟧`),
  ],
  [
    'the calls once more',
    sending(`  input.push(...r.output⟦⟧⟦.filter((item) => item.type !== 'function_call')⟧);
  for (const item of r.output) {
    if (item.type !== 'function_call') continue;
    input.push(item); // !
    input.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
  }`),
  ],
  [
    'pushed, and sent beside the list',
    `
export async function run(input: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  input.push(...r.output);
  await client.responses.create({ model: 'gpt-5', input: [...input, ⟦...r.output⟧⟦{ role: 'user', content: 'b' }⟧] }); // !
}`,
  ],
  [
    'a list that is put together anew',
    `
export async function run(input: any[], other: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  input.push(...r.output);
  ⟦input⟧⟦other⟧ = [...⟦input⟧⟦other⟧, ...r.output]; // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a field',
    `
export class Chat {
  items: any[] = [];
  shown: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items.push(...r.output);
    this.⟦items⟧⟦shown⟧.push(...r.output); // !
  }
}`,
  ],
  [
    'a list behind a sanitizer',
    `
export async function run(input: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input: ⟦input⟧⟦sanitizeResponseInput(input)⟧ });
  input.push(...r.output);
  input.push(...r.output); // !
}
declare const list: any[];
void run(list);`,
  ],
  [
    'one way or the other',
    sending(`  if (r.id) input.push(...r.output);
  ⟦⟧⟦else ⟧input.push(...r.output); // !`),
  ],
  [
    'the events, and the whole response',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream) {
    if (event.type === 'response.output_item.done') ⟦input.push(event.item);⟧⟦console.log(event.item);⟧
    if (event.type === 'response.completed') input.push(...event.response.output); // !
  }
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'another response',
    sending(`  const again = await client.responses.create({ model: 'gpt-5', input });
  input.push(...r.output);
  input.push(...⟦r⟧⟦again⟧.output); // !`),
  ],
  [
    'a list that is emptied between',
    sending(`  input.push(...r.output);
  ⟦console.log(input);⟧⟦return;⟧
  input.push(...r.output); // !`),
  ],
  [
    'without its id',
    sending(`  input.push(...r.output);
  for (const { ⟦status⟧⟦id⟧: _, ...item } of r.output as any[]) input.push(item); // !`),
  ],
  [
    'text of it',
    sending(`  input.push(...r.output);
  input.push(⟦...r.output⟧⟦{ role: 'user', content: r.output_text }⟧); // !`),
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says where it is already, and can leave it out', () => {
    const [report] = messagesOf(
      RULE,
      sending(`  input.push(...r.output);
  input.push(...r.output);`),
    );
    expect(report?.message).toContain('`r.output` is in the conversation already (line 13)');
    expect(report?.suggested).toEqual([sending('  input.push(...r.output);')]);
  });
});
