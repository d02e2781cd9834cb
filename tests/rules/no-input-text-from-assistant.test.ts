import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-input-text-from-assistant';

const PAIRS: readonly Pair[] = [
  [
    'a part that is written out',
    sending(
      `  input.push({ role: 'assistant', content: [{ type: ⟦'input_text'⟧⟦'output_text'⟧, text: 'a' }] }); // !`,
    ),
  ],
  [
    'what the user said',
    sending(
      `  input.push({ role: ⟦'assistant'⟧⟦'user'⟧, content: [{ type: 'input_text', text: 'a' }] }); // !`,
    ),
  ],
  [
    'the last answer',
    sending(`  input.push({ type: 'message', role: 'assistant',
    content: [{ type: ⟦'input_text'⟧⟦'output_text'⟧, text: r.output_text }] }); // !`),
  ],
  [
    'a constant part',
    sending(`  const say = (text: string) => [
    { type: ⟦'input_text'⟧⟦'output_text'⟧, text }, // !
  ];
  input.push({ role: 'assistant', content: say('a') });`),
  ],
  [
    'parts of a map',
    sending(`  const texts = ['a', 'b'];
  input.push({ role: 'assistant', content: texts.map((text) => ({
    type: ⟦'input_text'⟧⟦'output_text'⟧, text }))}); // !`),
  ],
  [
    'a type for each role',
    sending(`  const turn = (role: string, text: string) => ({ role, content: [
    { type: ⟦'input_text'⟧⟦role === 'user' ? 'input_text' : 'output_text'⟧, text }]}); // !
  input.push(turn('assistant', 'b'));`),
  ],
  [
    'a role that a helper is given',
    sending(`  const turn = (role: string, text: string) => ({ role,
    content: [{ type: 'input_text', text }]}); // !
  input.push(turn(⟦'assistant'⟧⟦'developer'⟧, 'b'));`),
  ],
  [
    'a role that can be either by its type',
    `export async function run(rows: { role: ⟦'user' | 'assistant'⟧⟦'user' | 'developer'⟧; text: string }[]) {
  const input: any[] = rows.map((row) => ({ role: row.role,
    content: [{ type: 'input_text', text: row.text }] })); // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
    'with types',
  ],
  [
    'a role that a guard leaves out',
    `export async function run(rows: { role: 'user' | 'assistant'; text: string }[]) {
  const input: any[] = [];
  for (const row of rows) ⟦⟧⟦if (row.role === 'user')⟧
    input.push({ role: row.role, content: [{ type: 'input_text', text: row.text }] }); // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
    'with types',
  ],
  [
    'a spread message',
    sending(`  const base = { role: 'assistant' };
  input.push({ ...base, content: [{ type: ⟦'input_text'⟧⟦'output_text'⟧, text: 'a' }] }); // !`),
  ],
  [
    'an input in place',
    `export const run = (client: OpenAI) => client.responses.create({ model: 'gpt-5', input: [
  { role: 'user', content: 'a' },
  { role: 'assistant', content: [{ type: ⟦'input_text'⟧⟦'refusal'⟧, text: 'b' }] } as any, // !
] });`,
  ],
  [
    'a file from the assistant, and a text',
    sending(`  input.push({ role: 'assistant', content: [
    { type: 'output_text', text: 'a' },
    { type: ⟦'input_text'⟧⟦'output_text'⟧, text: 'b' }] }); // !`),
  ],
  [
    'a class that keeps the history',
    `export class Chat {
  #turns: any[] = [];
  said(text: string) {
    this.#turns.push({ role: 'assistant', content: [{ type: ⟦'input_text'⟧⟦'output_text'⟧, text }] }); // !
  }
  send() { return client.responses.create({ model: 'gpt-5', input: this.#turns }); }
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says output_text where the role is written out', () => {
    const said = (role: string): string =>
      sending(`  input.push({ role: ${role}, content: [{ type: 'input_text', text: 'a' }] });`);
    const [report] = messagesOf(RULE, said(`'assistant'`));
    expect(report?.fixed).toContain(`{ type: 'output_text', text: 'a' }`);
    expect(report?.message).toContain("Supported values are: 'output_text' and 'refusal'.");
    const [typed] = messagesOf(RULE, said(`'user' as 'assistant' | 'user'`));
    expect(typed?.fixed ?? null).toBeNull();
  });
});
