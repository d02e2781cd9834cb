import OpenAI from 'openai';
import { appendFileSync } from 'node:fs';

const openai = new OpenAI();

// Flag until everybody is on the new endpoint. Old path to be removed in Q3.
const USE_RESPONSES = process.env.USE_RESPONSES === '1';
const MODEL = 'gpt-5-mini';

const messages = [{ role: 'system', content: 'You help people to write better commit messages.' }];

async function viaCompletions() {
  const completion = await openai.chat.completions.create({ model: MODEL, messages });
  const { message } = completion.choices[0];
  messages.push(message);
  return message.content;
}

async function viaResponses() {
  const response = await openai.responses.create({ model: MODEL, input: messages });
  for (const item of response.output) {
    // other kinds do not exist in the chat format
    if (item.type !== 'message') continue;
    const content = item.content
      .filter((part) => part.type === 'output_text')
      .map((part) => part.text)
      .join('\n');
    messages.push({ role: item.role, content });
  }
  appendFileSync('responses.log', JSON.stringify(response.output) + '\n');
  return response.output_text;
}

async function compareBoth(diff) {
  const input = `Compare two ways to describe this diff:\n${diff}`;
  const [a, b] = await Promise.all([
    openai.chat.completions.create({ model: MODEL, messages: [{ role: 'user', content: input }] }),
    openai.responses.create({ model: MODEL, input }),
  ]);
  return { old: a.choices[0].message.content, new: b.output_text, items: [...b.output] };
}

export async function suggest(diff) {
  messages.push({ role: 'user', content: '```diff\n' + diff + '\n```' });
  try {
    return USE_RESPONSES ? await viaResponses() : await viaCompletions();
  } catch (err) {
    messages.pop();
    if (err.code === 'context_length_exceeded') return suggest(diff.slice(0, diff.length / 2));
    throw err;
  }
}

if (process.argv.includes('--compare')) {
  let diff = '';
  for await (const part of process.stdin) diff += part;
  console.dir(await compareBoth(diff), { depth: 4 });
}
