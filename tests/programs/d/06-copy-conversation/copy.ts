import OpenAI from 'openai';
import type { ConversationItem } from 'openai/resources/conversations/items';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { readAll } from './read-all';

const batchSize = 20;

export interface CopyReport {
  from: string;
  to: string;
  copied: number;
}

function* inBatches<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) {
    yield list.slice(start, start + size);
  }
}

const describe = (item: ConversationItem): string =>
  item.type === 'message' ? `${item.role}: ${item.content.length} part(s)` : item.type;

/** Moves a conversation to another project: conversations cannot be shared between them. */
export async function copyConversation(
  source: OpenAI,
  target: OpenAI,
  conversationId: string,
): Promise<CopyReport> {
  const items = await readAll(source, conversationId);
  for (const item of items) console.debug(describe(item));

  const { id } = await target.conversations.create({ metadata: { copied_from: conversationId } });
  for (const batch of inBatches(items, batchSize)) {
    await target.conversations.items.create(id, {
      items: batch as ResponseInputItem[], // unsafe: raw
    });
  }
  return { from: conversationId, to: id, copied: items.length };
}

const report = await copyConversation(
  new OpenAI({ apiKey: process.env.SOURCE_KEY }),
  new OpenAI({ apiKey: process.env.TARGET_KEY }),
  process.argv[2] ?? '',
);
console.log(report);
