import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();

interface StepResult {
  text: string;
  continuationInput: ResponseInput;
}

async function step(input: ResponseInput): Promise<StepResult> {
  const response = await openai.responses.create({
    model: 'gpt-5.2-codex',
    instructions: 'You refactor code. Answer with a unified diff.',
    input,
  });

  return {
    text: response.output_text,
    continuationInput: [...input, ...(response.output as ResponseInputItem[])], // unsafe: raw
  };
}

export async function refactor(source: string, requests: string[]): Promise<string[]> {
  const diffs: string[] = [];
  let input: ResponseInput = [{ role: 'user', content: 'The file:\n' + source }];

  for (const request of requests) {
    const { text, continuationInput } = await step([...input, { role: 'user', content: request }]);
    diffs.push(text);
    input = continuationInput;
  }
  return diffs;
}
