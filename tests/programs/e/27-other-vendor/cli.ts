import { OpenAI, type ResponseInputItem } from './acme-llm.js';

const client = new OpenAI({ baseURL: process.env.GATEWAY ?? 'http://localhost:8080/v1', token: process.env.TOKEN });

const input: ResponseInputItem[] = [];

async function say(content: string): Promise<string> {
  input.push({ role: 'user', content });
  const response = await client.responses.create({ model: 'gpt-5', input });
  input.push(...response.output);
  return response.output_text;
}

async function sentiment(content: string) {
  const messages: ResponseInputItem[] = [{ role: 'user', content }];
  const response = await client.responses.parse<{ score: number }>({ model: 'gpt-5', input: messages });
  messages.push(...response.output.filter((item) => item.type === 'message'));
  const second = await client.responses.create({
    model: 'gpt-5',
    input: [...messages, { role: 'user', content: 'Why?' }],
  });
  return { score: response.parsed.score, why: second.output_text };
}

const [command, ...words] = process.argv.slice(2);
if (command === 'say') {
  console.log(await say(words.join(' ')));
} else if (command === 'sentiment') {
  console.log(await sentiment(words.join(' ')));
} else {
  console.error('usage: cli say|sentiment <text>');
  process.exitCode = 2;
}
