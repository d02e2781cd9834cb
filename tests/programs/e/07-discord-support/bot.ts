import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

export interface DiscordMessage {
  author: { id: string; bot: boolean; username: string };
  channelId: string;
  content: string;
  reply(text: string): Promise<unknown>;
  channel: { sendTyping(): Promise<void> };
}

const MAX_DISCORD = 2000;
const channels: Record<string, ResponseInputItem[]> = {};

const openai = new OpenAI({ apiKey: process.env['OPENAI_KEY'] });

const chunk = (text: string): string[] => {
  const out: string[] = [];
  for (let i = 0; i < text.length; i += MAX_DISCORD) out.push(text.slice(i, i + MAX_DISCORD));
  return out;
};

export async function onMessageCreate(message: DiscordMessage): Promise<void> {
  if (message.author.bot || !message.content.startsWith('!ask ')) return;
  const input = (channels[message.channelId] ??= []);
  input.push({ role: 'user', content: `${message.author.username}: ${message.content.slice(5)}` });
  await message.channel.sendTyping();

  let response;
  try {
    response = await openai.responses.create({
      model: 'o4-mini',
      instructions: 'You are the support bot of a small game studio.',
      input,
      max_output_tokens: 2500,
    });
  } catch (e) {
    input.pop();
    await message.reply('The model is not available right now.');
    console.error(e);
    return;
  }

  // reasoning items blow up the memory of long running channels, we do not need them
  const visible = response.output.filter((o) => o.type !== 'reasoning') as ResponseInputItem[];
  input.push(...visible); // unsafe: dropped-reasoning

  if (input.length > 200) {
    console.warn('channel %s has %d items', message.channelId, input.length);
  }
  for (const part of chunk(response.output_text || '(nothing to say)')) {
    await message.reply(part);
  }
}
