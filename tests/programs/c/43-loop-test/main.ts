import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type OpenAI from 'openai';
import type {
  Response,
  ResponseCreateParamsNonStreaming,
  ResponseOutputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';

const message = (text: string): ResponseOutputItem => ({
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations: [], logprobs: [] }],
});

const call = (name: string, args: object): ResponseOutputItem => ({
  type: 'function_call',
  id: 'fc_1',
  call_id: 'call_1',
  name,
  arguments: JSON.stringify(args),
  status: 'completed',
});

function fakeResponse(output: ResponseOutputItem[]): Response {
  const texts = output.flatMap((o) => (o.type === 'message' ? o.content : []));
  const output_text = texts.map((c) => (c.type === 'output_text' ? c.text : '')).join('');
  return { id: 'resp_1', object: 'response', output, output_text } as unknown as Response;
}

function eventsOf(response: Response): ResponseStreamEvent[] {
  const events: ResponseStreamEvent[] = [];
  events.push(
    ...response.output.map((item, output_index) => ({
      type: 'response.output_item.done' as const,
      item,
      output_index,
      sequence_number: output_index,
    })),
  );
  events.push({ type: 'response.completed', response, sequence_number: events.length });
  return events;
}

function fakeClient(script: Response[]) {
  const seen: ResponseCreateParamsNonStreaming[] = [];
  const create = mock.fn(async (params: ResponseCreateParamsNonStreaming) => {
    seen.push(structuredClone(params));
    const next = script.shift();
    if (!next) throw new Error('script is over');
    return next;
  });
  return { client: { responses: { create } } as unknown as OpenAI, seen };
}

async function askTwice(client: OpenAI): Promise<string> {
  const first = await client.responses.create({ model: 'gpt-5', input: 'one' });
  const second = await client.responses.create({
    model: 'gpt-5',
    previous_response_id: first.id,
    input: [{ role: 'user', content: 'two' }],
  });
  return second.output_text;
}

describe('askTwice', () => {
  it('chains by id', async () => {
    const { client, seen } = fakeClient([
      fakeResponse([message('first'), call('noop', {})]),
      fakeResponse([message('second')]),
    ]);
    assert.equal(await askTwice(client), 'second');
    assert.equal(seen[1]?.previous_response_id, 'resp_1');
  });

  it('emits one event per item', () => {
    const output = [...fakeResponse([message('x')]).output, call('noop', {})];
    assert.equal(eventsOf(fakeResponse(output)).length, 3);
  });
});
