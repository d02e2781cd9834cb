import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair } from './fact-rows.js';

const RULE = 'no-unfinished-stream-item';

const PAIRS: readonly Pair[] = [
  [
    'a test of the type',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (event.type ⟦===⟧⟦!==⟧ 'response.output_item.added') input.push((event as any).item); // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a case of a switch',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    switch (event.type) {
      case 'response.output_item.added':
        ⟦⟧⟦console.log(event.item.type);
        break;
      case 'response.output_item.done':⟧
        input.push(event.item); // !
    }
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a listener',
    `
export async function run(input: any[]) {
  const stream = client.responses.stream({ model: 'gpt-5', input });
  stream.on('response.output_item.⟦added⟧⟦done⟧', (event) => {
    input.push(event.item); // !
  });
  await stream.done();
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a helper that is given the item',
    `
function keep(list: any[], item: any) {
  list.push(item);
}
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (event.type === 'response.output_item.added') keep(input, ⟦event.item⟧⟦'started'⟧); // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a list that is sent later',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  const started: any[] = [];
  for await (const event of stream)
    if (event.type === 'response.output_item.added') started.push(event.item);
  ⟦input.push(...started); // !⟧⟦console.log(started.length);⟧
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'an element that is put in its place',
    `
const shown: any[] = [];
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (event.type === 'response.output_item.added') ⟦input⟧⟦shown⟧[event.output_index] = event.item; // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a field',
    `
export class Chat {
  input: any[] = [];
  started: any[] = [];
  async turn() {
    const stream = await client.responses.create({ model: 'gpt-5', input: this.input, stream: true });
    for await (const event of stream)
      if (event.type === 'response.output_item.added') this.⟦input⟧⟦started⟧.push(event.item); // !
  }
}`,
  ],
  [
    'what a guard of the event lets through',
    `
const isAdded = (event: any) => event.type === 'response.output_item.added';
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (isAdded(event)) input.push(⟦(event as any).item⟧⟦{ role: 'user', content: 'b' }⟧); // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'what leaves before',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream) {
    if (event.type !== 'response.output_item.⟦added⟧⟦done⟧') continue;
    input.push(event.item); // !
  }
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a list that is put together',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (event.type === 'response.output_item.added') input = [...input, ⟦event.item⟧⟦{ role: 'user', content: event.item.type }⟧]; // !
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'a name for the item',
    `
export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream) {
    if (event.type !== 'response.output_item.added') continue;
    const { item } = event;
    ⟦input.push(item); // !⟧⟦console.log(item);⟧
  }
  await client.responses.create({ model: 'gpt-5', input });
}`,
  ],
  [
    'another vendor',
    `
const far = new OpenAI({ baseURL: ⟦undefined⟧⟦'https://api.x.ai/v1'⟧ });
export async function run(input: any[]) {
  const stream = await far.responses.create({ model: 'm', input, stream: true });
  for await (const event of stream)
    if (event.type === 'response.output_item.added') input.push(event.item); // !
  await far.responses.create({ model: 'm', input });
}`,
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('says what breaks, and can take the other event', () => {
    const [report] = messagesOf(
      RULE,
      `export async function run(input: any[]) {
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream)
    if (event.type === 'response.output_item.added') input.push(event.item);
  await client.responses.create({ model: 'gpt-5', input });
}`,
    );
    expect(report?.message).toContain('400 `Each message must have at least one content element.`');
    expect(report?.suggested[0]).toContain(
      "if (event.type === 'response.output_item.done') input.push(event.item);",
    );
  });
});
