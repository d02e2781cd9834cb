import type { ResponseInputItem } from 'openai/resources/responses/responses';

export interface Thread {
  id: string;
  createdAt: number;
  items: ResponseInputItem[];
}

export class ThreadStore {
  private readonly threads = new Map<string, Thread>();

  load(id: string): Thread {
    let thread = this.threads.get(id);
    if (!thread) {
      thread = { id, createdAt: Date.now(), items: [] };
      this.threads.set(id, thread);
    }
    return thread;
  }

  append(id: string, items: ResponseInputItem[]): void {
    this.load(id).items.push(...items);
  }

  prune(olderThan: number): void {
    for (const [id, { createdAt }] of this.threads) {
      if (createdAt < olderThan) this.threads.delete(id);
    }
  }
}
