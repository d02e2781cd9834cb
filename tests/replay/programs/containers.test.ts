import { describe } from 'vitest';

import { afterParse, judgePrograms, type Row } from './marked-program.js';

const SESSIONS: readonly Row[] = [
  [
    'a map of lists, set anew',
    `const sessions = new Map<string, any[]>();
    export async function chat(id: string, content: string) {
      const history = sessions.get(id) ?? [];
      history.push({ role: 'user', content });
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      sessions.set(id, [...history, ...r.output]); // parsed
    }`,
  ],
  [
    'a map of lists that get texts, beside a map of output',
    `const sessions = new Map<string, any[]>(); const logs = new Map<string, any>();
    export async function chat(id: string, content: string) {
      const items = sessions.get(id) ?? [];
      items.push({ role: 'user', content });
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push({ role: 'assistant', content: r.output_text });
      sessions.set(id, items); logs.set(id, r.output);
    }`,
  ],
  [
    'a map whose missing list is set first',
    `const sessions = new Map();
    export async function chat(id: string) {
      if (!sessions.has(id)) sessions.set(id, []);
      const history = sessions.get(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a map behind a function',
    `const store = new Map();
    function historyOf(id: string) { if (!store.has(id)) store.set(id, []); return store.get(id); }
    export async function chat(id: string) {
      const history = historyOf(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a map behind a function that gives a default',
    `const store = new Map<string, any[]>();
    const historyOf = (id: string) => store.get(id) ?? [];
    export async function chat(id: string, content: string) {
      const input = [...historyOf(id), { role: 'user', content }];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      store.set(id, [...input, ...r.output]); // parsed
    }`,
  ],
  [
    'a map behind a function, sanitized',
    `const store = new Map<string, any[]>();
    const historyOf = (id: string) => store.get(id) ?? [];
    export async function chat(id: string, content: string) {
      const input = [...historyOf(id), { role: 'user', content }];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      store.set(id, [...input, ...sanitizeResponseInput(r.output)]);
    }`,
  ],
  [
    'a map of sessions that have a list',
    `interface Session { items: any[] }
    const sessions = new Map<string, Session>();
    function sessionOf(id: string): Session {
      let one = sessions.get(id);
      if (!one) { one = { items: [] }; sessions.set(id, one); }
      return one;
    }
    export async function chat(id: string) {
      const session = sessionOf(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: session.items });
      session.items.push(...r.output); // parsed
    }`,
  ],
  [
    'a map of sessions that have a list and a log',
    `interface Session { items: any[]; log: any[] }
    const sessions = new Map<string, Session>();
    function sessionOf(id: string): Session {
      let one = sessions.get(id);
      if (!one) { one = { items: [], log: [] }; sessions.set(id, one); }
      return one;
    }
    export async function chat(id: string) {
      const session = sessionOf(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: session.items });
      session.log.push(...r.output);
    }`,
  ],
  [
    'a map that keeps output under another key',
    `const store = new Map();
    export async function ask() {
      const r = await client.responses.parse({ model: 'gpt-5', input: store.get('input') });
      store.set('output', r.output);
    }`,
  ],
  [
    'a record of lists',
    `const sessions: Record<string, any[]> = {};
    export async function chat(id: string) {
      sessions[id] ??= [];
      const r = await client.responses.parse({ model: 'gpt-5', input: sessions[id] });
      sessions[id].push(...r.output); // parsed
    }`,
  ],
  [
    'a record whose missing list is assigned by or',
    `const sessions: any = {};
    export async function chat(id: string) {
      const history = sessions[id] || (sessions[id] = []);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a record whose missing list is assigned on the way',
    `const sessions: Record<string, any[]> = {};
    export async function chat(id: string) {
      const history = (sessions[id] ??= []);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a record whose missing list is set first',
    `const sessions: any = {};
    export async function chat(id: string) {
      if (!sessions[id]) sessions[id] = [];
      const history = sessions[id];
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
    }`,
  ],
  [
    'a record of texts',
    `const texts: Record<string, string> = {};
    export async function chat(id: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: texts[id] ?? '' });
      texts[id] = r.output_text;
    }`,
  ],
  [
    'the session of a request to a server',
    `declare const app: any;
    app.post('/chat', async (req: any, res: any) => {
      const history = req.session.history || [];
      history.push({ role: 'user', content: req.body.message });
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      req.session.history = [...history, ...r.output]; // parsed
      res.json({ text: r.output_text });
    });`,
  ],
  [
    'the conversations of a server, by id',
    `declare const app: any;
    const conversations: any = {};
    app.post('/chat', async (req: any, res: any) => {
      const history = conversations[req.body.id] ?? (conversations[req.body.id] = []);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output); // parsed
      res.json({ text: r.output_text });
    });`,
  ],
];

/** Objects with a list among their members. */
const STATE: readonly Row[] = [
  [
    'a state that a function makes',
    `const createState = () => ({ input: [] as any[], done: false });
    export async function run() {
      const state = createState();
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      state.input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: state.input });
    }`,
  ],
  [
    'a state that a function makes, another member filled',
    `const createState = () => ({ input: [] as any[], shown: [] as any[] });
    export async function run() {
      const state = createState();
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      state.shown.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: state.input });
    }`,
  ],
  [
    'a list that a function makes',
    `function begin(content: string): any[] { return [{ role: 'developer', content }]; }
    export async function run() {
      const input = begin('be kind');
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'Object.assign into the state',
    `export async function run() {
      const state: { input: any[] } = { input: [{ role: 'user', content: 'a' }] };
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      Object.assign(state, { input: [...state.input, ...r.output] }); // parsed
      await client.responses.create({ model: 'gpt-5', input: state.input });
    }`,
  ],
  [
    'Object.assign into the state, another member',
    `export async function run() {
      const state: any = { input: [{ role: 'user', content: 'a' }] };
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      Object.assign(state, { shown: r.output });
      await client.responses.create({ model: 'gpt-5', input: state.input });
    }`,
  ],
  [
    'a state by its spread',
    `export async function run() {
      let state: any = { input: [{ role: 'user', content: 'a' }] };
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      state = { ...state, input: [...state.input, ...r.output] }; // parsed
      await client.responses.create({ model: 'gpt-5', input: state.input });
    }`,
  ],
  [
    'the member of a parameter',
    `async function step(session: any) {
      const r = await client.responses.parse({ model: 'gpt-5', input: session.messages });
      session.messages.push(...r.output); // parsed
    }
    export async function run() { const s = { messages: [] }; await step(s); await step(s); }`,
  ],
  [
    'the member of a parameter that is exported',
    `export async function step(session: { messages: ResponseInput }) {
      const r = await client.responses.create({ model: 'gpt-5', input: session.messages });
      session.messages.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
    }`,
  ],
  [
    'the member of another object with the same name',
    `export async function run(content: string) {
      const req: any = { input: [{ role: 'user', content }] };
      const res: any = { input: [] };
      const r = await client.responses.parse({ model: 'gpt-5', input: req.input });
      res.input.push(...r.output);
      return res;
    }`,
  ],
  [
    'jobs of a queue',
    `interface Job { input: any[]; left: number }
    export async function run() {
      const queue: Job[] = [{ input: [{ role: 'user', content: 'a' }], left: 1 }];
      while (queue.length) {
        const job = queue.shift()!;
        const r = await client.responses.parse({ model: 'gpt-5', input: job.input });
        if (job.left > 0) queue.push({ input: [...job.input, ...r.output], left: job.left - 1 }); // parsed
      }
    }`,
  ],
  [
    'jobs of a queue, with texts',
    `interface Job { input: any[]; left: number }
    export async function run() {
      const queue: Job[] = [{ input: [{ role: 'user', content: 'a' }], left: 1 }];
      while (queue.length) {
        const job = queue.shift()!;
        const r = await client.responses.parse({ model: 'gpt-5', input: job.input });
        if (job.left > 0) queue.push({ input: [...job.input, { role: 'assistant', content: r.output_text }], left: job.left - 1 });
      }
    }`,
  ],
];

/** Records of what belongs together: a call and what its tool gave. */
const RECORDS: readonly Row[] = [
  [
    'calls and results, written back as pairs',
    afterParse(`const results = [];
    for (const call of r.output) {
      if (call.type !== 'function_call') continue;
      results.push({ call, result: await runTool(call.name, call.arguments) });
    }
    for (const { call, result } of results) {
      input.push(call, { type: 'function_call_output', call_id: call.call_id, output: result }); // dropped-reasoning
    }`),
  ],
  [
    'calls and results, of which only the results are written',
    afterParse(`const results = [];
    for (const call of r.output) {
      if (call.type !== 'function_call') continue;
      results.push({ call, result: await runTool(call.name, call.arguments) });
    }
    for (const { call, result } of results)
      input.push({ type: 'function_call_output', call_id: call.call_id, output: result });`),
  ],
  [
    'calls and results, by map under Promise.all',
    afterParse(`const calls = r.output.filter((item) => item.type === 'function_call');
    const results = await Promise.all(calls.map(async (call) => ({ call, result: await runTool(call.name, call.arguments) })));
    for (const { call, result } of results) {
      input.push(call); // dropped-reasoning
      input.push({ type: 'function_call_output', call_id: call.call_id, output: result });
    }`),
  ],
  [
    'calls in a list without a type',
    afterParse(`const calls = [];
    for (const item of r.output) if (item.type === 'function_call') calls.push(item);
    for (const call of calls) {
      input.push(call); // dropped-reasoning
    }`),
  ],
  [
    'calls in a list without a type, only run',
    afterParse(`const calls = [];
    for (const item of r.output) if (item.type === 'function_call') calls.push(item);
    for (const call of calls) await runTool(call.name, call.arguments);`),
  ],
  [
    'reasoning and calls in one buffer',
    afterParse(`const buffer: any[] = [];
    for (const item of r.output) {
      if (item.type === 'reasoning') buffer.push(item);
      if (item.type === 'function_call') {
        const { parsed_arguments, ...call } = item;
        buffer.push(call);
      }
    }
    input.push(...buffer);`),
  ],
  [
    'rows of a table, of which the items are sent',
    `interface Row { role: string; item: ResponseOutputItem }
    const rows: Row[] = [];
    export async function step() {
      const input = rows.map((row) => row.item as ResponseInputItem);
      const r = await client.responses.create({ model: 'gpt-5', input }); // dropped-reasoning
      for (const item of r.output) if (item.type === 'message') rows.push({ role: 'assistant', item });
    }`,
  ],
  [
    'rows of a table, of which the roles are sent',
    `interface Row { role: string; item: ResponseOutputItem }
    const rows: Row[] = [];
    export async function step() {
      const input = rows.map((row) => ({ role: 'user' as const, content: row.role }));
      const r = await client.responses.create({ model: 'gpt-5', input });
      for (const item of r.output) if (item.type === 'message') rows.push({ role: 'assistant', item });
    }`,
  ],
  [
    'messages that have items, or a text',
    `const messages: any[] = [];
    export async function step(text: string) {
      messages.push({ role: 'user', text });
      const r = await client.responses.parse({ model: 'gpt-5', input: messages.flatMap((one) => one.items ?? [{ role: one.role, content: one.text }]) }); // parsed
      messages.push({ role: 'assistant', text: r.output_text, items: r.output });
    }`,
  ],
  [
    'messages that have a text',
    `const messages: any[] = [];
    export async function step(text: string) {
      messages.push({ role: 'user', text });
      const r = await client.responses.parse({ model: 'gpt-5', input: messages.flatMap((one) => [{ role: one.role, content: one.text }]) });
      messages.push({ role: 'assistant', text: r.output_text, items: r.output });
    }`,
  ],
];

/** A conversation as a list of its turns. */
const TURNS: readonly Row[] = [
  [
    'lists of items, flattened',
    `export async function run() {
      const turns: any[][] = [[{ role: 'user', content: 'a' }]];
      const r = await client.responses.parse({ model: 'gpt-5', input: turns.flat() });
      turns.push(r.output, [{ role: 'user', content: 'b' }]); // parsed
      await client.responses.create({ model: 'gpt-5', input: turns.flat() });
    }`,
  ],
  [
    'lists of items, flattened and sanitized',
    `export async function run() {
      const turns: any[][] = [[{ role: 'user', content: 'a' }]];
      const r = await client.responses.parse({ model: 'gpt-5', input: sanitizeResponseInput(turns.flat()) });
      turns.push(r.output, [{ role: 'user', content: 'b' }]);
      await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(turns.flat()) });
    }`,
  ],
  [
    'turns that have their output, in a loop',
    `const turns: any[] = [];
    export async function ask(user: string) {
      const input: any[] = [];
      for (const turn of turns) {
        input.push({ role: 'user', content: turn.user });
        input.push(...turn.output); // parsed
      }
      const { output } = await client.responses.parse({ model: 'gpt-5', input });
      turns.push({ user, output });
    }`,
  ],
  [
    'turns that have their output, in a loop, texts taken',
    `const turns: any[] = [];
    export async function ask(user: string) {
      const input: any[] = [];
      for (const turn of turns) {
        input.push({ role: 'user', content: turn.user });
        input.push({ role: 'assistant', content: turn.text });
      }
      const { output, output_text: text } = await client.responses.parse({ model: 'gpt-5', input });
      turns.push({ user, output, text });
    }`,
  ],
  [
    'turns that have their output by its type',
    `interface Turn { question: string; output: ResponseOutputItem[] }
    const turns: Turn[] = [];
    export async function ask(question: string) {
      const input: ResponseInputItem[] = [];
      for (const turn of turns) input.push(...(turn.output as ResponseInputItem[])); // parsed
      const { output } = await client.responses.parse({ model: 'gpt-5', input });
      turns.push({ question, output });
    }`,
  ],
  [
    'turns that have their response',
    `interface Turn { user: string; response: Response }
    const turns: Turn[] = [];
    export async function ask(user: string) {
      const input = turns.flatMap((turn) => [{ role: 'user' as const, content: turn.user }, ...(turn.response.output as any[])]); // parsed
      const response = await client.responses.parse({ model: 'gpt-5', input });
      turns.push({ user, response });
    }`,
  ],
  [
    'turns that have their response, sanitized',
    `interface Turn { user: string; response: Response }
    const turns: Turn[] = [];
    export async function ask(user: string) {
      const input = turns.flatMap((turn) => [{ role: 'user' as const, content: turn.user }, ...sanitizeResponseInput(turn.response.output)]);
      const response = await client.responses.parse({ model: 'gpt-5', input });
      turns.push({ user, response });
    }`,
  ],
];

describe('a store of sessions', () => {
  judgePrograms(SESSIONS);
});

describe('an object that holds the conversation', () => {
  judgePrograms(STATE);
});

describe('a record of items', () => {
  judgePrograms(RECORDS);
});

describe('a list of turns', () => {
  judgePrograms(TURNS);
});
