import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-stateless-reference';

/** The second request, with what it is asked for. */
const of = (code: string, more: string): string => `
export async function run(c: boolean, other: any) {
  const input: any[] = [{ role: 'user', content: 'a' }];
  const r = await client.responses.create({ model: 'gpt-5', input });
${code}
  await client.responses.create({ model: 'gpt-5', input, ${more} });
}`;

const PAIRS: readonly Pair[] = [
  [
    'a reference',
    of(
      `  for (const item of r.output) input.push({ type: 'item_reference', id: item.id }); // !`,
      'store: ⟦false⟧⟦true⟧',
    ),
  ],
  [
    'a reference without a word about the store',
    of(
      `  for (const item of r.output) input.push({ type: 'item_reference', id: item.id }); // !`,
      '⟦store: false⟧⟦⟧',
    ),
  ],
  [
    'a reference under a choice',
    of(
      `  for (const item of r.output) input.push({ type: 'item_reference', id: item.id }); // !`,
      'store: ⟦false⟧⟦c⟧',
    ),
  ],
  [
    'the item itself',
    of(
      `  for (const item of r.output as any[]) input.push({ type: ⟦'item_reference'⟧⟦'message'⟧, id: item.id }); // !`,
      'store: false',
    ),
  ],
  [
    'what map refers to',
    of(
      `  input.push(...r.output.map((item) => ({ type: ⟦'item_reference'⟧⟦item.type⟧, id: item.id }))); // !`,
      'store: false',
    ),
  ],
  [
    'a constant store',
    of(
      `  const store = ⟦false⟧⟦true⟧;\n  input.push({ type: 'item_reference', id: 'msg_1' }); // !`,
      'store',
    ),
  ],
  [
    'a store that is overwritten',
    of(`  input.push({ type: 'item_reference', id: 'msg_1' }); // !`, 'store: false, ⟦⟧⟦...other⟧'),
  ],
  [
    'reasoning without its ciphertext',
    of(
      `  input.push({ type: 'reasoning', id: 'rs_1', summary: []⟦⟧⟦, encrypted_content: other⟧ }); // !`,
      'store: false',
    ),
  ],
  [
    'reasoning with the ciphertext of the item',
    of(
      `  for (const item of r.output) if (item.type === 'reasoning')\n    input.push({ type: 'reasoning', id: item.id, summary: [], encrypted_content: ⟦null⟧⟦item.encrypted_content⟧ }); // !`,
      'store: false',
    ),
  ],
  [
    'reasoning that is stored',
    of(
      `  input.push({ type: 'reasoning', id: 'rs_1', summary: [] }); // !`,
      '⟦store: false⟧⟦background: true⟧',
    ),
  ],
  [
    'a response that was not stored',
    `export async function run() {
  const r = await client.responses.create({ model: 'gpt-5', input: 'a', store: ⟦false⟧⟦true⟧ });
  await client.responses.create({ model: 'gpt-5', input: 'b', previous_response_id: r.id }); // !
}`,
  ],
  [
    'a response of another request',
    `export async function run() {
  const r = await client.responses.create({ model: 'gpt-5', input: 'a', store: false });
  const s = await client.responses.create({ model: 'gpt-5', input: r.output_text });
  await client.responses.create({ model: 'gpt-5', input: 'b', previous_response_id: ⟦r⟧⟦s⟧.id }); // !
}`,
  ],
  [
    'a response in a loop',
    `export async function run(texts: string[]) {
  let last: string | undefined;
  for (const text of texts) {
    const r: any = await client.responses.create({ model: 'gpt-5', input: text, ⟦store: false, ⟧⟦⟧previous_response_id: last }); // !
    last = r.id;
  }
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says what the API answers', () => {
    const [report] = messagesOf(
      RULE,
      `client.responses.create({ model: 'gpt-5', store: false,
  input: [{ type: 'item_reference', id: 'msg_1' }] });`,
    );
    expect(report?.message).toContain('Items are not persisted when `store` is set to false.');
    expect(sending('')).not.toContain('store');
  });
});
