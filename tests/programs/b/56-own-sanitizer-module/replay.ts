import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

const OUTPUT_ONLY = new Set(['created_by', 'parsed', 'parsed_arguments']);

function withoutOutputFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOutputFields);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !OUTPUT_ONLY.has(key) && member !== null)
      .map(([key, member]) => [key, withoutOutputFields(member)]),
  );
}

function isSendable(item: ResponseOutputItem): boolean {
  if (item.type === 'computer_call_output') return item.status !== 'failed';
  return item.type !== 'additional_tools';
}

/** Output items as the next request accepts them. */
export function replayable(output: readonly ResponseOutputItem[]): ResponseInputItem[] {
  return output.filter(isSendable).map((item) => withoutOutputFields(item) as ResponseInputItem);
}
