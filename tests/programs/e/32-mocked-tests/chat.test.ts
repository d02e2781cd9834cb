import assert from 'node:assert/strict';
import test from 'node:test';
import type { ResponseOutputItem, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { call, fakeOpenAI, message, reasoning } from './fake-openai.js';

function asEvents(output: ResponseOutputItem[]): Pick<ResponseStreamEvent, 'type'>[] {
  const events: (Pick<ResponseStreamEvent, 'type'> & { item?: ResponseOutputItem })[] = [
    { type: 'response.created' },
    ...output.map((item) => ({ type: 'response.output_item.added' as const, item })),
  ];
  events.push(...output.map((item) => ({ type: 'response.output_item.done' as const, item })));
  events.push({ type: 'response.completed' });
  return events;
}

test('a turn with a tool gives reasoning, then the call', async () => {
  const openai = fakeOpenAI([[reasoning(), call('clock', {})], [message('It is noon.')]]);
  const seen: ResponseOutputItem[] = [];

  const first = await openai.responses.create({ input: 'What time is it?' });
  seen.push(...first.output);
  const second = await openai.responses.create({ input: [{ type: 'function_call_output' }] });
  seen.push(...second.output);

  assert.deepEqual(
    seen.map((item) => item.type),
    ['reasoning', 'function_call', 'message'],
  );
  assert.equal(second.output_text, 'It is noon.');
  assert.equal(openai.requests.length, 2);
});

test('events come in pairs', () => {
  const expected = structuredClone([reasoning(), message('Hi')]);
  const types = asEvents(expected).map((event) => event.type);
  assert.equal(types.filter((t) => t === 'response.output_item.added').length, 2);
  assert.equal(types.filter((t) => t === 'response.output_item.done').length, 2);
  assert.equal(types.at(-1), 'response.completed');
});

test('a request is kept as it was when it was sent', async () => {
  const openai = fakeOpenAI([[message('a')]]);
  const input: unknown[] = [{ role: 'user', content: 'x' }];
  await openai.responses.create({ input });
  input.push('later');
  assert.deepEqual(openai.requests, [{ input: [{ role: 'user', content: 'x' }] }]);
});
