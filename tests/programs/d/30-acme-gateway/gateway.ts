import AcmeLLM, { type Response, type ResponseInputItem } from './vendor/acme-llm';
import { price } from './price';

const client = new AcmeLLM({ region: 'eu' });

interface Session {
  input: ResponseInputItem[];
  cost: number;
}

const sessions: Record<string, Session> = {};

async function complete(session: Session): Promise<Response> {
  const response = await client.responses.create({ model: 'acme-large', input: session.input });
  session.cost += price(response.output_text);
  // Acme documents that its items go back unchanged, ids included
  session.input.push(...response.output);
  return response;
}

export async function chat(id: string, text: string): Promise<string> {
  const session = (sessions[id] ??= { input: [], cost: 0 });
  session.input.push({ role: 'user', content: text });

  let response = await complete(session);
  for (let guard = 0; guard < 5; guard++) {
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) break;
    for (const call of calls) {
      session.input.push({
        type: 'function_call_output',
        call_id: call.call_id ?? call.id,
        output: `${call.name ?? 'tool'} is disabled`,
      });
    }
    response = await complete(session);
  }
  return response.output_text;
}

export async function resume(id: string, responseId: string): Promise<void> {
  const { output } = await client.responses.retrieve(responseId);
  const messages = output.filter((item) => item.type === 'message');
  sessions[id] = { input: [...messages], cost: 0 };
}
