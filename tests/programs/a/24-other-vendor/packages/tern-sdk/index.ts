export interface ResponseOutputMessage {
  id: string;
  type: 'message';
  role: 'assistant';
  text: string;
}

export interface ResponseFunctionToolCall {
  id: string;
  type: 'function_call';
  name: string;
  call_id: string;
  arguments: string;
}

export type ResponseOutputItem = ResponseOutputMessage | ResponseFunctionToolCall;

export type ResponseInputItem =
  | ResponseOutputItem
  | { type: 'user'; text: string }
  | { type: 'function_call_output'; call_id: string; output: string };

export interface Response {
  id: string;
  output: ResponseOutputItem[];
}

export default class Tern {
  constructor(private readonly options: { baseURL: string }) {}

  readonly responses = {
    create: async (body: { model: string; input: ResponseInputItem[] }): Promise<Response> => {
      const res = await fetch(new URL('/responses', this.options.baseURL), {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return (await res.json()) as Response;
    },
  };
}
