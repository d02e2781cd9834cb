import OpenAI from 'openai';
import * as responses from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInput, Response as ModelResponse } from 'openai/resources/responses/responses';

interface RedisLike {
  lRange(key: string, start: number, stop: number): Promise<string[]>;
  rPush(key: string, values: string[]): Promise<number>;
  expire(key: string, seconds: number): Promise<unknown>;
}

export class Conversations {
  constructor(
    private readonly redis: RedisLike,
    private readonly prefix = 'conv',
  ) {}

  async read(id: string): Promise<ResponseInput> {
    const rows = await this.redis.lRange(`${this.prefix}:${id}`, 0, -1);
    const items = rows.map((row) => JSON.parse(row));
    return responses.sanitizeResponseInput(items, { unansweredCalls: 'answer' });
  }

  async append(id: string, items: readonly unknown[]): Promise<void> {
    const key = `${this.prefix}:${id}`;
    await this.redis.rPush(key, items.map((item) => JSON.stringify(item)));
    await this.redis.expire(key, 7 * 24 * 3600);
  }
}

export class Assistant {
  constructor(
    private readonly openai: OpenAI,
    private readonly conversations: Conversations,
  ) {}

  async say(id: string, text: string): Promise<ModelResponse> {
    const question = { role: 'user' as const, content: text };
    const input = await this.conversations.read(id);
    input.push(question);

    const response = await this.openai.responses.create({
      model: 'gpt-5.4',
      input,
      store: false,
      include: ['reasoning.encrypted_content'],
    });
    await this.conversations.append(id, [question, ...response.output]);
    return response;
  }
}

export async function handler(event: { id: string; text: string }, redis: RedisLike) {
  const assistant = new Assistant(new OpenAI(), new Conversations(redis));
  const { output, output_text, usage } = await assistant.say(event.id, event.text);
  console.log(JSON.stringify({ items: output.length, usage }));
  return { statusCode: 200, body: output_text };
}
