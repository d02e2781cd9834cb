import OpenAI from 'openai';
import { run, type Agent, type AgentInputItem } from './agents-kit.js';

const moderator = new OpenAI();

const editor: Agent = { name: 'editor', instructions: 'Shorten.' };
const writer: Agent = { name: 'writer', instructions: 'Write.', next: editor };

async function isAllowed(text: string): Promise<boolean> {
  const { results } = await moderator.moderations.create({
    model: 'omni-moderation-latest',
    input: text,
  });
  return !results.some((result) => result.flagged);
}

async function title(text: string): Promise<string> {
  const response = await moderator.responses.create({
    model: 'gpt-5-nano',
    input: `A title of at most six words for:\n\n${text}`,
  });
  return response.output_text.trim();
}

export async function produce(brief: string) {
  if (!(await isAllowed(brief))) {
    throw new Error('brief refused by moderation');
  }

  let input: AgentInputItem[] = [{ kind: 'user', text: brief }];
  let agent: Agent | undefined = writer;
  const names: string[] = [];

  while (agent) {
    const result = await run(agent, input);
    names.push(agent.name);
    input.push(...result.output);
    input = input.concat(result.output.filter((item) => item.type === 'message'));
    input = [...result.history];
    agent = agent.next;
  }

  const text = input.map((item) => item.text).join('\n');
  return { text, title: await title(text), by: names };
}

if (process.env.RUN === '1') {
  produce('Why our cafeteria closes at 14:00').then(
    (article) => console.log(article.title, '\n', article.text),
    (e: unknown) => {
      console.error(e);
      process.exitCode = 1;
    },
  );
}
