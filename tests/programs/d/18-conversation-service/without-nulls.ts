import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

/** `status: null` and its kind are refused by the API. */
export function withoutNulls(items: ResponseOutputItem[]): ResponseInputItem[] {
  return items.map((item) => {
    const entries = Object.entries(item).filter(([, value]) => value !== null);
    return Object.fromEntries(entries) as unknown as ResponseInputItem;
  });
}
