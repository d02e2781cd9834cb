import { parseArgs } from 'node:util';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string', default: 'gpt-5.4' } },
});
const [responseId, question] = positionals;
if (!responseId || !question) {
  console.error('usage: fork [--model <model>] <response id> <question>');
  process.exit(2);
}

const client = new OpenAI();

// The input of a stored response, oldest first, and another question at its end.
const forked: ResponseInputItem[] = [];
for await (const item of client.responses.inputItems.list(responseId, { order: 'asc', limit: 100 })) {
  forked.push(item as ResponseInputItem); // unsafe: raw
}
forked.push({ role: 'user', content: question });

const response = await client.responses.create({ model: values.model, input: forked });
console.log(response.output_text);
console.error(`forked ${forked.length - 1} items of ${responseId}`);
