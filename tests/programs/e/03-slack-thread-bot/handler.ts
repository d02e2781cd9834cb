import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { complete } from './model.js';
import type { ThreadStore } from './store.js';

interface Mention {
  text: string;
  user: string;
  ts: string;
  thread_ts?: string;
}

type Say = (message: { text: string; thread_ts: string }) => Promise<void>;

export function onMention(store: ThreadStore) {
  return async ({ event, say }: { event: Mention; say: Say }) => {
    const ts = event.thread_ts ?? event.ts;
    const question = event.text.replace(/<@[A-Z0-9]+>/g, '').trim();
    if (question === 'forget') {
      await store.forget(ts);
      await say({ text: 'Forgotten.', thread_ts: ts });
      return;
    }

    const thread = await store.load(ts);
    thread.items.push({ role: 'user', content: `<@${event.user}>: ${question}` });
    try {
      const { text, output } = await complete(thread.items);
      thread.items.push(...(output as ResponseInputItem[])); // unsafe: raw
      await store.save(thread);
      await say({ text, thread_ts: ts });
    } catch (error) {
      console.error('mention failed', error);
      await say({ text: ':warning: Something went wrong, try again.', thread_ts: ts });
    }
  };
}
