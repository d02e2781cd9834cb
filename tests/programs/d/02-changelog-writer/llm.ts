import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseOutputItem,
  ResponseUsage,
  Tool,
} from 'openai/resources/responses/responses';
import { withRetry } from './retry';

export interface Turn {
  id: string;
  items: ResponseOutputItem[];
  text: string;
  usage?: ResponseUsage | undefined;
}

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 90_000 });

export async function runTurn(input: ResponseInput, tools: Tool[]): Promise<Turn> {
  const response = await withRetry(() =>
    client.responses.create({ model: 'gpt-5.2-codex', input, tools, store: false }),
  );
  return {
    id: response.id,
    items: response.output,
    text: response.output_text,
    usage: response.usage,
  };
}
