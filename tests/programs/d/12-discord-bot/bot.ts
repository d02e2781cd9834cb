import OpenAI from 'openai';
import type { DiscordMessage, Gateway } from './gateway';
import { forget, memoryOf, remember } from './memory';

const openai = new OpenAI();

async function reply(message: DiscordMessage): Promise<void> {
  const { channelId } = message;
  remember(channelId, [{ role: 'user', content: `${message.author}: ${message.content}` }]);

  const response = await openai.responses.create({
    model: 'gpt-5',
    instructions: 'You are a friendly member of this server. Answer in two sentences.',
    input: memoryOf(channelId),
    reasoning: { effort: 'low' },
  });

  remember(channelId, response.output); // unsafe: raw
  for (let start = 0; start < response.output_text.length; start += 2000) {
    await message.reply(response.output_text.slice(start, start + 2000));
  }
}

export function attach(gateway: Gateway): void {
  gateway.on('messageCreate', async (message) => {
    if (message.bot) return;
    if (message.content === '!forget') {
      forget(message.channelId);
      await message.reply('Done.');
      return;
    }
    try {
      await reply(message);
    } catch (error) {
      console.error(message.channelId, error);
      await message.reply('Sorry, that did not work.');
    }
  });
}
