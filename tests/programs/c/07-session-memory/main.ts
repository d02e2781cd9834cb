import OpenAI from 'openai';
import type { Response, ResponseInputItem } from 'openai/resources/responses/responses';

/** The few commands of a redis client that the store needs. */
export interface KeyValue {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options?: { EX: number }): Promise<unknown>;
}

interface Session {
  user: string;
  startedAt: string;
  items: ResponseInputItem[];
}

export class SessionStore {
  constructor(
    private readonly kv: KeyValue,
    private readonly ttlSeconds = 3600,
  ) {}

  async load(user: string): Promise<Session> {
    const stored = await this.kv.get(`session:${user}`);
    if (stored !== null) {
      return JSON.parse(stored) as Session;
    }
    return { user, startedAt: new Date().toISOString(), items: [] };
  }

  async save(session: Session): Promise<void> {
    await this.kv.set(`session:${session.user}`, JSON.stringify(session), { EX: this.ttlSeconds });
  }
}

function logUsage(user: string, response: Response) {
  const { usage } = response;
  if (usage) {
    console.info('%s used %d tokens (%d of them cached)', user, usage.total_tokens, usage.input_tokens_details.cached_tokens);
  }
}

export class ChatService {
  #openai: OpenAI;
  #sessions: SessionStore;

  constructor(sessions: SessionStore, openai = new OpenAI()) {
    this.#sessions = sessions;
    this.#openai = openai;
  }

  async reply(user: string, text: string): Promise<string> {
    const session = await this.#sessions.load(user);
    session.items.push({ role: 'user', content: text });

    const response = await this.#openai.responses.create({
      model: 'gpt-5-nano',
      instructions: 'You are a patient language teacher. Correct mistakes kindly.',
      input: session.items,
    });
    logUsage(user, response);

    // reasoning is big and of no use to us: keep what was said
    const said = response.output.filter((item) => item.type === 'message');
    session.items.push(...said); // unsafe: dropped-reasoning
    await this.#sessions.save(session);
    return response.output_text;
  }
}
