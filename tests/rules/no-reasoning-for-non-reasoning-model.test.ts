import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-reasoning-for-non-reasoning-model';

const PAIRS: readonly Pair[] = [
  [
    'a literal',
    `export const run = () =>
  client.responses.create({ model: ⟦'gpt-4o'⟧⟦'gpt-5'⟧, input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
  [
    'something else that is included',
    `export const run = () =>
  client.responses.create({ model: 'gpt-4.1', input: 'a', include: [⟦'reasoning.encrypted_content'⟧⟦'web_search_call.action.sources'⟧] }); // !`,
  ],
  [
    'a chat model of the fifth generation',
    `export const run = () =>
  client.responses.create({ model: 'gpt-5⟦-chat-latest⟧⟦-mini⟧', input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
  [
    'a constant model',
    `const MODEL = ⟦'gpt-4o-mini'⟧⟦'o4-mini'⟧;
export const run = () =>
  client.responses.create({ model: MODEL, input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
  [
    'a model of the environment',
    `export const run = () =>
  client.responses.create({ model: ⟦'gpt-4o'⟧⟦process.env.MODEL ?? 'gpt-4o'⟧, input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
  [
    'one of two models',
    `export async function run(c: boolean, other: any) {
  const model = c ? 'gpt-4o' : ⟦'gpt-4.1'⟧⟦'gpt-5'⟧;
  await client.responses.create({ model, input: 'a', include: ['reasoning.encrypted_content'] }); // !
}`,
  ],
  [
    'a constant list',
    `const include = ['reasoning.encrypted_content'] as any; // !
export const run = () =>
  client.responses.create({ model: 'gpt-4o', input: 'a'⟦, include⟧⟦⟧ });`,
  ],
  [
    'shared options',
    `const base: any = { model: 'gpt-4o', include: ['reasoning.encrypted_content'] }; // !
export const run = () => client.responses.create({ ...base⟦⟧⟦, model: 'gpt-5'⟧, input: 'a' });`,
  ],
  [
    'options that are overwritten by what is unknown',
    `export async function run(c: boolean, other: any) {
  await client.responses.create({ model: 'gpt-4o', ⟦⟧⟦...other, ⟧input: 'a',
    include: ['reasoning.encrypted_content'] }); // !
}`,
  ],
  [
    'a parameter that is set later',
    `export async function run() {
  const params: any = { model: 'gpt-4o', input: 'a' };
  params.include = [⟦'reasoning.encrypted_content'⟧⟦'message.output_text.logprobs'⟧]; // !
  await client.responses.create(params);
}`,
  ],
  [
    'a fine-tuned model',
    `export const run = () =>
  client.responses.create({ model: 'ft:⟦gpt-4o⟧⟦o4-mini⟧:acme::1', input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
  [
    'another vendor',
    `const far = new OpenAI({ baseURL: ⟦undefined⟧⟦'https://api.mistral.ai/v1'⟧ });
export const run = () =>
  far.responses.create({ model: 'gpt-4o', input: 'a', include: ['reasoning.encrypted_content'] }); // !`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('leaves it out of the list', () => {
    const [report] = messagesOf(
      RULE,
      `client.responses.create({ model: 'gpt-4o', input: 'a',
  include: ['reasoning.encrypted_content', 'message.output_text.logprobs'] });`,
    );
    expect(report?.fixed).toContain(`include: ['message.output_text.logprobs']`);
    expect(report?.message).toContain('`gpt-4o` does not reason');
    expect(sending('')).not.toContain('include');
  });
});
