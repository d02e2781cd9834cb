import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** Each of these has its twin in which the same list is sent: the use decides, not the name. */
const SHOWN: readonly Row[] = [
  [
    'a list named input that is printed',
    `export async function run(q: string) {
      const input: unknown[] = [];
      const history: unknown[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: q });
      input.push(...r.output);
      history.push(r.output);
      console.log(input, history);
    }`,
  ],
  [
    'a list named rows that is sent',
    `export async function run(q: string) {
      const rows: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: q });
      for (const item of r.output) rows.push(item); // parsed
      console.table(rows);
      await client.responses.create({ model: 'gpt-5', input: rows });
    }`,
  ],
  [
    'a list named rows that is printed',
    `export async function run(q: string) {
      const rows: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: q });
      for (const item of r.output) rows.push(item);
      console.table(rows);
    }`,
  ],
  [
    'a trace of what was sent and said',
    `declare const trace: { add(one: unknown): void };
    export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      trace.add([...input, ...r.output]);
    }`,
  ],
  [
    'the text inside of untyped output',
    `export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const out = r.output as any;
      return out[0].content[0].text as string;
    }`,
  ],
  [
    'messages for a screen, with the id and the text',
    `interface Shown { id: string; role: string; text: string }
    export async function run(messages: Shown[]) {
      const r = await client.responses.create({ model: 'gpt-5', input: messages.map((one) => ({ role: one.role as 'user', content: one.text })) });
      for (const item of r.output)
        if (item.type === 'message') messages.push({ id: item.id, role: item.role, text: item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('') });
      return messages;
    }`,
  ],
  [
    'messages for a screen, of which the text is sent',
    `interface Shown { role: 'user' | 'assistant'; content: string }
    const messages: Shown[] = [];
    export async function ask(content: string) {
      messages.push({ role: 'user', content });
      const r = await client.responses.create({ model: 'gpt-5', input: messages });
      const part = r.output.find((item) => item.type === 'message')?.content[0];
      if (part?.type === 'output_text') messages.push({ role: 'assistant', content: part.text });
    }`,
  ],
  [
    'a store for a screen, beside the id of the response',
    `const store: { messages: ResponseOutputItem[] } = { messages: [] };
    export async function ask(input: string, previous: string | null) {
      const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: previous });
      store.messages.push(...r.output);
      return store.messages.filter((item) => item.type === 'message');
    }`,
  ],
  [
    'a store for a screen that is sent as well',
    `const store: { messages: any[] } = { messages: [] };
    export async function ask() {
      const r = await client.responses.create({ model: 'gpt-5', input: store.messages });
      store.messages.push(...r.output); // raw
      return store.messages.filter((item) => item.type === 'message');
    }`,
  ],
  [
    'a log in a class, beside the input',
    `export class Chat {
      readonly log: ResponseOutputItem[] = [];
      private previous: string | undefined;
      async ask(content: string) {
        const r = await client.responses.create({ model: 'gpt-5', input: [{ role: 'user', content }], previous_response_id: this.previous });
        this.log.push(...r.output);
        this.previous = r.id;
      }
    }`,
  ],
  [
    'a recorder of calls',
    `const calls: { input: unknown; output: ResponseOutputItem[] }[] = [];
    export async function record(params: OpenAI.Responses.ResponseCreateParamsNonStreaming) {
      const r = await client.responses.create(params);
      calls.push({ input: params.input, output: r.output });
      return r;
    }`,
  ],
  [
    'a transcript of texts that is saved',
    `declare function save(items: unknown[]): Promise<void>;
    export async function research(content: string) {
      const transcript: ResponseInputItem[] = [{ role: 'user', content }];
      const r = await client.responses.create({ model: 'gpt-5', input: transcript });
      transcript.push({ role: 'assistant', content: r.output_text });
      await save(transcript);
    }`,
  ],
  [
    'output that another model judges as text',
    `export async function judge(q: string) {
      const r = await client.responses.create({ model: 'gpt-5', input: q });
      return client.responses.create({ model: 'gpt-5', input: JSON.stringify(r.output) });
    }`,
  ],
  [
    'output that another model judges as items',
    `export async function judge(input: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return client.responses.create({ model: 'gpt-5', input: [...(r.output as any[]), { role: 'user', content: 'Is this so?' }] }); // parsed
    }`,
  ],
  [
    'output of two models, returned',
    `export async function compare(input: ResponseInput) {
      const big = await client.responses.create({ model: 'gpt-5', input });
      const small = await client.responses.create({ model: 'gpt-4o-mini', input });
      return [...big.output, ...small.output];
    }`,
  ],
  [
    'how many tokens a conversation has, counted here',
    `declare function encode(text: string): number[];
    export async function count(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      return [...input, ...r.output].reduce((sum, item) => sum + encode(JSON.stringify(item)).length, 0);
    }`,
  ],
  [
    'cases of an evaluation',
    `interface Case { input: ResponseInput; expected: ResponseOutputItem[] }
    export async function evaluate(cases: Case[]) {
      for (const one of cases) {
        const r = await client.responses.create({ model: 'gpt-5', input: one.input });
        console.log(r.output.length === one.expected.length);
      }
    }`,
  ],
  [
    'stand-ins of a test',
    `declare const vi: { fn(): any };
    const fake = (output: ResponseOutputItem[]) => ({ id: 'r', output, output_text: '' }) as unknown as Response;
    export async function test(message: any) {
      const create = vi.fn().mockResolvedValueOnce(fake([message])).mockResolvedValueOnce(fake([]));
      await { responses: { create } }.responses.create({ input: [message] });
    }`,
  ],
  [
    'the last call, looked at by a callback, beside what the helper of the SDK gave',
    `let input: any[] = [];
    const r = await client.responses.create({ model: 'gpt-5', input });
    let call: any = null;
    input = input.concat(toResponseInputItems(r.output));
    r.output.forEach((item) => { if (item.type === 'function_call') call = item; });
    input.push({ type: 'function_call_output', call_id: call.call_id, output: 'x' });
    await client.responses.create({ model: 'gpt-5', input });`,
  ],
];

/** `previous_response_id` and `conversation`: the API has the items, only new ones are sent. */
const CONTINUED: readonly Row[] = [
  [
    'answers of tools, beside the id of the response before',
    `export async function run(content: string) {
      let previous: string | undefined;
      let input: ResponseInput = [{ role: 'user', content }];
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input, previous_response_id: previous });
        previous = r.id;
        input = [];
        for (const item of r.output)
          if (item.type === 'function_call') input.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
        if (!input.length) return r.output_text;
      }
    }`,
  ],
  [
    'calls and answers of tools, without the id of the response before',
    `export async function run(content: string) {
      let input: ResponseInput = [{ role: 'user', content }];
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input });
        input = [];
        for (const item of r.output)
          if (item.type === 'function_call') input.push(item, { type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) }); // dropped-reasoning
        if (!input.length) return r.output_text;
      }
    }`,
  ],
  [
    'answers of tools, in a conversation',
    `export async function run(input: string, conversation: string) {
      let r = await client.responses.create({ model: 'gpt-5', input, conversation });
      for (;;) {
        const answers: ResponseInput = [];
        for (const item of r.output) if (item.type === 'function_call') answers.push({ type: 'function_call_output', call_id: item.call_id, output: 'x' });
        if (!answers.length) return r;
        r = await client.responses.create({ model: 'gpt-5', input: answers, conversation });
      }
    }`,
  ],
  [
    'the items of a conversation, shown',
    `export async function run(input: string) {
      const conversation = await client.conversations.create();
      const r = await client.responses.create({ model: 'gpt-5', input, conversation: conversation.id });
      const all = await client.conversations.items.list(conversation.id);
      for (const item of all.data) if (item.type === 'message') console.log(item.content);
      return r.output;
    }`,
  ],
  [
    'the items of a conversation, sent to another',
    `export async function run(id: string) {
      const all = await client.conversations.items.list(id);
      return client.responses.create({ model: 'gpt-5', input: all.data as any }); // raw
    }`,
  ],
  [
    'screenshots, one after the other',
    `export async function run(input: string, shot: () => string) {
      let r = await client.responses.create({ model: 'computer-use-preview', input, truncation: 'auto' });
      for (;;) {
        const call = r.output.find((item) => item.type === 'computer_call');
        if (!call) return r;
        r = await client.responses.create({
          model: 'computer-use-preview',
          previous_response_id: r.id,
          input: [{ type: 'computer_call_output', call_id: call.call_id, output: { type: 'computer_screenshot', image_url: shot() } }],
        });
      }
    }`,
  ],
  [
    'a response in the background, which is gone on from',
    `export async function poll(id: string) {
      let r = await client.responses.retrieve(id);
      while (r.status === 'queued') r = await client.responses.retrieve(r.id);
      const next = await client.responses.create({ model: 'gpt-5', previous_response_id: r.id, input: [{ role: 'user', content: 'go on' }] });
      return [...r.output, ...next.output];
    }`,
  ],
];

describe('output that is shown or logged', () => {
  judgePrograms(SHOWN);
});

describe('a conversation that the API keeps', () => {
  judgePrograms(CONTINUED);
});
