import { appendFile } from 'node:fs/promises';
import { cloneDeep } from 'lodash';
import OpenAI from 'openai';
import type { Response, ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';

interface Span {
  name: string;
  startedAt: number;
  endedAt?: number;
  input: unknown[];
  output: unknown[];
  error?: string;
}

/** Wraps a client so that every request leaves a line in a trace file. */
export class TraceRecorder {
  private readonly spans: Span[] = [];

  constructor(
    private readonly client: OpenAI,
    private readonly file = 'trace.jsonl',
  ) {}

  async create(name: string, params: ResponseCreateParamsNonStreaming): Promise<Response> {
    const span: Span = { name, startedAt: Date.now(), input: [], output: [] };
    const given = params.input;
    span.input.push(...(typeof given === 'string' ? [given] : structuredClone(given ?? [])));
    this.spans.push(span);
    try {
      const response = await this.client.responses.create(params);
      span.output.push(...JSON.parse(JSON.stringify(response.output)));
      return response;
    } catch (error) {
      span.error = String(error);
      throw error;
    } finally {
      span.endedAt = Date.now();
      await this.flush();
    }
  }

  private async flush() {
    const done = this.spans.filter((span) => span.endedAt !== undefined);
    const lines = cloneDeep(done).map((span) => JSON.stringify(span) + '\n');
    await appendFile(this.file, lines.join(''));
    this.spans.length = 0;
  }
}

export async function summarize(recorder: TraceRecorder, texts: string[]): Promise<string[]> {
  const summaries: string[] = [];
  for (const text of texts) {
    const response = await recorder.create('summarize', {
      model: 'gpt-5-nano',
      input: [
        { role: 'developer', content: 'Summarize in one sentence.' },
        { role: 'user', content: text },
      ],
    });
    summaries.push(response.output_text);
  }
  return summaries;
}
