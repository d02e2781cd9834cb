import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { Response, ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

export interface Kv {
  hget(key: string, field: string): Promise<string | null>;
  hset(key: string, field: string, value: string): Promise<number>;
  expire(key: string, seconds: number): Promise<number>;
}

interface Stored {
  version: 2;
  items: ResponseInputItem[];
  cursor: string | null;
}

export class Session {
  private constructor(
    private readonly kv: Kv,
    readonly id: string,
    private data: Stored,
  ) {}

  static async open(kv: Kv, id: string): Promise<Session> {
    const raw = await kv.hget('sessions', id);
    const data: Stored = raw ? (JSON.parse(raw) as Stored) : { version: 2, items: [], cursor: null };
    return new Session(kv, id, data);
  }

  get items(): readonly ResponseInputItem[] {
    return this.data.items;
  }

  say(text: string): this {
    this.data.items.push({ role: 'user', content: text });
    return this;
  }

  record(response: Pick<Response, 'id'> & { output: ResponseOutputItem[] }): this {
    const replayable = toResponseInputItems(response.output);
    this.data = { ...this.data, items: [...this.data.items, ...replayable], cursor: response.id };
    return this;
  }

  answer(callId: string, output: string): this {
    this.data.items.push({ type: 'function_call_output', call_id: callId, output });
    return this;
  }

  async save(): Promise<void> {
    await this.kv.hset('sessions', this.id, JSON.stringify(this.data));
    await this.kv.expire('sessions', 7 * 24 * 3600);
  }
}
