import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

type Say = (message: { text: string; thread_ts?: string }) => Promise<unknown>;
interface MentionEvent {
  text: string;
  ts: string;
  thread_ts?: string;
  user: string;
}
interface BoltApp {
  event(name: 'app_mention', fn: (args: { event: MentionEvent; say: Say }) => Promise<void>): void;
}

const openai = new OpenAI();
const threads: Record<string, ResponseInput> = {};

const stripMention = (text: string) => text.replace(/<@[A-Z0-9]+>/g, '').trim();

export default function install(app: BoltApp) {
  app.event('app_mention', async ({ event, say }) => {
    const thread = event.thread_ts ?? event.ts;
    const history = (threads[thread] ??= []);

    history.push({ role: 'user', content: stripMention(event.text) });

    let response: OpenAI.Responses.Response;
    try {
      response = await openai.responses.create({
        model: 'gpt-5',
        instructions: `You are in a Slack thread with <@${event.user}>. Use mrkdwn.`,
        input: history,
        reasoning: { effort: 'medium', summary: 'auto' },
      });
    } catch (err) {
      console.error('openai failed', err);
      await say({ text: ':warning: I could not think right now.', thread_ts: thread });
      return;
    }

    // Keep the chain of thought, plus the final text without Slack-hostile annotations.
    history.push(...response.output.filter((part) => part.type === 'reasoning')); // unsafe: dropped-reasoning
    history.push({ role: 'assistant', content: response.output_text });

    const thinking = response.output
      .flatMap((part) => (part.type === 'reasoning' ? part.summary : []))
      .map((s) => s.text)
      .join('\n');
    if (thinking) console.info('[thinking]', thinking.slice(0, 200));

    await say({ text: response.output_text, thread_ts: thread });
  });
}
