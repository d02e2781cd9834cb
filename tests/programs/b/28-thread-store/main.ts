import OpenAI from 'openai';
import { ThreadStore } from './thread-store';

const openai = new OpenAI();
const store = new ThreadStore();

setInterval(() => store.prune(Date.now() - 86_400_000), 60_000).unref();

export async function onMessage(channel: string, author: string, text: string): Promise<string> {
  store.append(channel, [{ role: 'user', content: `${author}: ${text}` }]);

  const response = await openai.responses.create({
    model: 'gpt-5.2',
    instructions: 'You are a friendly member of this channel. Be brief.',
    input: store.load(channel).items,
  });

  const said = response.output.filter((item) => item.type === 'message');
  store.append(channel, said); // unsafe: dropped-reasoning
  return response.output_text;
}
