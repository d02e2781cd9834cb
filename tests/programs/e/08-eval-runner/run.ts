import { createWriteStream } from 'node:fs';
import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

interface Case {
  id: string;
  turns: string[];
  expect: RegExp;
}

interface Outcome {
  id: string;
  pass: boolean;
  answers: string[];
  ms: number;
}

const client = new OpenAI();
const model = process.env.EVAL_MODEL ?? 'gpt-5-nano';

/** Plays the user's turns one after another, each on top of the real answers. */
async function play(testCase: Case): Promise<Outcome> {
  const start = Date.now();
  const input: ResponseInput = [];
  const answers: string[] = [];
  for (const turn of testCase.turns) {
    input.push({ role: 'user', content: turn });
    const response = await client.responses.create({ model, input, temperature: undefined });
    answers.push(response.output_text);
    // plain data, no SDK objects (and tsc is happy)
    const plain = JSON.parse(JSON.stringify(response.output));
    input.push(...plain); // unsafe: cloned
  }
  const last = answers.at(-1) ?? '';
  return { id: testCase.id, pass: testCase.expect.test(last), answers, ms: Date.now() - start };
}

export async function main(cases: Case[], concurrency = 4) {
  const log = createWriteStream('results.jsonl', { flags: 'a' });
  const queue = [...cases];
  let passed = 0;
  async function worker() {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        const outcome = await play(next);
        passed += Number(outcome.pass);
        log.write(JSON.stringify(outcome) + '\n');
        process.stdout.write(outcome.pass ? '.' : 'F');
      } catch (error) {
        process.stdout.write('E');
        log.write(JSON.stringify({ id: next.id, error: String(error) }) + '\n');
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker));
  log.end();
  console.log(`\n${passed}/${cases.length} passed with ${model}`);
}
