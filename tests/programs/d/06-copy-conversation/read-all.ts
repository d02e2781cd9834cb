import type OpenAI from 'openai';
import type { ConversationItem } from 'openai/resources/conversations/items';

export async function readAll(client: OpenAI, conversationId: string): Promise<ConversationItem[]> {
  const items: ConversationItem[] = [];
  for await (const item of client.conversations.items.list(conversationId, { order: 'asc' })) {
    items.push(item);
  }
  return items;
}
