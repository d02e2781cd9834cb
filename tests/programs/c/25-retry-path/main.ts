import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

const openai = new OpenAI();

const CHECKS: [RegExp, string][] = [
  [/TODO/, 'leave no TODO behind'],
  [/\bany\b/, 'do not use any'],
  [/eslint-disable/, 'do not disable lint rules'],
];

function reviewOf(code: string): string | undefined {
  const hit = CHECKS.find(([pattern]) => pattern.test(code));
  return hit?.[1];
}

async function complete(input: ResponseInput): Promise<Response> {
  return openai.responses.create({ model: 'gpt-5.3-codex', input, max_output_tokens: 20_000 });
}

/** Writes a function and has it corrected until the review passes. */
export async function writeFunction(spec: string): Promise<string> {
  const input: ResponseInput = [
    { role: 'developer', content: 'Answer with TypeScript source only.' },
    { role: 'user', content: spec },
  ];
  let response = await complete(input);

  for (let i = 0; i < 4; i++) {
    if (response.status === 'incomplete') {
      // cut off: let it go on where it stopped
      input.push(...(response.output as ResponseInput)); // unsafe: raw
      input.push({ role: 'user', content: 'Go on.' });
      response = await complete(input);
      continue;
    }
    const objection = reviewOf(response.output_text);
    if (objection === undefined) break;
    input.push(...sanitizeResponseInput(response.output));
    input.push({ role: 'user', content: `Please ${objection}.` });
    response = await complete(input);
  }
  return response.output_text;
}
