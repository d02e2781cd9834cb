export interface ResponseOutputItem {
  type: 'message' | 'function_call' | 'reasoning';
  id: string;
  name?: string;
  call_id?: string;
  arguments?: string;
  text?: string;
}

export type ResponseInputItem =
  | ResponseOutputItem
  | { role: 'user'; content: string }
  | { type: 'function_call_output'; call_id: string; output: string };

export interface Response {
  id: string;
  output: ResponseOutputItem[];
  output_text: string;
}

export default class AcmeLLM {
  constructor(options?: { region?: string });
  responses: {
    create(params: { model: string; input: ResponseInputItem[] }): Promise<Response>;
    retrieve(id: string): Promise<Response>;
  };
}
