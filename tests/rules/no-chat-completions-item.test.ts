import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-chat-completions-item';

const PAIRS: readonly Pair[] = [
  [
    'an answer of a tool',
    sending(`  input.push({ role: ⟦'tool'⟧⟦'user'⟧, content: 'ok', tool_call_id: 'c' }); // !`),
  ],
  [
    'an answer of a tool for each call',
    sending(`  for (const item of r.output as any[])
    input.push(⟦{ role: 'tool', tool_call_id: item.call_id, content: 'ok' }⟧⟦{ type: 'function_call_output', call_id: item.call_id, output: 'ok' }⟧); // !`),
  ],
  [
    'calls in a message',
    sending(
      `  input.push({ role: 'assistant', content: ''⟦, tool_calls: [{ id: 'c', type: 'function' }]⟧⟦⟧ }); // !`,
    ),
  ],
  [
    'calls that may be missing',
    sending(`  const calls: any = undefined;
  input.push({ role: 'assistant', content: '', tool_calls: ⟦[]⟧⟦calls⟧ }); // !`),
  ],
  ['no content', sending(`  input.push({ role: 'assistant', content: ⟦null⟧⟦'a'⟧ }); // !`)],
  [
    'a text of the user',
    sending(
      `  input.push({ role: 'user', content: [{ type: ⟦'text'⟧⟦'input_text'⟧, text: 'a' }] }); // !`,
    ),
  ],
  [
    'a text of the assistant',
    sending(
      `  input.push({ role: 'assistant', content: [{ type: ⟦'text'⟧⟦'output_text'⟧, text: 'a' }] }); // !`,
    ),
  ],
  [
    'an image',
    sending(`  input.push({ role: 'user', content: [
    { type: ⟦'image_url', image_url: { url: 'https://a.io/b.png' }⟧⟦'input_image', image_url: 'https://a.io/b.png'⟧ }] }); // !`),
  ],
  [
    'an image of the right type in the wrong shape',
    sending(`  input.push({ role: 'user', content: [
    { type: 'input_image', image_url: ⟦{ url: 'https://a.io/b.png' }⟧⟦'https://a.io/b.png'⟧ }] }); // !`),
  ],
  [
    'parts of a map',
    sending(`  const texts = ['a'];
  input.push({ role: 'user', content: texts.map((text) => ({
    type: ⟦'text'⟧⟦'input_text'⟧, text }))}); // !`),
  ],
  [
    'the format of an answer, which is called text too',
    sending(`  input.push({ role: 'user', content: [{ type: 'input_text', text: 'a', format: { type: 'text' } }, 
    { type: ⟦'text'⟧⟦'input_text'⟧, text: 'b' }] }); // !`),
  ],
  [
    'a list for Chat Completions',
    `export async function run() {
  const messages: any[] = [{ role: 'user', content: [{ type: 'text', text: 'a' }] }]; // !
  await client.⟦responses.create({ model: 'gpt-5', input: messages })⟧⟦chat.completions.create({ model: 'gpt-5', messages })⟧;
}`,
  ],
  [
    'a converter on the way',
    `const convert = (m: any) => ({ role: m.role, content: m.content.map((p: any) => ({ type: 'input_text', text: p.text })) });
export async function run() {
  const messages: any[] = [{ role: 'user', content: [{ type: 'text', text: 'a' }] }]; // !
  await client.responses.create({ model: 'gpt-5', input: messages⟦⟧⟦.map(convert)⟧ });
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('rewrites what loses nothing', () => {
    const [text, image] = messagesOf(
      RULE,
      sending(`
  input.push({ role: 'assistant', content: [{ type: 'text', text: 'a' }] });
  input.push({ role: 'user', content: [{ type: 'image_url', image_url: { url: link, detail: 'low' } }] });`),
    );
    expect(text?.fixed).toContain(`{ type: 'output_text', text: 'a' }`);
    expect(image?.fixed).toContain(`{ type: 'input_image', image_url: link, detail: 'low' }`);
    expect(image?.message).toContain(
      "Invalid value: 'image_url'. Supported values are: 'input_text'",
    );
  });
});
