// Talks to a llama.cpp server; its /v1/responses is stateless and takes anything back.

export type ResponseInputItem =
  | { type: 'message'; role: 'user' | 'assistant' | 'system'; content: string }
  | { type: 'function_call'; call_id: string; name: string; arguments: string }
  | { type: 'function_call_output'; call_id: string; output: string };

export interface ResponseOutputItem {
  type: 'message' | 'function_call';
  [key: string]: unknown;
}

interface LlamaResponse {
  output: ResponseOutputItem[];
  timings?: { predicted_per_second: number };
}

class LlamaClient {
  constructor(private readonly base = 'http://127.0.0.1:8080') {}

  readonly responses = {
    create: async (params: { model: string; input: ResponseInputItem[] }): Promise<LlamaResponse> => {
      const res = await fetch(`${this.base}/v1/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...params, stream: false }),
      });
      if (!res.ok) throw new Error(`llama.cpp: ${res.status} ${await res.text()}`);
      return (await res.json()) as LlamaResponse;
    },
  };
}

function toResponseInputItems(output: ResponseOutputItem[]): ResponseInputItem[] {
  return output as unknown as ResponseInputItem[];
}

function textOf(item: ResponseOutputItem): string {
  return typeof item['content'] === 'string' ? item['content'] : JSON.stringify(item['content']);
}

export async function chat(lines: AsyncIterable<string>, write: (text: string) => void) {
  const openai = new LlamaClient();
  const input: ResponseInputItem[] = [];

  for await (const line of lines) {
    input.push({ type: 'message', role: 'user', content: line });
    const response = await openai.responses.create({ model: 'qwen3-4b', input });
    input.push(...toResponseInputItems(response.output));
    for (const item of response.output) {
      if (item.type === 'message') write(`${textOf(item)}\n`);
    }
    if (response.timings) {
      write(`(${response.timings.predicted_per_second.toFixed(1)} t/s)\n`);
    }
  }
}
