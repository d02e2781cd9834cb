import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

type Entry = { role: 'user' | 'developer'; content: string } | ResponseOutputItem;

interface Bot {
  command(name: string, handler: (ctx: Ctx) => Promise<void>): void;
  on(event: 'text', handler: (ctx: Ctx) => Promise<void>): void;
}
interface Ctx {
  chat: { id: number };
  text: string;
  reply(text: string): Promise<void>;
  typing(): Promise<void>;
}

const openai = new OpenAI();
const logs = new Map<number, Entry[]>();

function logOf(chat: number): Entry[] {
  let log = logs.get(chat);
  if (!log) {
    log = [{ role: 'developer', content: 'You are a museum guide.' }];
    logs.set(chat, log);
  }
  return log;
}

// The log holds what the API said, word for word. Nothing leaves it uncleaned.
async function answer(chat: number, text: string): Promise<string> {
  const log = logOf(chat);
  log.push({ role: 'user', content: text });
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    input: sanitizeResponseInput(log),
    tools: [{ type: 'web_search' }, { type: 'image_generation' }],
  });
  log.push(...response.output);
  return response.output_text;
}

export function install(bot: Bot): void {
  bot.command('new', async (ctx) => {
    logs.delete(ctx.chat.id);
    await ctx.reply('Hello! What are you looking at?');
  });

  bot.command('debug', async (ctx) => {
    const kinds = logOf(ctx.chat.id).map((e) => ('type' in e ? e.type : e.role));
    await ctx.reply(kinds.join(' → '));
  });

  bot.on('text', async (ctx) => {
    await ctx.typing();
    try {
      await ctx.reply(await answer(ctx.chat.id, ctx.text));
    } catch (error) {
      console.error('chat %d', ctx.chat.id, error);
      await ctx.reply('The guide is on a break.');
    }
  });
}
