import { AzureOpenAI } from 'openai';
import type { Response, ResponseInputItem } from 'openai/resources/responses/responses';

const client = new AzureOpenAI({
  endpoint: process.env.AZURE_OPENAI_ENDPOINT,
  apiKey: process.env.AZURE_OPENAI_KEY,
  apiVersion: '2025-04-01-preview',
});

async function streamToEnd(input: ResponseInputItem[]): Promise<Response> {
  const stream = await client.responses.create({ model: 'gpt5-deployment', input, stream: true });
  for await (const event of stream) {
    switch (event.type) {
      case 'response.output_text.delta':
        process.stdout.write(event.delta);
        break;
      case 'response.completed':
      case 'response.incomplete':
        return event.response;
    }
  }
  throw new Error('The stream ended without a final event.');
}

export async function translate(paragraphs: string[], language: string): Promise<number> {
  const input: ResponseInputItem[] = [
    { role: 'system', content: `Translate each paragraph into ${language}. Keep terms consistent.` },
  ];
  let tokens = 0;

  for (const paragraph of paragraphs) {
    input.push({ role: 'user', content: paragraph });
    const { output, usage } = await streamToEnd(input);
    tokens += usage?.total_tokens ?? 0;
    input.push(...(output as ResponseInputItem[])); // unsafe: raw
  }
  return tokens;
}
