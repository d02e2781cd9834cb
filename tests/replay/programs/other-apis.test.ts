import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** What looks like the Responses API, and is something else. */
const OTHERS: readonly Row[] = [
  [
    'chat completions',
    `import OpenAI from 'openai';
    const client = new OpenAI();
    export async function run(messages: OpenAI.Chat.ChatCompletionMessageParam[]) {
      const c = await client.chat.completions.create({ model: 'gpt-5', messages });
      messages.push(c.choices[0]!.message);
      return client.chat.completions.create({ model: 'gpt-5', messages });
    }`,
  ],
  [
    'the Agents SDK',
    `import { Agent, run, type AgentInputItem } from '@openai/agents';
    let thread: AgentInputItem[] = [];
    export async function ask(content: string) {
      const result = await run(new Agent({ name: 'x' }), thread.concat({ role: 'user', content }));
      thread = result.history;
      thread.push(...result.output);
    }`,
  ],
  [
    'a chat model of LangChain',
    `import { ChatOpenAI } from '@langchain/openai';
    const model = new ChatOpenAI({ model: 'gpt-5', useResponsesApi: true });
    const messages: any[] = [];
    export async function ask(content: string) {
      messages.push(['user', content]);
      const r = await model.invoke(messages);
      messages.push(r);
      return r.output;
    }`,
  ],
  [
    'the AI SDK',
    `import { generateText } from 'ai';
    const messages: any[] = [];
    export async function ask() {
      const r = await generateText({ messages });
      messages.push(...r.response.messages);
      const { output } = r;
      messages.push(...output);
    }`,
  ],
  [
    'a session in real time',
    `import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
    const session = new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' });
    const items: any[] = [];
    session.on('response.done', (event) => { items.push(...(event.response.output ?? [])); });
    session.on('response.output_item.done', (event) => { items.push(event.item); });
    session.send({ type: 'conversation.item.create', item: items[0] });`,
  ],
  [
    'a session in real time, of which roles go to the Responses API',
    `import OpenAI from 'openai';
    import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
    const client = new OpenAI();
    const session = new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' });
    const input: any[] = [];
    session.on('response.done', (event) => {
      for (const item of event.response.output ?? []) if (item.type === 'message') input.push({ role: item.role, content: 'x' });
    });
    await client.responses.create({ model: 'gpt-5', input });`,
  ],
  [
    'another vendor, whose client is declared here',
    `declare const groq: { responses: { create(request: { input: unknown[] }): Promise<{ output: unknown[] }> } };
    export async function run(input: unknown[]) {
      const r = await groq.responses.create({ input });
      input.push(...r.output);
      return groq.responses.create({ input });
    }`,
    'with types',
  ],
  [
    'another vendor, whose package is imported',
    `import Groq from 'groq-sdk';
    const client = new Groq();
    export async function run() {
      const input: any[] = [];
      const r = await client.responses.create({ model: 'x', input });
      input.push(...r.output);
      return client.responses.create({ model: 'x', input });
    }`,
  ],
  [
    'another vendor, asked with what OpenAI said',
    `import OpenAI from 'openai';
    declare const groq: { responses: { create(request: { input: unknown[] }): Promise<{ output: unknown[] }> } };
    const client = new OpenAI();
    export async function run(input: unknown[]) {
      const r = await client.responses.create({ model: 'gpt-5', input: 'x' });
      input.push(...r.output);
      return groq.responses.create({ input });
    }`,
    'with types',
  ],
  [
    'a client of the program itself',
    `interface Item { type: string; id: string }
    class MyClient { responses = { create: async (_: { input: Item[] }) => ({ output: [] as Item[] }) }; }
    const client = new MyClient();
    export async function run() {
      const input: Item[] = [];
      const r = await client.responses.create({ input });
      input.push(...r.output);
      return client.responses.create({ input });
    }`,
  ],
  [
    'the output of a command, sent to OpenAI as texts',
    `import OpenAI from 'openai';
    declare function execa(command: string): Promise<{ output: string[] }>;
    const client = new OpenAI();
    export async function run(input: OpenAI.Responses.ResponseInput) {
      const result = await execa('ls');
      input.push(...result.output.map((content) => ({ role: 'user' as const, content })));
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the output of a tool that nobody knows, sent to OpenAI',
    `import OpenAI from 'openai';
    const client = new OpenAI();
    export async function run(tool: any) {
      const input: any[] = [{ role: 'user', content: 'x' }];
      const result = await tool.run();
      input.push(...result.output);
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the Responses API, for comparison',
    `import OpenAI from 'openai';
    const client = new OpenAI();
    export async function run() {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a client from another file, which counts as that of OpenAI',
    `import { client } from './client.js';
    export async function run() {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

describe('another API', () => {
  judgePrograms(OTHERS, { head: '' });
});
