import type { Response, ResponseOutputItem } from 'openai/resources/responses/responses';

type Script = ResponseOutputItem[][];

let counter = 0;

export const message = (text: string): ResponseOutputItem => ({
  id: `msg_${++counter}`,
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations: [] }],
});

export const reasoning = (): ResponseOutputItem => ({ id: `rs_${++counter}`, type: 'reasoning', summary: [] });

export const call = (name: string, args: unknown): ResponseOutputItem => ({
  id: `fc_${++counter}`,
  type: 'function_call',
  status: 'completed',
  call_id: `call_${counter}`,
  name,
  arguments: JSON.stringify(args),
});

export function fakeOpenAI(script: Script) {
  const requests: unknown[] = [];
  const queue = [...script];
  return {
    requests,
    responses: {
      create: async (body: { input?: unknown }): Promise<Pick<Response, 'id' | 'output' | 'output_text'>> => {
        requests.push(structuredClone(body));
        const output = queue.shift() ?? [];
        const output_text = output
          .flatMap((item) => (item.type === 'message' ? item.content : []))
          .map((part) => (part.type === 'output_text' ? part.text : ''))
          .join('');
        return { id: `resp_${++counter}`, output, output_text };
      },
    },
  };
}
