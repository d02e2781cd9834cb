import { createInterface } from 'node:readline';
import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const history: ResponseInput = [];

async function answer(question: string): Promise<string> {
  history.push({ role: 'user', content: question });

  const response = await openai.responses.create({
    model: 'gpt-5.4',
    instructions: 'You are a travel guide. Answer in two sentences at most.',
    input: history,
  });

  // The next question sends the answer along.
  history.push(...response.output.filter((item) => item.type === 'message'));
  return response.output_text;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(`you: ${line}`);
  console.log(`bot: ${await answer(line)}`);
}
