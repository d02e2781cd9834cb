import type {
  Response,
  ResponseCreateParamsNonStreaming,
  ResponseOutputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses';

export interface RecordedRequest {
  input: ResponseCreateParamsNonStreaming['input'];
  model: string;
}

let count = 0;

export function call(name: string, args: object): ResponseOutputItem {
  count += 1;
  return {
    type: 'function_call',
    id: `fc_${count}`,
    call_id: `call_${count}`,
    name,
    arguments: JSON.stringify(args),
    status: 'completed',
  };
}

export function say(text: string): ResponseOutputItem {
  count += 1;
  return {
    type: 'message',
    id: `msg_${count}`,
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [] }],
  };
}

/** Plays the turns one after another and keeps what was asked. */
export function fakeOpenAI(...turns: ResponseOutputItem[][]) {
  const requests: RecordedRequest[] = [];
  const pending = [...turns];
  return {
    requests,
    responses: {
      create: async (params: RecordedRequest): Promise<Pick<Response, 'id' | 'output'>> => {
        requests.push(structuredClone(params));
        return { id: `resp_${requests.length}`, output: pending.shift() ?? [] };
      },
    },
  };
}

export function toEvents(response: Pick<Response, 'output'>): Partial<ResponseStreamEvent>[] {
  const events: Partial<ResponseStreamEvent>[] = [{ type: 'response.created' }];
  events.push(
    ...response.output.map((item, output_index) => ({
      type: 'response.output_item.done' as const,
      output_index,
      item,
    })),
  );
  return [...events, { type: 'response.completed' }];
}
