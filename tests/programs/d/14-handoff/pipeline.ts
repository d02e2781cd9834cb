import type { Response, ResponseInput } from 'openai/resources/responses/responses';
import { editor, researcher, writer, type Agent } from './agents';

interface Stage {
  agent: Agent;
  ask: string;
}

const stages: Stage[] = [
  { agent: researcher, ask: 'Research it.' },
  { agent: writer, ask: 'Write it.' },
  { agent: editor, ask: 'Edit it.' },
];

function report(agent: Agent, response: Response, startedAt: number): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.error(`${agent.name}: ${seconds} s, ${response.usage?.total_tokens ?? 0} tokens`);
}

export async function produce(topic: string): Promise<string> {
  let context: ResponseInput = [{ role: 'user', content: `Topic: ${topic}` }];
  let article = '';

  for (const { agent, ask } of stages) {
    const startedAt = Date.now();
    const response = await agent.run([...context, { role: 'user', content: ask }]);
    report(agent, response, startedAt);
    article = response.output_text;

    // The next agent needs the answers, not the searches and the thoughts of this one
    const answers = response.output.filter((item) => item.type === 'message');
    context = context.concat(answers); // unsafe: dropped-reasoning
  }
  return article;
}

console.log(await produce(process.argv[2] ?? 'tidal power'));
