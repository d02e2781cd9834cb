import Tern, { type ResponseInputItem } from './packages/tern-sdk/index';

const client = new Tern({ baseURL: process.env.TERN_URL ?? 'http://localhost:8080' });

export async function chat(questions: string[]) {
  const input: ResponseInputItem[] = [];

  for (const text of questions) {
    input.push({ type: 'user', text });
    const response = await client.responses.create({ model: 'tern-2', input });
    input.push(...response.output);

    for (const item of response.output.filter((each) => each.type === 'function_call')) {
      input.push({ type: 'function_call_output', call_id: item.call_id, output: 'not available' });
    }
  }

  const lastMessages = input.filter((item) => item.type === 'message');
  return client.responses.create({ model: 'tern-2', input: lastMessages });
}
