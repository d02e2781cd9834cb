import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();
const shown: ResponseOutputItem[] = [];

async function tell(conversation: string, text: string): Promise<void> {
  const runner = openai.responses
    .stream({
      model: 'gpt-5.4',
      conversation,
      input: [{ type: 'message', role: 'user', content: text }],
    })
    .on('response.output_text.delta', (event) => {
      process.stdout.write(event.delta);
    })
    .on('response.output_item.done', (event) => {
      shown.push(event.item);
    });

  await runner.done();
  process.stdout.write('\n');
}

const { id } = await openai.conversations.create({
  items: [{ role: 'developer', content: 'Tell stories for children of six.' }],
  metadata: { app: 'bedtime' },
});

await tell(id, 'A story about a heron.');
await tell(id, 'And then?');
console.table(shown.map(({ id, type }) => ({ id, type })));
