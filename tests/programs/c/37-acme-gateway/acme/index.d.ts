export interface ResponseFunctionToolCall {
  type: 'function_call';
  id: string;
  call_id: string;
  name: string;
  arguments: string;
}
export interface ResponseOutputMessage {
  type: 'message';
  id: string;
  role: 'assistant';
  content: { type: 'output_text'; text: string }[];
}
export interface ResponseReasoningItem {
  type: 'reasoning';
  id: string;
  summary: string[];
}
export interface ResponseUserMessage {
  type?: undefined;
  role: 'user' | 'system';
  content: string;
}
export interface ResponseFunctionCallOutput {
  type: 'function_call_output';
  call_id: string;
  output: string;
}
export type ResponseOutputItem =
  | ResponseFunctionToolCall
  | ResponseOutputMessage
  | ResponseReasoningItem;
export type ResponseInputItem =
  | ResponseOutputItem
  | ResponseUserMessage
  | ResponseFunctionCallOutput;
export interface Response {
  id: string;
  output: ResponseOutputItem[];
  output_text: string;
}
export default class OpenAI {
  constructor(options?: { region?: string });
  responses: {
    create(params: { model: string; input: ResponseInputItem[]; tools?: object[] }): Promise<Response>;
    parse(params: { model: string; input: ResponseInputItem[]; schema: object }): Promise<Response>;
  };
}
