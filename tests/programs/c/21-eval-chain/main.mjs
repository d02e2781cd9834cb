#!/usr/bin/env node
// Usage: main.mjs cases.jsonl > results.jsonl
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import OpenAI from 'openai';

const openai = new OpenAI();
const model = process.argv[3] || 'gpt-5.1';

// migrated from chat.completions, where we did messages.push(choice.message)
function chat(messages) {
  return openai.responses
    .create({ model, input: messages })
    .then((r) => ({
      text: r.output_text,
      tokens: r.usage.total_tokens,
      messages: messages.concat(r.output), // unsafe: raw
    }));
}

function score(expected, text) {
  const norm = (s) => s.toLowerCase().replace(/\W+/g, ' ').trim();
  return norm(text).includes(norm(expected)) ? 1 : 0;
}

async function evaluate(testCase) {
  let messages = [{ role: 'system', content: testCase.system ?? 'Answer briefly.' }];
  const scores = [];
  let tokens = 0;
  for (const { question, expected } of testCase.turns) {
    const turn = await chat([...messages, { role: 'user', content: question }]);
    messages = turn.messages;
    tokens += turn.tokens;
    scores.push(score(expected, turn.text));
  }
  return { id: testCase.id, tokens, score: scores.reduce((a, b) => a + b, 0) / scores.length };
}

const lines = createInterface({ input: createReadStream(process.argv[2]) });
let n = 0;
let sum = 0;
for await (const line of lines) {
  if (!line.trim()) continue;
  const result = await evaluate(JSON.parse(line)).catch((e) => ({ error: e.message, score: 0 }));
  process.stdout.write(JSON.stringify(result) + '\n');
  n += 1;
  sum += result.score;
}
console.error(`mean ${(sum / Math.max(n, 1)).toFixed(3)} over ${n} cases`);
