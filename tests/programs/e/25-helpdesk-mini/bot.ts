import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

const MODEL = 'gpt-4.1-mini';

const PROMPT = `You are the help desk of a library.
Opening hours: Mon-Fri 9-20, Sat 10-14.
If you do not know the answer, say so.`;

interface Incoming {
  from: string;
  body: string;
}

interface Mailbox {
  fetchUnread(): Promise<Incoming[]>;
  answer(to: string, body: string): Promise<void>;
}

const threads = new Map<string, ResponseInput>();

export class HelpDesk {
  private readonly openai = new OpenAI({ timeout: 30_000 });

  constructor(private readonly mailbox: Mailbox) {}

  async poll(): Promise<number> {
    const unread = await this.mailbox.fetchUnread();
    for (const mail of unread) {
      try {
        await this.mailbox.answer(mail.from, await this.answer(mail));
      } catch (error) {
        console.error('could not answer %s', mail.from, error);
      }
    }
    return unread.length;
  }

  private async answer({ from, body }: Incoming): Promise<string> {
    const thread = threads.get(from) ?? [];
    thread.push({ role: 'user', content: body.slice(0, 5000) });

    const response = await this.openai.responses.create({
      model: MODEL,
      instructions: PROMPT,
      input: thread,
      temperature: 0.2,
      tools: [{ type: 'file_search', vector_store_ids: ['vs_library'] }],
    });

    // the hits of the file search are long and not needed again
    const messages = response.output.filter((item) => item.type === 'message');
    thread.push(...messages);
    threads.set(from, thread);

    const refused = messages.some((m) => m.content.some((part) => part.type === 'refusal'));
    if (refused) console.warn('refused: %s', from);
    return response.output_text;
  }
}
