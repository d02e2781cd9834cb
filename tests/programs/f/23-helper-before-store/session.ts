import OpenAI from 'openai';
import { toResponseInputItems as asInput } from 'openai/lib/responses/ResponseInputItems';

/** The part of ioredis that we use. */
interface RedisLike {
  lrange(key: string, start: number, stop: number): Promise<string[]>;
  rpush(key: string, ...values: string[]): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
  del(key: string): Promise<number>;
}

type InputItem = OpenAI.Responses.ResponseInputItem;

const ONE_WEEK = 7 * 24 * 3600;

export class RedisSession {
  constructor(
    private readonly redis: RedisLike,
    private readonly id: string,
  ) {}

  private get key() {
    return `chat:${this.id}:items`;
  }

  async items(): Promise<InputItem[]> {
    const rows = await this.redis.lrange(this.key, 0, -1);
    const items: InputItem[] = [];
    for (const row of rows) {
      try {
        items.push(JSON.parse(row) as InputItem);
      } catch {
        console.warn('dropping a corrupt row of %s', this.key);
      }
    }
    return items;
  }

  async append(items: InputItem[]): Promise<void> {
    if (items.length === 0) return;
    await this.redis.rpush(this.key, ...items.map((item) => JSON.stringify(item)));
    await this.redis.expire(this.key, ONE_WEEK);
  }

  async clear() {
    await this.redis.del(this.key);
  }
}

export async function respond(openai: OpenAI, session: RedisSession, text: string) {
  const question: InputItem = { role: 'user', content: text };
  const input = [...(await session.items()), question];
  const response = await openai.responses.create({ model: 'gpt-5.1', input });

  if (response.status !== 'completed') {
    throw new Error(`response ${response.id} is ${response.status ?? 'unknown'}`);
  }
  await session.append([question, ...asInput(response.output)]);
  return response.output_text;
}
