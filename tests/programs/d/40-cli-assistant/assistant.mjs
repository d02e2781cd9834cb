#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const file = new URL('./.assistant.json', import.meta.url);
const openai = new OpenAI();

async function load() {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { last: null, output: [] };
  }
}

async function save(state) {
  await writeFile(file, JSON.stringify(state, null, 2));
}

/** Prints an item as it comes; ids and reasoning are of no interest here. */
function print(item) {
  if (item.type === 'message') {
    for (const part of item.content) if (part.type === 'output_text') console.log(part.text);
  } else if (item.type === 'web_search_call') {
    console.log(`(searched: ${item.action?.query ?? ''})`);
  }
}

const [command = 'ask', ...words] = process.argv.slice(2);
const state = await load();

switch (command) {
  case 'new':
    await save({ last: null, output: [] });
    break;
  case 'show':
    state.output.forEach(print);
    break;
  case 'ask': {
    const input = [{ role: 'user', content: words.join(' ') }];
    const response = await openai.responses.create({
      model: 'gpt-5.1',
      input,
      tools: [{ type: 'web_search' }],
      ...(state.last ? { previous_response_id: state.last } : {}),
    });
    response.output.forEach(print);
    // shown by `show`, the API gets the id only
    state.output.push(...response.output);
    state.last = response.id;
    await save(state);
    break;
  }
  default:
    console.error(`usage: assistant [ask|show|new] …`);
    process.exitCode = 2;
}
