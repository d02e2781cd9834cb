import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInput } from 'openai/resources/responses/responses';

const client = new OpenAI();
const dim = (text: string) => `\u001b[2m${text}\u001b[0m`;

export async function* solve(problem: string, hints: string[]) {
  const input: ResponseInput = [{ role: 'user', content: problem }];

  for (const hint of [undefined, ...hints]) {
    if (hint) input.push({ role: 'user', content: hint });

    const response = await client.responses.create({
      model: 'o4-mini',
      reasoning: { effort: 'high', summary: 'detailed' },
      input,
    });

    const thoughts = response.output.filter((item) => item.type === 'reasoning');
    for (const thought of thoughts) {
      for (const part of thought.summary) yield dim(part.text);
    }
    yield response.output_text;

    input.push(...sanitizeResponseInput(response.output));
  }
}
