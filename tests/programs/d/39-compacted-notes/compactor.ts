import type OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const charsPerToken = 4;

export function estimate(items: readonly ResponseInputItem[]): number {
  return Math.ceil(JSON.stringify(items).length / charsPerToken);
}

/** The docs: "pass the compacted window on as it is". */
export async function compactIfLong(
  openai: OpenAI,
  items: ResponseInputItem[],
  limit: number,
): Promise<ResponseInputItem[]> {
  if (estimate(items) < limit) return items;
  const compacted = await openai.responses.compact({ model: 'gpt-5.1', input: items });
  console.info(`compacted to ${compacted.usage.output_tokens} tokens`);
  return compacted.output as ResponseInputItem[];
}
