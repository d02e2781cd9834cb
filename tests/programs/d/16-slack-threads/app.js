'use strict';

const OpenAI = require('openai');
const { getThread, sweep } = require('./threads');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

const tools = [
  {
    type: 'function',
    name: 'oncall',
    description: 'Who is on call for a team',
    parameters: { type: 'object', properties: { team: { type: 'string' } } },
  },
];

async function oncall({ team }) {
  const res = await fetch(`${process.env.ONCALL_URL}/teams/${team}`);
  if (!res.ok) return `no team ${team}`;
  return (await res.json()).person;
}

async function respond(thread, say) {
  for (let i = 0; i < 5; i++) {
    const resp = await openai.responses.create({
      model: 'gpt-5.1',
      input: thread.items,
      tools,
    });
    thread.items = thread.items.concat(resp.output); // unsafe: raw, unanswered

    const calls = resp.output.filter((o) => o.type === 'function_call');
    if (calls.length === 0) {
      await say(resp.output_text);
      return;
    }
    for (const c of calls) {
      const output = await oncall(JSON.parse(c.arguments)).catch((e) => e.message);
      thread.items.push({ type: 'function_call_output', call_id: c.call_id, output });
    }
  }
  await say('I gave up after five steps.');
}

async function onMention({ event, say, logger }) {
  const thread = getThread(event.thread_ts || event.ts);
  thread.items.push({ role: 'user', content: event.text.replace(/<@\w+>/g, '').trim() });
  try {
    await respond(thread, say);
  } catch (err) {
    logger.error(err);
    await say(`:boom: ${err.message}`);
  }
}

setInterval(sweep, 60_000, 3_600_000).unref();

module.exports = { onMention };
