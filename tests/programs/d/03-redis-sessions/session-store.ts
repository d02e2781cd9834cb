import type { ResponseInputItem } from 'openai/resources/responses/responses';

/** The part of a redis client that we need. */
export interface ListClient {
  rpush(key: string, ...values: string[]): Promise<number>;
  lrange(key: string, start: number, stop: number): Promise<string[]>;
  expire(key: string, seconds: number): Promise<number>;
  del(key: string): Promise<number>;
}

export class SessionStore {
  readonly #redis: ListClient;
  readonly #ttl: number;

  constructor(redis: ListClient, ttl = 3600) {
    this.#redis = redis;
    this.#ttl = ttl;
  }

  async load(sessionId: string): Promise<ResponseInputItem[]> {
    const rows = await this.#redis.lrange(this.#key(sessionId), 0, -1);
    return rows.map((row) => JSON.parse(row) as ResponseInputItem);
  }

  async append(sessionId: string, items: ResponseInputItem[]): Promise<void> {
    if (items.length === 0) return;
    const key = this.#key(sessionId);
    await this.#redis.rpush(key, ...items.map((item) => JSON.stringify(item)));
    await this.#redis.expire(key, this.#ttl);
  }

  clear(sessionId: string): Promise<number> {
    return this.#redis.del(this.#key(sessionId));
  }

  #key(sessionId: string): string {
    return `chat:${sessionId}:items`;
  }
}
