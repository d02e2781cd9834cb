import OpenAI from 'openai';
import type {
  BetaResponseInputItem,
  BetaResponseOutputItem,
} from 'openai/resources/beta/responses/responses';

interface AppState {
  user: { name: string; locale: string };
  thread: {
    title: string;
    items: BetaResponseInputItem[];
    lastOutput: BetaResponseOutputItem[];
  };
}

export function createState(name: string, locale = 'en'): AppState {
  return { user: { name, locale }, thread: { title: 'New chat', items: [], lastOutput: [] } };
}

export async function submit(state: AppState, client: OpenAI, text: string): Promise<void> {
  const { thread, user } = state;
  // what the model said last goes in together with the new question
  thread.items.push(...(thread.lastOutput as BetaResponseInputItem[])); // unsafe: raw
  thread.items.push({ role: 'user', content: text });

  let response;
  try {
    response = await client.beta.responses.create({
      model: 'gpt-5.4',
      instructions: `Answer in the language "${user.locale}".`,
      input: thread.items,
    });
  } catch (error) {
    thread.items.pop();
    throw error;
  }

  thread.lastOutput = response.output;
  if (thread.title === 'New chat') {
    thread.title = text.slice(0, 40);
  }
}
