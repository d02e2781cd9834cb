import OpenAI from 'openai';

/** The little of discord.js that this bot uses. */
interface IncomingMessage {
  channelId: string;
  author: { id: string; username: string; bot: boolean };
  content: string;
  reply(text: string): Promise<unknown>;
}

const openai = new OpenAI();
const MAX_ITEMS = 80;
const PERSONA = 'You are Biscuit, a helpful (if sleepy) shop dog. Answer in under 1800 characters.';

class ChannelMemory {
  private channels = new Map<string, any[]>();
  private lastSeen = new Map<string, number>();

  get(channelId: string): any[] {
    let items = this.channels.get(channelId);
    if (!items) {
      items = [];
      this.channels.set(channelId, items);
    }
    this.lastSeen.set(channelId, Date.now());
    return items;
  }

  forget(channelId: string) {
    this.channels.delete(channelId);
    this.lastSeen.delete(channelId);
  }

  sweep(olderThanMs = 3_600_000) {
    for (const [id, at] of this.lastSeen) {
      if (Date.now() - at > olderThanMs) this.forget(id);
    }
  }
}

const memory = new ChannelMemory();
setInterval(() => memory.sweep(), 60_000);

export async function onMessage(message: IncomingMessage) {
  if (message.author.bot) return;
  if (message.content.trim() === '!reset') {
    memory.forget(message.channelId);
    await message.reply('*yawns* forgot everything');
    return;
  }

  const history = memory.get(message.channelId);
  history.push({ role: 'user', content: `${message.author.username}: ${message.content}` });

  try {
    const response = await openai.responses.create({
      model: process.env.BISCUIT_MODEL ?? 'gpt-5-mini',
      instructions: PERSONA,
      input: history,
      tools: [{ type: 'web_search' }],
    });
    // keep everything the model said so it remembers searches
    history.push(...response.output); // unsafe: raw
    if (history.length > MAX_ITEMS) {
      console.warn('[biscuit] channel %s is getting long: %d', message.channelId, history.length);
    }
    await message.reply(response.output_text.slice(0, 1900) || '*tilts head*');
  } catch (err) {
    console.error('[biscuit]', err);
    history.pop();
    await message.reply('woof? something broke');
  }
}
