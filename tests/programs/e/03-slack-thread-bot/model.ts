import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 60_000 });

export async function complete(items: ResponseInputItem[]) {
  const started = performance.now();
  const response = await openai.responses.create({
    model: process.env.BOT_MODEL ?? 'gpt-5-mini',
    instructions: 'You answer in a Slack thread. Use Slack mrkdwn. Be brief.',
    input: items,
    tools: [{ type: 'web_search' }],
  });
  console.log('openai %s %dms', response.id, Math.round(performance.now() - started));
  return { text: response.output_text, output: response.output, tokens: response.usage?.total_tokens };
}
