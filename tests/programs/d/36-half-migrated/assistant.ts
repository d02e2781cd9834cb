import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import { completeWithTools } from './completions';

interface Tenant {
  id: string;
  useResponses: boolean;
}

interface HistoryEntry {
  role: 'user' | 'assistant';
  content: string;
}

const openai = new OpenAI();
const histories = new Map<string, HistoryEntry[]>();

async function viaResponses(history: HistoryEntry[]): Promise<string> {
  const response = await openai.responses.create({
    model: 'gpt-5.1',
    instructions: 'Be brief.',
    input: history.map(({ role, content }) => `${role}: ${content}`).join('\n'),
  });
  return response.output_text;
}

async function viaCompletions(history: HistoryEntry[]): Promise<string> {
  const messages: ChatCompletionMessageParam[] = [
    { role: 'system', content: 'Be brief.' },
    ...history,
  ];
  return completeWithTools(openai, messages, [], async (name) => `${name}: not available`);
}

export async function ask(tenant: Tenant, content: string): Promise<string> {
  const history = histories.get(tenant.id) ?? [];
  histories.set(tenant.id, history);
  history.push({ role: 'user', content });
  const answer = tenant.useResponses ? await viaResponses(history) : await viaCompletions(history);
  history.push({ role: 'assistant', content: answer });
  return answer;
}
