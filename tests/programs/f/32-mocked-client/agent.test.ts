import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type OpenAI from 'openai';
import type {
  Response,
  ResponseOutputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';

function response(output: ResponseOutputItem[], id = 'resp_1'): Response {
  return { id, object: 'response', status: 'completed', output, output_text: '' } as unknown as Response;
}

const call: ResponseOutputItem = {
  type: 'function_call',
  id: 'fc_1',
  call_id: 'call_1',
  name: 'lookup',
  arguments: '{"q":"x"}',
};

const message: ResponseOutputItem = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'done', annotations: [] }],
};

function streamOf(final: Response): ResponseStreamEvent[] {
  const events: ResponseStreamEvent[] = [];
  events.push(
    ...final.output.map(
      (item, output_index): ResponseStreamEvent => ({
        type: 'response.output_item.done',
        item,
        output_index,
        sequence_number: output_index + 1,
      }),
    ),
  );
  events.push({ type: 'response.completed', response: final, sequence_number: events.length + 1 });
  return events;
}

function fakeClient(turns: ResponseOutputItem[][]) {
  const queue = [...turns];
  const requests: unknown[] = [];
  const create = mock.fn(async (body: unknown) => {
    requests.push(structuredClone(body));
    const output: ResponseOutputItem[] = [];
    output.push(...(queue.shift() ?? []));
    return Promise.resolve(response(output));
  });
  return { client: { responses: { create } } as unknown as OpenAI, create, requests };
}

void describe('agent', () => {
  void it('asks once per turn', async () => {
    const { client, create, requests } = fakeClient([[call], [message]]);
    const first = await client.responses.create({ model: 'gpt-5', input: 'hi' });
    const seen: ResponseOutputItem[] = [];
    seen.push(...first.output);
    const second = await client.responses.create({
      model: 'gpt-5',
      previous_response_id: first.id,
      input: [{ type: 'function_call_output', call_id: 'call_1', output: 'x' }],
    });
    seen.push(...second.output);
    assert.deepEqual(seen.map((item) => item.type), ['function_call', 'message']);
    assert.equal(create.mock.callCount(), 2);
    assert.equal(requests.length, 2);
  });

  void it('streams what it gave', () => {
    const events = streamOf(response([call, message]));
    assert.equal(events.at(-1)?.type, 'response.completed');
  });
});
