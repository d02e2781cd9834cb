import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair } from './fact-rows.js';

const RULE = 'no-mixed-conversation-state';

const PAIRS: readonly Pair[] = [
  [
    'whole output beside it',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: last }); // !
    last = r.id;
    ⟦input.push(...r.output);⟧⟦input = [{ role: 'user', content: 'b' }];⟧
  }
}`,
  ],
  [
    'beside nothing',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, ⟦previous_response_id: last⟧⟦store: true⟧ }); // !
    last = r.id;
    input.push(...r.output);
  }
}`,
  ],
  [
    'a copy of the list',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: last }); // !
    last = r.id;
    input = [...input, ⟦...r.output⟧⟦{ role: 'user', content: 'b' }⟧];
  }
}`,
  ],
  [
    'a sanitized output',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: last }); // !
    last = r.id;
    ⟦input.push(...sanitizeResponseInput(r.output));⟧⟦input = [];⟧
  }
}`,
  ],
  [
    'outputs of calls only',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: last }); // !
    last = r.id;
    for (const item of r.output) if (item.type === 'function_call')
      input.push(⟦item, ⟧⟦⟧{ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
  }
}`,
  ],
  [
    'one way or the other by a branch',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: ⟦last⟧⟦c ? last : undefined⟧ }); // !
    last = r.id;
    input.push(...r.output);
  }
}`,
  ],
  [
    'a conversation of the API',
    `
export async function run(input: any[], c: boolean) {
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, conversation: 'conv_1' }); // !
    last = r.id;
    input.push(...⟦r.output⟧⟦['b']⟧);
  }
}`,
  ],
  [
    'a choice by a constant',
    `
export async function run(input: any[], c: boolean, id: string) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  input.push(...r.output);
  const previous = ⟦id⟧⟦c ? id : undefined⟧;
  await client.responses.create({ model: 'gpt-5', input, previous_response_id: previous }); // !
}`,
  ],
  [
    'both parameters',
    `
export async function run(id: string, conversation: string) {
  await client.responses.create({ model: 'gpt-5', input: 'a', previous_response_id: id, ⟦conversation⟧⟦store: true⟧ }); // !
}`,
  ],
  [
    'one of both parameters',
    `
export async function run(id: string | undefined, c: boolean) {
  await client.responses.create({ model: 'gpt-5', input: 'a', previous_response_id: id, conversation: ⟦'conv_1'⟧⟦c ? 'conv_1' : undefined⟧ }); // !
}`,
  ],
  [
    'another vendor',
    `
const far = new OpenAI({ baseURL: ⟦undefined⟧⟦'https://api.x.ai/v1'⟧ });
export async function run(input: any[]) {
  const r = await far.responses.create({ model: 'm', input });
  input.push(...r.output);
  await far.responses.create({ model: 'm', input, previous_response_id: r.id }); // !
}`,
  ],
  [
    'branches that exclude each other',
    `
export async function run(c: boolean) {
  let input: any[] = [];
  let last: any;
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: last }); // !
    if (c) last = r.id; ⟦⟧⟦else ⟧input.push(...r.output);
  }
}`,
  ],
  [
    'a list that is only shown',
    `
export async function run(text: string, seen: any[], show: (items: any[]) => void) {
  const r = await client.responses.create({ model: 'gpt-5', input: text });
  seen.push(...r.output);
  show(seen);
  await client.responses.create({ model: 'gpt-5', input: ⟦seen⟧⟦text⟧, previous_response_id: r.id }); // !
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says what the API answers, and can leave the parameter out', () => {
    const [report] = messagesOf(
      RULE,
      `export async function run(input: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  input.push(...r.output);
  await client.responses.create({ model: 'gpt-5', input, previous_response_id: r.id });
}`,
    );
    expect(report?.message).toContain('Duplicate item found with id …. Remove duplicate items');
    expect(report?.suggested[0]).toContain(`create({ model: 'gpt-5', input });
}`);
  });
});
