import OpenAI from 'openai';
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';

type Body = ResponseCreateParamsNonStreaming & { input: any[] };

const openai = new OpenAI({ timeout: 120_000 });

/** Lets the model go on until it says DONE. */
export async function writeChapter(outline: string): Promise<string> {
  const body: Body = {
    model: 'gpt-5.4',
    instructions: 'Write the next section. End with DONE after the last one.',
    input: [{ role: 'user', content: outline }],
    stream: false,
  };

  const sections: string[] = [];
  for (let guard = 0; guard < 30; guard++) {
    const response = await openai.responses.create(body);
    const text = response.output_text.trim();
    sections.push(text.replace(/DONE$/, '').trimEnd());

    if (text.endsWith('DONE')) {
      break;
    }
    Object.assign(body, { input: body.input.concat(response.output) }); // unsafe: raw
    body.input.push({ role: 'user', content: 'Continue.' });
  }

  return sections.join('\n\n');
}
