import type { ResponseInputItem } from 'openai/resources/responses/responses';

export interface RedisLike {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, mode: 'EX', seconds: number): Promise<unknown>;
  del(...keys: string[]): Promise<number>;
}

export interface Thread {
  ts: string;
  items: ResponseInputItem[];
  updatedAt: number;
}

const DAY = 24 * 60 * 60;

export function threadStore(redis: RedisLike) {
  const key = (ts: string) => `thread:${ts}`;
  return {
    async load(ts: string): Promise<Thread> {
      const raw = await redis.get(key(ts));
      return raw ? (JSON.parse(raw) as Thread) : { ts, items: [], updatedAt: Date.now() };
    },
    async save(thread: Thread) {
      thread.updatedAt = Date.now();
      await redis.set(key(thread.ts), JSON.stringify(thread), 'EX', DAY);
    },
    forget: (ts: string) => redis.del(key(ts)),
  };
}

export type ThreadStore = ReturnType<typeof threadStore>;
