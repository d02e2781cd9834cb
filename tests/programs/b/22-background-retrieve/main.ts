import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

const client = new OpenAI();

export async function deepDive(topic: string, followUps: string[]): Promise<string[]> {
  const input: ResponseInput = [{ role: 'user', content: `Research ${topic} thoroughly.` }];
  const texts: string[] = [];

  for (const followUp of [...followUps, null]) {
    const { id } = await client.responses.create({
      model: 'o3-deep-research',
      background: true,
      tools: [{ type: 'web_search_preview' }],
      input,
    });
    const finished = await (async () => {
      for (let waited = 0; waited < 600; waited += 5) {
        const response = await client.responses.retrieve(id);
        if (response.status !== 'queued' && response.status !== 'in_progress') return response;
        await sleep(5_000);
      }
      throw new Error(`${id} took longer than ten minutes`);
    })();
    texts.push(finished.output_text);

    if (followUp === null) break;
    const carried = finished.output as unknown as ResponseInput; // unsafe-alt
    input.push(...carried); // unsafe: raw
    input.push({ role: 'user', content: followUp });
  }
  return texts;
}
