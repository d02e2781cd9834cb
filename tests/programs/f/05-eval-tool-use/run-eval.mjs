#!/usr/bin/env node
import OpenAI from 'openai';
import { readFile, writeFile } from 'node:fs/promises';

const client = new OpenAI();
const MODEL = process.argv[2] || 'o4-mini';

const tools = [
  {
    type: 'function',
    name: 'calc',
    description: 'Evaluate an arithmetic expression',
    parameters: {
      type: 'object',
      properties: { expr: { type: 'string' } },
      required: ['expr'],
    },
  },
];

function calc(expr) {
  if (!/^[\d\s+\-*/().]+$/.test(expr)) throw new Error('bad expression');
  return String(Function(`return (${expr})`)());
}

async function solve(question) {
  const messages = [
    { role: 'system', content: 'Use calc for every computation. Finish with "ANSWER: <n>".' },
    { role: 'user', content: question },
  ];
  let steps = 0;
  while (steps++ < 10) {
    const resp = await client.responses.create({ model: MODEL, input: messages, tools });
    const calls = resp.output.filter((o) => o.type === 'function_call');
    if (!calls.length) return { text: resp.output_text, steps };

    messages.push(...resp.output); // unsafe: raw
    for (const c of calls) {
      let output;
      try {
        output = calc(JSON.parse(c.arguments).expr);
      } catch (e) {
        output = 'error: ' + e.message;
      }
      messages.push({ type: 'function_call_output', call_id: c.call_id, output });
    }
  }
  return { text: '', steps };
}

const cases = JSON.parse(await readFile(new URL('./cases.json', import.meta.url), 'utf8'));
const report = [];
for (const { question, answer } of cases) {
  const { text, steps } = await solve(question);
  const got = /ANSWER:\s*(-?[\d.]+)/.exec(text)?.[1];
  report.push({ question, answer, got, ok: Number(got) === answer, steps });
  process.stdout.write(Number(got) === answer ? '.' : 'F');
}
const ok = report.filter((r) => r.ok).length;
console.log(`\n${MODEL}: ${ok}/${report.length}`);
await writeFile(`report-${MODEL}.json`, JSON.stringify(report, null, 2));
