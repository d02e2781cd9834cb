import { writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI();

async function paint(prompt: string, previous?: string) {
  const response = await client.responses.create({
    model: 'gpt-5',
    input: prompt,
    tools: [{ type: 'image_generation' }],
    ...(previous === undefined ? {} : { previous_response_id: previous }),
  });

  const output = response.output as any;
  console.dir(output, { depth: 4 });

  const images: string[] = [];
  for (const entry of output) {
    if (entry.type === 'image_generation_call' && entry.result) images.push(entry.result);
  }
  await Promise.all(
    images.map((data, i) => writeFile(`${response.id}-${i}.png`, Buffer.from(data, 'base64'))),
  );
  return response.id;
}

let last: string | undefined;
for (const prompt of process.argv.slice(2)) {
  last = await paint(prompt, last);
}
