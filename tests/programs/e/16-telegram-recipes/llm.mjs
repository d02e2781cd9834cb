import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export const tools = [
  {
    type: 'function',
    name: 'pantry',
    description: 'What is in the pantry of this chat',
    parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
    strict: true,
  },
];

export async function respond(input) {
  return client.responses.create({
    model: 'gpt-5-mini',
    instructions: 'You suggest recipes. Use the pantry tool before you answer.',
    input,
    tools,
  });
}
