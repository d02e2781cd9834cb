#!/usr/bin/env node
import { readFile, readdir } from 'node:fs/promises';
import { stdin, stdout } from 'node:process';
import * as readline from 'node:readline/promises';
import OpenAI from 'openai';
import type { FunctionTool, ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const MODEL = process.env.AGENT_MODEL ?? 'gpt-5.4';
const MAX_STEPS = 12;

const tools: FunctionTool[] = [
  {
    type: 'function',
    name: 'list_dir',
    description: 'List the files of a folder',
    strict: true,
    parameters: {
      type: 'object',
      properties: { path: { type: 'string' } },
      required: ['path'],
      additionalProperties: false,
    },
  },
  {
    type: 'function',
    name: 'read_file',
    description: 'Read a text file',
    strict: true,
    parameters: {
      type: 'object',
      properties: { path: { type: 'string' } },
      required: ['path'],
      additionalProperties: false,
    },
  },
];

async function callTool(name: string, rawArgs: string): Promise<string> {
  try {
    const { path } = JSON.parse(rawArgs) as { path: string };
    if (name === 'list_dir') return (await readdir(path)).join('\n');
    if (name === 'read_file') return await readFile(path, 'utf8');
    return `unknown tool ${name}`;
  } catch (err) {
    return `error: ${err instanceof Error ? err.message : String(err)}`;
  }
}

async function main() {
  const rl = readline.createInterface({ input: stdin, output: stdout });
  const conversation: ResponseInputItem[] = [
    { role: 'developer', content: 'You are a careful assistant for the files of this folder.' },
  ];

  while (true) {
    const line = (await rl.question('> ')).trim();
    if (line === '' || line === '/exit') break;
    conversation.push({ role: 'user', content: line });

    for (let step = 0; step < MAX_STEPS; step++) {
      const res = await openai.responses.create({ model: MODEL, input: conversation, tools });
      // the whole output has to go back, or the model forgets its calls
      conversation.push(...(res.output as ResponseInputItem[])); // unsafe: raw

      const calls = res.output.filter((o) => o.type === 'function_call');
      if (calls.length === 0) {
        stdout.write(`${res.output_text}\n`);
        break;
      }
      for (const call of calls) {
        stdout.write(`  [${call.name}] ${call.arguments}\n`);
        conversation.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: await callTool(call.name, call.arguments),
        });
      }
    }
  }
  rl.close();
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
