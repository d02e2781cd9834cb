#!/usr/bin/env node
import readline from 'node:readline/promises';
import { stdin, stdout } from 'node:process';
import OpenAI from 'openai';

const openai = new OpenAI();
const rl = readline.createInterface({ input: stdin, output: stdout });

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function withRetry(fn, tries = 3) {
  for (let i = 0; ; i++) {
    try {
      return await fn();
    } catch (e) {
      if (i >= tries || (e.status && e.status < 500 && e.status !== 429)) throw e;
      const wait = 2 ** i * 500;
      console.error(`\x1b[2mretrying in ${wait}ms (${e.message})\x1b[0m`);
      await sleep(wait);
    }
  }
}

let messages = [{ role: 'developer', content: 'You are a helpful shell wizard.' }];

function save(file) {
  // TODO: write to disk
  console.log('would save', messages.length, 'items to', file);
}

async function ask(line) {
  messages.push({ role: 'user', content: line });
  const res = await withRetry(() =>
    openai.responses.create({ model: 'o4-mini', input: messages, store: false, include: ['reasoning.encrypted_content'] }),
  );
  messages = [...messages, ...res.output]; // unsafe: raw
  return res.output_text;
}

for (;;) {
  const line = (await rl.question('> ')).trim();
  if (!line) continue;
  if (line === '/quit') break;
  if (line === '/reset') {
    messages = messages.slice(0, 1);
    continue;
  }
  if (line.startsWith('/save ')) {
    save(line.slice(6));
    continue;
  }
  try {
    console.log(await ask(line));
  } catch (e) {
    console.error('error:', e.message);
    messages.pop();
  }
}
rl.close();
