import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-output-text-history';

const PAIRS: readonly Pair[] = [
  [
    'a message',
    sending(`  input.push({ role: '⟦assistant⟧⟦user⟧', content: r.output_text }); // !`),
  ],
  [
    'another text',
    sending(`  input.push({ role: 'assistant', content: ⟦r.output_text⟧⟦'Hello'⟧ }); // !`),
  ],
  [
    'a name for the text',
    sending(`  const text = ⟦r.output_text⟧⟦'Hello'⟧;
  input.push({ role: 'assistant', content: text }); // !`),
  ],
  [
    'a list that is put together',
    `
export async function run(input: any[], shown: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  ⟦input⟧⟦shown⟧ = [...⟦input⟧⟦shown⟧, { role: 'assistant', content: r.output_text }]; // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a chat model',
    `
export async function run(input: any[]) {
  const r = await client.responses.create({ model: '⟦gpt-5⟧⟦gpt-4o⟧', input });
  input.push({ role: 'assistant', content: r.output_text }); // !
  await client.responses.create({ model: 'gpt-4o', input });
}`,
  ],
  [
    'the whole output beside it',
    sending(`  ⟦⟧⟦input.push(...r.output);⟧
  input.push({ role: 'assistant', content: r.output_text }); // !`),
  ],
  [
    'a field',
    `
export class Chat {
  items: any[] = [];
  shown: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.⟦items⟧⟦shown⟧.push({ role: 'assistant', content: r.output_text }); // !
  }
}`,
  ],
  [
    'a helper',
    `
const said = (text: string) => ({ role: '⟦assistant⟧⟦developer⟧', content: text }); // !
export async function run(input: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  input.push(said(r.output_text));
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'with its type',
    sending(
      `  input.push({ type: 'message', role: 'assistant', content: ⟦r.output_text⟧⟦r.id⟧ }); // !`,
    ),
  ],
  [
    'a text taken apart',
    sending(`  const { ⟦output_text⟧⟦id⟧: text } = r;
  input.push({ role: 'assistant', content: text }); // !`),
  ],
  [
    'a text or nothing',
    sending(
      `  input.push({ role: 'assistant', content: ⟦r.output_text⟧⟦r.status⟧ || 'nothing' }); // !`,
    ),
  ],
  [
    'another vendor',
    `
const far = new OpenAI({ baseURL: ⟦undefined⟧⟦'https://api.x.ai/v1'⟧ });
export async function run(input: any[]) {
  const r = await far.responses.create({ model: 'm', input });
  input.push({ role: 'assistant', content: r.output_text }); // !
  await far.responses.create({ model: 'm', input });
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says what is lost', () => {
    const [report] = messagesOf(
      RULE,
      sending(`  input.push({ role: 'assistant', content: r.output_text });`),
    );
    expect(report?.message).toContain('loses the `phase` of each message and all reasoning');
  });
});
