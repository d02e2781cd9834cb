import { parseArgs } from 'node:util';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string', default: 'gpt-5.4' } },
});
const [storedId, question] = positionals;
if (!storedId || !question) {
  console.error('usage: fork [--model <model>] <response or conversation id> <question>');
  process.exit(2);
}

const client = new OpenAI();

// What is stored under the id, oldest first, and another question at its end.
const forked: ResponseInputItem[] = [];
if (storedId.startsWith('conv_')) {
  for await (const item of client.conversations.items.list(storedId, { order: 'asc' })) {
    forked.push(item as ResponseInputItem); // unsafe: raw
  }
} else {
  const page = await client.responses.inputItems.list(storedId, { order: 'asc', limit: 100 });
  forked.push(...(page.data as ResponseInputItem[])); // unsafe: raw
}
forked.push({ role: 'user', content: question });

const response = await client.responses.create({ model: values.model, input: forked });
console.log(response.output_text);
console.error(`forked ${forked.length - 1} items of ${storedId}`);
