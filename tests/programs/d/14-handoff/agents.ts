import OpenAI from 'openai';
import type { Response, ResponseInput } from 'openai/resources/responses/responses';

export interface Agent {
  name: string;
  run(input: ResponseInput): Promise<Response>;
}

const client = new OpenAI();

export function makeAgent(name: string, instructions: string, model = 'gpt-5.1'): Agent {
  return {
    name,
    run: (input) =>
      client.responses.create({ model, instructions, input, tools: [{ type: 'web_search' }] }),
  };
}

export const researcher = makeAgent('researcher', 'Collect facts with their sources.');
export const writer = makeAgent('writer', 'Write a short article from the facts above.');
export const editor = makeAgent('editor', 'Shorten the article above to 200 words.', 'gpt-5-mini');
