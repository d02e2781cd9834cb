import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-invented-item-id';

const PAIRS: readonly Pair[] = [
  [
    'a text with another prefix',
    sending(`  input.push({ type: 'reasoning', id: '⟦think⟧⟦rs⟧_1', summary: [] }); // !`),
  ],
  [
    'a template',
    sending(`  for (const n of [1, 2])
    input.push({ type: 'message', role: 'assistant', id: \`⟦item⟧⟦msg⟧_\${n}\`, content: [] }); // !`),
  ],
  [
    'a sum',
    sending(`  const n = Date.now();
  input.push({ type: 'function_call', id: ⟦'call-'⟧⟦'fc_'⟧ + n, call_id: 'c', name: 'f', arguments: '{}' }); // !`),
  ],
  [
    'a constant',
    sending(`  const KEY = ⟦'none'⟧⟦'fc_none'⟧;
  input.push({ type: 'function_call', id: KEY, call_id: 'c', name: 'f', arguments: '{}' }); // !`),
  ],
  [
    'the call_id of the call',
    sending(`  for (const item of r.output) if (item.type === 'function_call')
    input.push({ type: 'function_call', id: item.⟦call_id⟧⟦id⟧, call_id: item.call_id, name: item.name, arguments: item.arguments }); // !`),
  ],
  [
    'an empty text in place of none',
    sending(`  for (const item of r.output as any[])
    input.push({ type: 'reasoning', id: item.id ?? ⟦''⟧⟦undefined⟧, summary: [] }); // !`),
  ],
  [
    'a random id',
    sending(
      `  input.push({ type: 'function_call_output', ⟦id: crypto.randomUUID(), ⟧⟦⟧call_id: 'c', output: 'ok' }); // !`,
    ),
  ],
  [
    'a random id behind a prefix',
    sending(`  const PRE = 'msg_';
  input.push({ type: 'message', role: 'assistant', content: [], id: ⟦crypto.randomUUID()⟧⟦PRE + crypto.randomUUID()⟧ }); // !`),
  ],
  [
    'what map gives each item',
    sending(`  const texts = ['a'];
  input.push(...texts.map((text, n) => ({
    type: 'message', role: 'assistant', id: ⟦'item-'⟧⟦'msg_'⟧ + n, // !
    content: [{ type: 'output_text', text }] })));`),
  ],
  [
    'another type under the same id',
    sending(
      `  input.push({ type: ⟦'function_call_output'⟧⟦'shell_call_output'⟧, id: 'sho_1', call_id: 'c', output: 'ok' }); // !`,
    ),
  ],
  [
    'a type whose id is that of a call',
    sending(`  for (const item of r.output as any[])
    input.push({ type: ⟦'function_call_output'⟧⟦'local_shell_call_output'⟧, id: item.call_id, call_id: item.call_id, output: 'ok' }); // !`),
  ],
  [
    'an id that a spread brings along',
    sending(`  const base = { type: 'web_search_call', id: '⟦search⟧⟦ws⟧_1' };
  input.push({ ...base, status: 'completed' }); // !`),
  ],
  [
    'an id that is overwritten',
    sending(`  input.push({ id: 'x', ...r.output[0], type: 'reasoning'⟦, id: 'y'⟧⟦⟧ }); // !`),
  ],
  [
    'the id of a row outside',
    `export async function run(rows: { id: string; text: string }[]) {
  const input: any[] = rows.map((row) => ({
    type: 'message', role: 'assistant', id: ⟦\`row_\${row.id}\`⟧⟦row.id⟧, // !
    content: row.text }));
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a list that goes elsewhere',
    `export async function run(show: (items: any[]) => void) {
  const items: any[] = [];
  items.push({ type: 'reasoning', id: 'x', summary: [] }); // !
  ⟦await client.responses.create({ model: 'gpt-5', input: items })⟧⟦show(items)⟧;
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('leaves the id out, but of a message only where one asks for it', () => {
    const [call] = messagesOf(
      RULE,
      sending(`
  input.push({ type: 'function_call', id: 'x', call_id: 'c', name: 'f', arguments: '{}' });`),
    );
    expect(call?.fixed).toContain(`{ type: 'function_call', call_id: 'c', name`);
    const [message] = messagesOf(
      RULE,
      sending(`
  input.push({ role: 'assistant', content: 'a', id: 'x' });`),
    );
    expect(message).toMatchObject({ fixed: null });
    expect(message?.suggested[0]).toContain(`{ role: 'assistant', content: 'a' }`);
    expect(message?.message).toContain(
      "Invalid 'input[N].id': 'x'. Expected an ID that begins with 'msg'.",
    );
  });

  it('has no repair for reasoning', () => {
    const [report] = messagesOf(
      RULE,
      sending(`
  input.push({ type: 'reasoning', id: 'x', summary: [] });`),
    );
    expect(report).toMatchObject({ fixed: null, suggested: [] });
  });
});
