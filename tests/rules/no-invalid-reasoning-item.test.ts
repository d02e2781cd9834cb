import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-invalid-reasoning-item';

const PAIRS: readonly Pair[] = [
  [
    'a status',
    sending(
      `  input.push({ type: 'reasoning', id: 'rs_1', summary: []⟦, status: 'completed'⟧⟦⟧ }); // !`,
    ),
  ],
  [
    'a status of null',
    sending(`  input.push({ ⟦status: null, ⟧⟦⟧type: 'reasoning', id: 'rs_1', summary: [] }); // !`),
  ],
  [
    'a status of the item itself, which has none',
    sending(`  for (const item of r.output as any[]) if (item.type === 'reasoning')
    input.push({ type: 'reasoning', id: item.id, summary: item.summary, status: ⟦'completed'⟧⟦item.status⟧ }); // !`),
  ],
  [
    'a status on another type',
    sending(
      `  input.push({ type: ⟦'reasoning'⟧⟦'function_call'⟧, id: 'rs_1', summary: [], status: 'completed' }); // !`,
    ),
  ],
  [
    'content',
    sending(
      `  input.push({ type: 'reasoning', id: 'rs_1', summary: [], content: [⟦{ type: 'reasoning_text', text: 'a' }⟧⟦⟧] }); // !`,
    ),
  ],
  [
    'content of the item itself',
    sending(`  for (const item of r.output as any[]) if (item.type === 'reasoning')
    input.push({ type: 'reasoning', id: item.id, summary: item.summary, content: ⟦[{ text: 'a' }]⟧⟦item.content⟧ }); // !`),
  ],
  ['no summary', sending(`  input.push({ type: 'reasoning', id: 'rs_1'⟦⟧⟦, summary: []⟧ }); // !`)],
  [
    'no summary in a loop',
    sending(`  for (const item of r.output) if (item.type === 'reasoning')
    input.push({ type: 'reasoning', id: item.id, ⟦⟧⟦summary: item.summary, ⟧encrypted_content: item.encrypted_content }); // !`),
  ],
  [
    'a summary that a spread brings along',
    sending(`  for (const item of r.output) if (item.type === 'reasoning')
    input.push({ ⟦⟧⟦...item, ⟧type: 'reasoning', id: item.id }); // !`),
  ],
  [
    'a summary of an unknown spread',
    sending(`  const stored: any = JSON.parse('{}');
  input.push({ ⟦⟧⟦...stored, ⟧type: 'reasoning', id: 'rs_1' }); // !`),
  ],
  [
    'a summary that a condition leaves out',
    sending(`  const base = { ⟦⟧⟦summary: [], ⟧id: 'rs_1' };
  input.push({ ...base, type: 'reasoning' }); // !`),
  ],
  [
    'what a helper makes',
    sending(`  const thought = (text: string) => ({ type: 'reasoning', id: 'rs_1',⟦⟧⟦ summary: [],⟧ encrypted_content: text }); // !
  input.push(thought('gAAA'));`),
  ],
  [
    'a cleaned list',
    `import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
export async function run() {
  const items: any[] = [{ type: 'reasoning', id: 'rs_1' }]; // !
  await client.responses.create({ model: 'gpt-5', input: ⟦items⟧⟦clean(items)⟧ });
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('takes away what is refused, and adds what is missing', () => {
    const [status] = messagesOf(
      RULE,
      sending(`
  input.push({ type: 'reasoning', status: 'completed', id: 'rs_1', summary: [] });`),
    );
    expect(status?.fixed).toContain(`{ type: 'reasoning', id: 'rs_1', summary: [] }`);
    expect(status?.message).toContain("Unknown parameter: 'input[N].status'.");
    const [summary] = messagesOf(
      RULE,
      sending(`
  input.push({ type: 'reasoning', id: 'rs_1' });`),
    );
    expect(summary?.fixed).toContain(`{ type: 'reasoning', id: 'rs_1', summary: [] }`);
    expect(summary?.message).toContain("Missing required parameter: 'input[N].summary'.");
  });
});
