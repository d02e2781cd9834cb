export type Role = 'user' | 'assistant' | 'system';

export type ResponseOutputItem =
  | { type: 'message'; id: string; role: 'assistant'; content: string }
  | { type: 'reasoning'; id: string; text: string };

export type ResponseInputItem = ResponseOutputItem | { role: Role; content: string };

export interface Response {
  output: ResponseOutputItem[];
  output_text: string;
}

export class OpenAI {
  constructor(private readonly url: string) {}

  get responses() {
    const { url } = this;
    return {
      async create(body: { model: string; input: ResponseInputItem[] }): Promise<Response> {
        const res = await fetch(`${url}/v1/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        if (!res.ok) throw new Error(await res.text());
        return (await res.json()) as Response;
      },
    };
  }
}
