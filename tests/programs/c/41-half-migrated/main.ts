import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import type { EasyInputMessage, ResponseInput } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const useResponses = process.env.USE_RESPONSES === '1';

interface Database {
  insert(table: string, row: Record<string, unknown>): Promise<void>;
  select<T>(table: string, where: Record<string, unknown>): Promise<T[]>;
}

interface MessageRow {
  thread: string;
  role: 'user' | 'assistant';
  text: string;
}

/** Both paths write the same rows, so a thread can change sides at any time. */
export class ThreadService {
  constructor(private readonly db: Database) {}

  async post(thread: string, text: string): Promise<string> {
    await this.db.insert('messages', { thread, role: 'user', text });
    const rows = await this.db.select<MessageRow>('messages', { thread });
    const answer = useResponses ? await this.viaResponses(thread, rows) : await this.viaChat(rows);
    await this.db.insert('messages', { thread, role: 'assistant', text: answer });
    return answer;
  }

  private async viaChat(rows: MessageRow[]): Promise<string> {
    const messages: ChatCompletionMessageParam[] = rows.map(({ role, text }) => ({ role, content: text }));
    const first = await openai.chat.completions.create({ model: 'gpt-5-mini', messages });
    const choice = first.choices[0];
    if (choice === undefined) throw new Error('no choice');
    if (choice.finish_reason !== 'length') return choice.message.content ?? '';

    messages.push(choice.message);
    messages.push({ role: 'user', content: 'continue' });
    const rest = await openai.chat.completions.create({ model: 'gpt-5-mini', messages });
    return `${choice.message.content ?? ''}${rest.choices[0]?.message.content ?? ''}`;
  }

  private async viaResponses(thread: string, rows: MessageRow[]): Promise<string> {
    const input: ResponseInput = rows.map(
      ({ role, text }): EasyInputMessage => ({ role, content: text }),
    );
    const response = await openai.responses.create({ model: 'gpt-5-mini', input });
    // kept for support cases
    await this.db.insert('raw_responses', {
      thread,
      response: response.id,
      output: JSON.parse(JSON.stringify(response.output)),
    });
    if (response.status === 'incomplete') {
      const turns: ResponseInput = [...input, { role: 'assistant', content: response.output_text }];
      turns.push({ role: 'user', content: 'continue' });
      const rest = await openai.responses.create({ model: 'gpt-5-mini', input: turns });
      return response.output_text + rest.output_text;
    }
    return response.output_text;
  }
}
