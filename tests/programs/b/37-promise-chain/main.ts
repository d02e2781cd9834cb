import OpenAI from 'openai';
import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInput } from 'openai/resources/responses/responses';

const openai = new OpenAI();

interface Step {
  input: ResponseInput;
  texts: string[];
}

const advance =
  (prompt: string) =>
  ({ input, texts }: Step): PromiseLike<Step> => {
    const asked: ResponseInput = [...input, { role: 'user', content: prompt }];
    return openai.responses
      .create({ model: 'gpt-5.2', input: asked })
      .then(({ output, output_text }) => ({
        input: [...asked, ...clean(output)],
        texts: [...texts, output_text],
      }));
  };

export function chain(prompts: string[]): Promise<string[]> {
  const start: Promise<Step> = Promise.resolve({ input: [], texts: [] });
  return prompts
    .reduce((soFar, prompt) => soFar.then(advance(prompt)), start)
    .then(({ texts }) => texts);
}

chain(['Name a river.', 'Where does it rise?', 'Who lives there?']).then(
  (texts) => console.table(texts),
  (error) => console.error(error),
);
