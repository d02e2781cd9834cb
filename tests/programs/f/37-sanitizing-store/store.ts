import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';

export interface SessionStore {
  read(id: string): Promise<ResponseInputItem[]>;
  write(id: string, items: ResponseInputItem[]): Promise<void>;
}

export class MemoryStore implements SessionStore {
  readonly #sessions = new Map<string, string>();

  read(id: string): Promise<ResponseInputItem[]> {
    const text = this.#sessions.get(id);
    return Promise.resolve(text === undefined ? [] : (JSON.parse(text) as ResponseInputItem[]));
  }

  write(id: string, items: ResponseInputItem[]): Promise<void> {
    this.#sessions.set(id, JSON.stringify(items));
    return Promise.resolve();
  }
}

/** What may stand in a session: the question and a cleaned answer. */
export function nextItems(
  before: ResponseInputItem[],
  question: string,
  output: ResponseOutputItem[],
): ResponseInputItem[] {
  return sanitizeResponseInput([...before, { role: 'user', content: question }, ...output]);
}
