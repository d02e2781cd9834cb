import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';
import { RunRecorder, type Database } from './recorder';

interface Case {
  prompt: string;
  expected: RegExp;
}

const cases: Case[] = [
  { prompt: 'Capital of Peru?', expected: /lima/i },
  { prompt: '17 * 23?', expected: /391/ },
];

const consoleDb: Database = {
  insert: async (table, row) => console.debug(table, JSON.stringify(row).slice(0, 200)),
};

async function evaluate(model: string): Promise<number> {
  const openai = new OpenAI();
  const recorder = new RunRecorder(consoleDb, `${model}-${Date.now()}`);
  let passed = 0;

  for (const { prompt, expected } of cases) {
    const input: ResponseInput = [{ role: 'user', content: prompt }];
    const response = await openai.responses.create({ model, input });
    await recorder.record(input, response);

    const messages = response.output.filter((item) => item.type === 'message');
    const history = [...input, ...messages];
    console.log(JSON.stringify(history, null, 2));
    if (expected.test(response.output_text)) passed += 1;
  }
  console.log(`${recorder.items().length} items`);
  return passed / cases.length;
}

for (const model of ['gpt-5-mini', 'gpt-5.1']) {
  console.log(model, await evaluate(model));
}
