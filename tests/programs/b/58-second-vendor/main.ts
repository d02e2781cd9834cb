import Cloud from 'openai';
import { OpenAI, type ResponseInputItem } from './llama';

const local = new OpenAI('http://127.0.0.1:8080');
const cloud = new Cloud();

/** Drafts on this machine, and asks the cloud only for the last polish. */
export async function write(brief: string, drafts: number): Promise<string> {
  let input: ResponseInputItem[] = [{ role: 'user', content: brief }];
  let draft = '';

  for (let i = 0; i < drafts; i++) {
    const response = await local.responses.create({ model: 'llama-4-scout', input });
    draft = response.output_text;
    const kept = response.output.filter((item) => item.type !== 'reasoning');
    input = [...input, ...kept, { role: 'user', content: 'Shorter.' }];
  }

  const polished = await cloud.responses.create({
    model: 'gpt-5.4',
    input: [{ role: 'user', content: `Polish this text:\n\n${draft}` }],
  });
  return polished.output_text;
}
