import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';

const openai = new OpenAI();
const memory: any[] = [];

function keep(...entries: any[]): number {
  return memory.push(...entries);
}

export async function chat(text: string): Promise<string> {
  keep({ role: 'user', content: text });

  const response = await openai.responses.create({
    model: 'gpt-5.4',
    instructions: 'You know everything about sourdough.',
    input: memory,
  });

  let items: any = response.output;
  if (process.env.DEBUG) console.debug(items);
  items = sanitizeResponseInput(items);
  keep(...items);

  return response.output_text;
}

for (const question of process.argv.slice(2)) {
  console.log(await chat(question));
}
