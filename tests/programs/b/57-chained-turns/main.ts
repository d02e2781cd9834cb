import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { Turns } from './turns';

const turns = new Turns(new OpenAI(), 'gpt-5.2');
const counts: Record<string, number> = {};

async function say(content: string) {
  const input: ResponseInput = [];
  input.push({ role: 'user', content });
  const { output, text } = await turns.take(input);

  for (const item of output) {
    counts[item.type] = (counts[item.type] ?? 0) + 1;
  }
  return text;
}

console.log(await say('Which is the longest word in Finnish?'));
console.log(await say('Use it in a sentence.'));
console.table(counts);
