import { createResponsesFetch } from '../../src/testing/index.js';
import type { KnownResponse } from '../../src/testing/index.js';
import type { Item } from './sanitize.js';

/** A conversation with the built-in model of the stand-in, as a program without fault holds it. */
export interface Conversation {
  readonly name: string;
  readonly model: string;
  readonly store: boolean;
  /** What went into each request, and what came of it. */
  readonly turns: readonly { readonly input: readonly Item[]; readonly output: readonly Item[] }[];
  /** All items, up to the next question. */
  readonly history: readonly Item[];
  readonly known: readonly KnownResponse[];
}

const weather = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const time = { ...weather, name: 'get_time' };
const tools: Readonly<Record<string, readonly Item[]>> = {
  'no tools': [],
  'one tool': [weather],
  'parallel tools': [weather, time],
  'a hosted tool': [{ type: 'web_search' }],
};
const questions = ['What is the weather in Oslo?', 'And in Rome?', 'Which is warmer?', 'Thanks!'];

export async function playConversations(): Promise<readonly Conversation[]> {
  const settings = ['gpt-5', 'gpt-5.4', 'o4-mini', 'gpt-4o'].flatMap((model) =>
    Object.entries(tools).flatMap(([name, list]) =>
      [true, false].map((store) => ({ model, name, tools: list, store })),
    ),
  );
  return Promise.all(settings.map(play));
}

interface Setting {
  readonly model: string;
  readonly name: string;
  readonly tools: readonly Item[];
  readonly store: boolean;
}

async function play({ model, name, tools: list, store }: Setting): Promise<Conversation> {
  const fetch = createResponsesFetch();
  const history: Item[] = [];
  const turns: { input: readonly Item[]; output: readonly Item[] }[] = [];
  for (const content of questions) {
    history.push({ role: 'user', content });
    let outputs: Item[];
    do {
      const input = [...history];
      const request = { model, store, tools: list, input, parallel_tool_calls: list.length > 1 };
      const output = await send(fetch, request);
      turns.push({ input, output });
      outputs = output.filter((item) => item['type'] === 'function_call').map(outputOf);
      history.push(...output, ...outputs);
    } while (outputs.length > 0);
  }
  history.push({ role: 'user', content: 'One more thing.' });
  const known = turns.map(({ output }) => ({ output, store }));
  return { name: `${model}, ${name}, store ${String(store)}`, model, store, turns, history, known };
}

export function outputOf(call: Item): Item {
  return { type: 'function_call_output', call_id: call['call_id'], output: '4 °C' };
}

async function send(fetch: ReturnType<typeof createResponsesFetch>, request: object) {
  const response = await fetch('https://api.openai.com/v1/responses', {
    method: 'POST',
    body: JSON.stringify(request),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`The stand-in refused turn 2: ${JSON.stringify(body)}`);
  const output = typeof body === 'object' && body !== null && 'output' in body ? body.output : null;
  if (!Array.isArray(output)) throw new Error('The stand-in answered without output.');
  return output.filter(isItem);
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
