declare module '@acme-f/gateway' {
  export type ResponseOutputItem =
    | { type: 'message'; id: string; role: 'assistant'; content: { type: 'text'; text: string }[] }
    | { type: 'function_call'; id: string; call_id: string; name: string; arguments: string }
    | { type: 'reasoning'; id: string; trace: string };
  export type ResponseInputItem =
    | ResponseOutputItem
    | { role: 'user' | 'system'; content: string }
    | { type: 'function_call_output'; call_id: string; output: string };
  export interface Response {
    id: string;
    output: ResponseOutputItem[];
    output_text: string;
  }
  export default class OpenAI {
    constructor(options?: { baseURL?: string; token?: string });
    responses: {
      create(body: { model: string; input: ResponseInputItem[] }): Promise<Response>;
      parse(body: { model: string; input: ResponseInputItem[] }): Promise<Response>;
    };
  }
}
