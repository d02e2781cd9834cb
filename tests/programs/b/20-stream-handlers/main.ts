import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const input: ResponseInput = [];

function render(question: string): Promise<void> {
  input.push({ role: 'user', content: question });

  return new Promise((resolve, reject) => {
    openai.responses
      .stream({ model: 'gpt-5.4', input, reasoning: { summary: 'auto' } })
      .on('response.reasoning_summary_text.delta', ({ delta }) => {
        process.stderr.write(delta);
      })
      .on('response.output_text.delta', ({ delta }) => {
        process.stdout.write(delta);
      })
      .on('response.output_item.done', ({ item }) => {
        input.push(item as ResponseInputItem); // unsafe: raw
      })
      .on('error', reject)
      .on('end', () => resolve());
  });
}

await render('What is a monad?');
await render('Explain it again, to a cook.');
