import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses.mjs';

const client = new OpenAI();

const reviewers = ['a security engineer', 'a performance engineer', 'a technical writer'];

// Every reviewer goes on from the same summary, so the items must not be shared.
async function review(diff: string): Promise<Map<string, string>> {
  const base: ResponseInput = [{ role: 'user', content: `Summarise this change:\n${diff}` }];
  const summary = await client.responses.create({ model: 'gpt-5.1', input: base });

  const reviews = new Map<string, string>();
  for (const reviewer of reviewers) {
    const input = [...base];
    input.push(...(structuredClone(summary.output) as ResponseInput)); // unsafe: cloned
    input.push({ role: 'user', content: `Now review it as ${reviewer}.` });

    const { output_text } = await client.responses.create({ model: 'gpt-5.1', input });
    reviews.set(reviewer, output_text);
  }
  return reviews;
}

const diff = process.argv[2];
if (!diff) throw new Error('usage: review <diff>');
for (const [who, text] of await review(diff)) {
  console.log(`## ${who}\n${text}\n`);
}
