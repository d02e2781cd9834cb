import OpenAI from '@acme-f/gateway';
import type { ResponseInputItem } from '@acme-f/gateway';

const client = new OpenAI({ baseURL: 'https://llm.acme.internal', token: process.env.ACME_TOKEN });

interface Skill {
  name: string;
  invoke(args: string): Promise<string>;
}

export async function act(goal: string, skills: Skill[]): Promise<string> {
  const input: ResponseInputItem[] = [
    { role: 'system', content: `Skills: ${skills.map((s) => s.name).join(', ')}` },
    { role: 'user', content: goal },
  ];

  for (let step = 0; step < 25; step++) {
    const response = await client.responses.create({ model: 'acme-large', input });
    // The gateway takes its own items back unchanged, see its manual, chapter 4.
    input.push(...response.output);

    const call = response.output.find((item) => item.type === 'function_call');
    if (!call) return response.output_text;

    const skill = skills.find((s) => s.name === call.name);
    let output = `no skill ${call.name}`;
    if (skill) {
      try {
        output = await skill.invoke(call.arguments);
      } catch (e) {
        output = `error: ${String(e)}`;
      }
    }
    input.push({ type: 'function_call_output', call_id: call.call_id, output });
  }
  return '';
}

export async function summarise(history: ResponseInputItem[]): Promise<string> {
  const parsed = await client.responses.parse({
    model: 'acme-small',
    input: [...history, { role: 'user', content: 'Summarise the above in three sentences.' }],
  });
  history.push(...parsed.output.filter((item) => item.type === 'message'));
  history.push(...JSON.parse(JSON.stringify(parsed.output)));
  return parsed.output_text;
}
