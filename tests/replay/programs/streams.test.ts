import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** What is done with each event of a stream, between two requests. */
const events = (body: string, after = '', before = ''): string => `
export async function run() {
  const input: any[] = [{ role: 'user', content: 'a' }];
  ${before}
  const stream = await client.responses.create({ model: 'gpt-5', input, stream: true });
  for await (const event of stream) {
    ${body}
  }
  ${after}
  await client.responses.create({ model: 'gpt-5', input });
}`;

const DONE = `event.type === 'response.output_item.done'`;

const ITEMS: readonly Row[] = [
  ['each item that is done', events(`if (${DONE}) input.push(event.item); // raw`)],
  [
    'each item that is done, sanitized',
    events(`if (${DONE}) input.push(...sanitizeResponseInput([event.item]));`),
  ],
  [
    'each call that is done',
    events(
      `if (${DONE} && event.item.type === 'function_call') input.push(event.item); // dropped-reasoning`,
    ),
  ],
  [
    'the answer for each call that is done',
    events(
      `if (${DONE} && event.item.type === 'function_call') input.push({ type: 'function_call_output', call_id: event.item.call_id, output: 'x' });`,
    ),
  ],
  [
    'each call that is done, nested',
    events(
      `if (${DONE}) { if (event.item.type === 'function_call') input.push(event.item); } // dropped-reasoning`,
    ),
  ],
  [
    'each item that is done, by its pattern',
    events(`if (${DONE}) { const { item } = event; input.push(item); } // raw`),
  ],
  [
    'each call that is done, by the pattern of its event',
    events(
      `if (${DONE}) { const { item } = event; if (item.type === 'function_call') input.push(item); } // dropped-reasoning`,
    ),
  ],
  [
    'the three kinds that are done',
    events(
      `if (${DONE} && (event.item.type === 'message' || event.item.type === 'reasoning' || event.item.type === 'function_call')) input.push(event.item);`,
    ),
  ],
  [
    'each item that is done, by a switch',
    events(
      `switch (event.type) { case 'response.output_item.done': input.push(event.item); break; } // raw`,
    ),
  ],
  [
    'all other events',
    events(
      `if (event.type !== 'response.output_item.done') continue;\ninput.push(event.item); // raw`,
    ),
  ],
  [
    'each item that is begun',
    events(
      `if (event.type === 'response.output_item.added') input.push(event.item); // unfinished`,
    ),
  ],
  [
    'the id of each item that is begun',
    events(
      `if (event.type === 'response.output_item.added') input.push({ role: 'user', content: String(event.item.id) });`,
    ),
  ],
  [
    'the text as it comes',
    events(`if (event.type === 'response.output_text.delta') process.stdout.write(event.delta);`),
  ],
  [
    'the text, gathered',
    events(
      `if (event.type === 'response.output_text.delta') text += event.delta;`,
      `input.push({ role: 'assistant', content: text });`,
      `let text = '';`,
    ),
  ],
];

const GATHERED: readonly Row[] = [
  [
    'calls in a list',
    events(
      `if (${DONE} && event.item.type === 'function_call') calls.push(event.item);`,
      `for (const call of calls) {
    input.push(call); // dropped-reasoning
  }`,
      `const calls: ResponseFunctionToolCall[] = [];`,
    ),
  ],
  [
    'calls in a list, only answered',
    events(
      `if (${DONE} && event.item.type === 'function_call') calls.push(event.item);`,
      `for (const call of calls) input.push({ type: 'function_call_output', call_id: call.call_id, output: 'x' });`,
      `const calls: ResponseFunctionToolCall[] = [];`,
    ),
  ],
  [
    'items in a list, sanitized',
    events(
      `if (${DONE}) done.push(event.item);`,
      `input.push(...sanitizeResponseInput(done));`,
      `const done: ResponseOutputItem[] = [];`,
    ),
  ],
  [
    'items in a list, filtered',
    events(
      `if (${DONE}) items.push(event.item);`,
      `input.push(...items.filter((item) => item.type === 'message')); // dropped-reasoning`,
      `const items: any[] = [];`,
    ),
  ],
  [
    'items in a list, filtered and sanitized',
    events(
      `if (${DONE}) items.push(event.item);`,
      `input.push(...sanitizeResponseInput(items.filter((item) => item.type === 'message')));`,
      `const items: any[] = [];`,
    ),
  ],
  [
    'items in a map by index, sanitized',
    events(
      `if (event.type === 'response.output_item.added') items.set(event.output_index, event.item);
    if (${DONE}) items.set(event.output_index, event.item);`,
      `input.push(...sanitizeResponseInput([...items.values()]));`,
      `const items = new Map<number, ResponseOutputItem>();`,
    ),
  ],
  [
    'calls rebuilt from their parts',
    events(
      `if (event.type === 'response.output_item.added' && event.item.type === 'function_call')
      calls[event.output_index] = { call_id: event.item.call_id, name: event.item.name, arguments: '' };
    if (event.type === 'response.function_call_arguments.delta') calls[event.output_index]!.arguments += event.delta;`,
      `for (const call of Object.values(calls)) input.push({ type: 'function_call', ...call });`,
      `const calls: Record<number, { call_id: string; name: string; arguments: string }> = {};`,
    ),
  ],
  [
    'begun calls in a record, their arguments gathered',
    events(
      `if (event.type === 'response.output_item.added') {
      calls[event.output_index] = event.item;
    } else if (event.type === 'response.function_call_arguments.delta') {
      if (calls[event.output_index]) calls[event.output_index].arguments += event.delta;
    }`,
      `for (const call of Object.values(calls)) input.push(call); // unfinished`,
      `const calls: Record<number, any> = {};`,
    ),
  ],
];

const RESPONSES: readonly Row[] = [
  [
    'the completed response, in the loop',
    events(`if (event.type === 'response.completed') input.push(...event.response.output); // raw`),
  ],
  [
    'the completed response, in the loop, sanitized',
    events(
      `if (event.type === 'response.completed') input.push(...toResponseInputItems(event.response.output));`,
    ),
  ],
  [
    'the id of the completed response',
    events(
      `if (event.type === 'response.completed') input.push({ role: 'user', content: event.response.id });`,
    ),
  ],
  [
    'the completed response, kept for later',
    events(
      `if (event.type === 'response.completed') completed = event.response;`,
      `input.push(...completed!.output.filter((item) => item.type !== 'reasoning')); // dropped-reasoning`,
      `let completed: Response | undefined;`,
    ),
  ],
  [
    'the text of the completed response',
    events(
      `if (event.type === 'response.completed') completed = event.response;`,
      `input.push({ role: 'assistant', content: completed!.output_text });`,
      `let completed: Response | undefined;`,
    ),
  ],
  [
    'the output of the completed response, kept for later',
    events(
      `if (event.type === 'response.completed') items = event.response.output;`,
      `input.push(...items); // raw`,
      `let items: any[] = [];`,
    ),
  ],
];

/** The stream that the SDK reads, and its listeners. */
const SDK_STREAM: readonly Row[] = [
  [
    'the final response',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const stream = client.responses.stream({ model: 'gpt-5', input });
      for await (const event of stream) if (event.type === 'response.output_text.delta') console.log(event.delta);
      const final = await stream.finalResponse();
      input.push(...final.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'the final response, sanitized',
    `export async function run(input: ResponseInput) {
      const stream = client.responses.stream({ model: 'gpt-5', input });
      stream.on('response.output_text.delta', (event) => process.stdout.write(event.delta));
      const final = await stream.finalResponse();
      input.push(...sanitizeResponseInput(final.output));
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a listener of items that are begun',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const stream = client.responses.stream({ model: 'gpt-5', input }).on('response.output_item.added', (event) => {
        input.push(event.item); // unfinished
      });
      await stream.done();
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a listener of items that are done, behind another one',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const stream = client.responses.stream({ model: 'gpt-5', input })
        .on('response.output_text.delta', (event) => { console.log(event.delta); })
        .on('response.output_item.done', (event) => { if (event.item.type === 'function_call') input.push(event.item); }); // dropped-reasoning
      await stream.done();
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a listener of items that are done, which answers them',
    `export async function run() {
      const input: any[] = [{ role: 'user', content: 'a' }];
      const stream = client.responses.stream({ model: 'gpt-5', input })
        .on('response.output_item.done', (event) => { if (event.item.type === 'function_call') input.push({ type: 'function_call_output', call_id: event.item.call_id, output: 'x' }); });
      await stream.done();
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a listener of the completed response, kept for later',
    `export async function run() {
      const input: ResponseInput = [{ role: 'user', content: 'a' }];
      let items: ResponseOutputItem[] | null = null;
      const stream = client.responses.stream({ model: 'gpt-5', input });
      stream.on('response.completed', (event) => { items = event.response.output; });
      await stream.done();
      input.push(...((items ?? []) as ResponseInputItem[])); // raw
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

/** Events that go elsewhere than into an input. */
const PASSED_ON: readonly Row[] = [
  [
    'to who asked for them',
    `export async function* POST(body: OpenAI.Responses.ResponseCreateParamsStreaming) {
      for await (const event of await client.responses.create(body)) {
        if (event.type === 'response.output_item.done') yield { type: event.type, item: event.item };
        yield event;
      }
    }`,
  ],
  [
    'into a response that is put together',
    `export async function collect(body: OpenAI.Responses.ResponseCreateParamsStreaming) {
      const items: ResponseOutputItem[] = [];
      for await (const event of await client.responses.create(body)) {
        if (event.type === 'response.output_item.done') items.push(event.item);
        if (event.type === 'response.completed') return { ...event.response, output: items };
      }
      return null;
    }`,
  ],
  [
    'as answers of tools, beside the id of the response before',
    `export class Loop {
      constructor(private readonly isStored: boolean) {}
      async run(turn: ResponseInputItem[]) {
        let last = '';
        while (turn.length > 0) {
          const stream = await client.responses.create({ model: 'gpt-5', stream: true, input: turn, ...(this.isStored ? { previous_response_id: last } : { store: false }) });
          turn = [];
          for await (const event of stream) {
            if (event.type === 'response.output_item.done' && event.item.type === 'function_call')
              turn.push({ type: 'function_call_output', call_id: event.item.call_id, output: await runTool(event.item.name, event.item.arguments) });
            if (event.type === 'response.completed') last = event.response.id;
          }
        }
      }
    }`,
  ],
];

describe('the items of a stream', () => {
  judgePrograms(ITEMS);
});

describe('the items of a stream, gathered', () => {
  judgePrograms(GATHERED);
});

describe('the response of a stream', () => {
  judgePrograms(RESPONSES);
});

describe('the stream of the SDK', () => {
  judgePrograms(SDK_STREAM);
});

describe('events that are passed on', () => {
  judgePrograms(PASSED_ON);
});
