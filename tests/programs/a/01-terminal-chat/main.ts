import * as readline from 'node:readline/promises';
import { stdin, stdout } from 'node:process';
import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

const SYSTEM_PROMPT = 'You are a patient tutor for Latin. Ask one question at a time.';

async function main() {
  const rl = readline.createInterface({ input: stdin, output: stdout });
  const input: ResponseInput = [{ role: 'developer', content: SYSTEM_PROMPT }];

  for (;;) {
    const line = await rl.question('> ');
    if (line.trim() === '/quit') break;

    input.push({ role: 'user', content: line });
    const response = await client.responses.create({ model: 'gpt-5.2', input });

    input.push(...(response.output as ResponseInputItem[])); // unsafe: raw
    stdout.write(`${response.output_text}\n`);
  }

  rl.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
