#!/usr/bin/env node
import OpenAI from 'openai';
import type {
  ResponseCreateParamsNonStreaming,
  ResponseInputItem,
} from 'openai/resources/responses/responses';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    model: { type: 'string', short: 'm', default: 'gpt-5-mini' },
    system: { type: 'string', short: 's' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});

async function withRetry<T>(attempt: () => Promise<T>, times = 3): Promise<T> {
  let lastError: unknown;
  for (let i = 0; i < times; i++) {
    try {
      return await attempt();
    } catch (e) {
      lastError = e;
      if (e instanceof OpenAI.RateLimitError) {
        await new Promise((r) => setTimeout(r, 1000 * (i + 1)));
        continue;
      }
      throw e;
    }
  }
  throw lastError;
}

async function main() {
  const openai = new OpenAI();
  const rl = createInterface({ input: process.stdin, output: process.stdout });
  const body: ResponseCreateParamsNonStreaming & { input: ResponseInputItem[] } = {
    model: values.model ?? 'gpt-5-mini',
    input: [],
    ...(values.system ? { instructions: values.system } : {}),
  };

  for await (const line of rl) {
    if (line === '.exit') break;
    if (line === '.clear') {
      body.input = [];
      continue;
    }
    body.input.push({ role: 'user', content: line });
    const res = await withRetry(() => openai.responses.create(body));
    if (values.verbose) console.error(res.usage);
    console.log(res.output_text);
    body.input = body.input.concat(res.output as ResponseInputItem[]); // unsafe: raw
  }
  rl.close();
}

main().catch((e: unknown) => {
  console.error(e);
  process.exitCode = 1;
});
