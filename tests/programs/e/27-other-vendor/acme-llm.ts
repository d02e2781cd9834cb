/** Client of an in-house gateway. Its items are accepted again in any shape. */
export interface ResponseInputItem {
  type?: string;
  role?: string;
  content?: unknown;
  [key: string]: unknown;
}
export interface ResponseOutputItem extends ResponseInputItem {
  type: 'message' | 'reasoning' | 'function_call';
  id: string;
}
export interface GatewayResponse {
  id: string;
  output: ResponseOutputItem[];
  output_text: string;
}

export class OpenAI {
  constructor(private readonly options: { baseURL: string; token?: string }) {}

  readonly responses = {
    create: async (body: { model: string; input: ResponseInputItem[] }): Promise<GatewayResponse> => {
      const res = await fetch(`${this.options.baseURL}/responses`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.options.token ?? ''}` },
        body: JSON.stringify(body),
      });
      if (!res.ok) throw new Error(`gateway: ${res.status}`);
      return (await res.json()) as GatewayResponse;
    },
    parse: async <T>(body: { model: string; input: ResponseInputItem[] }): Promise<GatewayResponse & { parsed: T }> => {
      const response = await this.responses.create(body);
      return { ...response, parsed: JSON.parse(response.output_text) as T };
    },
  };
}
