'use strict';

const OpenAI = require('openai');
const { EventEmitter } = require('node:events');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

/** Stand-in for the gateway; the real one comes from discord.js. */
class Gateway extends EventEmitter {
  async login(token) {
    if (!token) throw new Error('no token');
    this.emit('ready');
  }
}

const SYSTEM = 'You are the friendly bot of a climbing club. Keep it under 1500 characters.';
const MAX_ITEMS = 80;

/** channel id -> list of items */
const channels = new Map();

function historyOf(channelId) {
  if (!channels.has(channelId)) {
    channels.set(channelId, []);
  }
  return channels.get(channelId);
}

async function answer(channelId, author, text) {
  const history = historyOf(channelId);
  history.push({ role: 'user', content: `${author}: ${text}` });

  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: SYSTEM,
    input: history,
    tools: [{ type: 'web_search' }],
  });

  for (const item of response.output) {
    history.push(item); // unsafe: raw
  }
  if (history.length > MAX_ITEMS) {
    channels.delete(channelId);
    console.log('forgot channel %s', channelId);
  }
  return response.output_text || '(nothing to say)';
}

const bot = new Gateway();

bot.on('ready', () => console.log('logged in'));

bot.on('messageCreate', async (message) => {
  if (message.author.bot) return;
  if (!message.mentions.has('self')) return;
  try {
    await message.channel.sendTyping();
    const reply = await answer(message.channel.id, message.author.username, message.content);
    await message.reply(reply.slice(0, 2000));
  } catch (err) {
    console.error('reply failed', err);
    await message.react('💥');
  }
});

bot.login(process.env.DISCORD_TOKEN);
