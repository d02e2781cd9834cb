import OpenAI from 'openai';
import type { Response, ResponseOutputItem } from 'openai/resources/responses/responses';

interface Db {
  insert(table: string, row: Record<string, unknown>): Promise<void>;
}

interface Span {
  name: string;
  attributes: Record<string, unknown>;
  end(): void;
}

interface Tracer {
  start(name: string): Span;
}

const items: ResponseOutputItem[] = [];
export const timeline: { at: Date; output: unknown }[] = [];

function redact(output: ResponseOutputItem[]): unknown[] {
  const copy = JSON.parse(JSON.stringify(output)) as Record<string, unknown>[];
  for (const item of copy) {
    delete item['encrypted_content'];
  }
  return copy;
}

export async function observed(
  openai: OpenAI,
  tracer: Tracer,
  db: Db,
  prompt: string,
): Promise<Response> {
  const span = tracer.start('openai.responses.create');
  span.attributes['gen_ai.prompt'] = prompt;
  try {
    const response = await openai.responses.create({ model: 'gpt-5', input: prompt });

    items.push(...response.output);
    timeline.push({ at: new Date(), output: structuredClone(response.output) });
    span.attributes['gen_ai.output'] = JSON.stringify(response.output);
    span.attributes['gen_ai.usage'] = response.usage?.total_tokens;

    await db.insert('responses', {
      id: response.id,
      model: response.model,
      output: redact(response.output),
      messages: response.output.filter((item) => item.type === 'message'),
      created_at: new Date(response.created_at * 1000),
    });
    return response;
  } catch (error) {
    span.attributes['error'] = String(error);
    throw error;
  } finally {
    span.end();
  }
}

/** How many items of each type we have seen since the process started. */
export function statistics(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    counts[item.type] = (counts[item.type] ?? 0) + 1;
  }
  return counts;
}
