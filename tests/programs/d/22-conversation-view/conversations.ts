import OpenAI from 'openai';
import type { ConversationItem } from 'openai/resources/conversations/items';

const openai = new OpenAI();

export interface Bubble {
  id: string;
  author: string;
  text: string;
}

export async function open(userId: string): Promise<string> {
  const conversation = await openai.conversations.create({
    metadata: { user: userId },
    items: [{ role: 'developer', content: 'Answer like a librarian.' }],
  });
  return conversation.id;
}

export async function send(conversation: string, text: string): Promise<string> {
  const response = await openai.responses.create({
    model: 'gpt-5.1',
    conversation,
    input: [{ role: 'user', content: text }],
  });
  return response.output_text;
}

function bubble(item: ConversationItem): Bubble | null {
  if (item.type !== 'message') return null;
  const text = item.content
    .map((part) => ('text' in part ? part.text : `[${part.type}]`))
    .join('\n');
  return { id: item.id, author: item.role, text };
}

/** What the page shows. Nothing of it is sent again: the conversation holds the items. */
export async function render(conversation: string): Promise<Bubble[]> {
  const history: ConversationItem[] = [];
  for await (const item of openai.conversations.items.list(conversation, { order: 'asc' })) {
    history.push(item);
  }
  return history.map(bubble).filter((each) => each !== null);
}

export async function search(conversation: string, word: string): Promise<Bubble[]> {
  const input = word.toLowerCase();
  return (await render(conversation)).filter(({ text }) => text.toLowerCase().includes(input));
}

export async function remove(conversation: string, bubbleId: string): Promise<void> {
  await openai.conversations.items.delete(bubbleId, { conversation_id: conversation });
}
