import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Every way in which items come into a list that is sent. */
const ADDING: readonly Row[] = [
  ['push, spread', afterParse(`input.push(...r.output); // parsed`)],
  [
    'push, spread, with another item',
    afterParse(`input.push(...r.output, { role: 'user', content: 'b' }); // parsed`),
  ],
  [
    'push, spread of what the sanitizer gave',
    afterParse(`input.push(...sanitizeResponseInput(r.output), { role: 'user', content: 'b' });`),
  ],
  [
    'push, over several lines, with comments',
    afterParse(`input.push(
    /* all that the model said */
    ...(r.output /* raw */ as any[]), // parsed
    { role: 'user', content: 'b' },
  );`),
  ],
  ['push of the text', afterParse(`input.push({ role: 'assistant', content: r.output_text });`)],
  [
    'push, awaited inline',
    `export async function run() {
    const input: any[] = [];
    input.push(...(await client.responses.parse({ model: 'gpt-5', input })).output); // parsed
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  ['push by apply', afterParse(`input.push.apply(input, r.output); // parsed`)],
  [
    'push by apply of the prototype',
    afterParse(`Array.prototype.push.apply(input, r.output); // parsed`),
  ],
  [
    'push by apply of the prototype, of what the sanitizer gave',
    afterParse(`Array.prototype.push.apply(input, sanitizeResponseInput(r.output));`),
  ],
  ['unshift', afterParse(`input.unshift(...r.output); // parsed`)],
  ['splice', afterParse(`input.splice(input.length, 0, ...r.output); // parsed`)],
  ['splice that only removes', afterParse(`input.splice(0, r.output.length);`)],
  [
    'splice of the whole by its sanitized self',
    afterCreate(
      `input.push(...r.output);\ninput.splice(0, input.length, ...sanitizeResponseInput(input));`,
    ),
  ],
  [
    'an index behind the last',
    afterParse(`for (const item of r.output) input[input.length] = item; // parsed`),
  ],
  [
    'add, to a set that is sent as a list',
    `export async function run() {
      const items = new Set<any>();
      const r = await client.responses.parse({ model: 'gpt-5', input: [...items] });
      for (const item of r.output) items.add(item);
      await client.responses.create({ model: 'gpt-5', input: [...items] }); // parsed
    }`,
  ],
  [
    'add, to a set of ids',
    afterParse(`const ids = new Set<any>();
    for (const item of r.output) ids.add(item);
    input.push({ role: 'user', content: String(ids.size) });`),
  ],
  [
    'set, to a map whose values are sent',
    `export async function run() {
      const items = new Map<string, any>();
      const r = await client.responses.parse({ model: 'gpt-5', input: [...items.values()] });
      for (const item of r.output) items.set(String(item.id), item);
      await client.responses.create({ model: 'gpt-5', input: [...items.values()] }); // parsed
    }`,
  ],
  [
    'set, to a map whose keys are sent',
    `export async function run() {
      const items = new Map<string, any>();
      const r = await client.responses.parse({ model: 'gpt-5', input: [...items.keys()].join() });
      for (const item of r.output) items.set(String(item.id), item);
      await client.responses.create({ model: 'gpt-5', input: [...items.keys()].join() });
    }`,
  ],
  [
    'an index behind the last, texts',
    afterParse(
      `for (const item of r.output) input[input.length] = { role: 'user', content: item.type };`,
    ),
  ],
];

/** New lists that are put together, and sent. */
const JOINING: readonly Row[] = [
  [
    'a spread',
    `export async function run() {
    let input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    input = [...input, ...r.output]; // parsed
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'a spread of what the sanitizer gave',
    `export async function run() {
    let input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    input = [...input, ...sanitizeResponseInput(r.output)];
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'a spread, or the list itself',
    `export async function run() {
    let input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    input = r.output.length > 0 ? [...input, ...r.output] : input; // parsed
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'a spread inside the request',
    `export async function run() {
    const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
    await client.responses.create({ model: 'gpt-5', input: [...(r.output as any[]), { role: 'user', content: 'b' }] }); // parsed
  }`,
  ],
  [
    'a spread inside the request, if there is something',
    `export async function run(isKept: boolean) {
    const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
    await client.responses.create({ model: 'gpt-5', input: [...(isKept ? (r.output as any[]) : []), { role: 'user', content: 'b' }] }); // parsed
  }`,
  ],
  [
    'the whole of a response',
    `export async function run() {
    const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
    await client.responses.create({ model: 'gpt-5', input: r.output as any }); // parsed
  }`,
  ],
  [
    'the whole of a response, which is the list from then on',
    `export async function run() {
    const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
    const input: any[] = r.output; // parsed
    input.push({ role: 'user', content: 'b' });
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'the whole of a response, filtered, which is the list from then on',
    `export async function run() {
    const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
    const input: any[] = r.output.filter((item) => item.type !== 'reasoning'); // dropped-reasoning
    input.push({ role: 'user', content: 'b' });
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'the whole of a response, sanitized, which is the list from then on',
    `export async function run() {
    const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
    const input: ResponseInput = sanitizeResponseInput(r.output);
    input.push({ role: 'user', content: 'b' });
    await client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'concat',
    `export async function run() {
    let history: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.create({ model: 'gpt-5', input: history });
    const messages = r.output.filter((item) => item.type !== 'reasoning');
    history = history.concat(messages); // dropped-reasoning
    history = history.concat([{ role: 'user', content: 'b' }]);
    await client.responses.create({ model: 'gpt-5', input: history });
  }`,
  ],
  [
    'concat of an empty list',
    `export async function run() {
    const history: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input: history });
    const next = ([] as any[]).concat(history, r.output); // parsed
    await client.responses.create({ model: 'gpt-5', input: next });
  }`,
  ],
  [
    'concat of the output',
    `export async function run() {
    const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
    await client.responses.create({ model: 'gpt-5', input: (r.output as any[]).concat({ role: 'user', content: 'b' }) }); // parsed
  }`,
  ],
  [
    'concat of what the sanitizer gave',
    `export async function run(input: ResponseInput) {
    const r = await client.responses.parse({ model: 'gpt-5', input });
    input = input.concat(sanitizeResponseInput(r.output));
    return client.responses.create({ model: 'gpt-5', input });
  }`,
  ],
  [
    'concat in a chain',
    `export async function run() {
    const input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    await client.responses.create({ model: 'gpt-5', input: input.concat(r.output).concat({ role: 'user', content: 'b' }) }); // parsed
  }`,
  ],
  [
    'toSpliced',
    `export async function run() {
    const input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    const next = input.toSpliced(input.length, 0, ...r.output); // parsed
    await client.responses.create({ model: 'gpt-5', input: next });
  }`,
  ],
  [
    'toSpliced that only removes',
    `export async function run() {
    const input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    await client.responses.create({ model: 'gpt-5', input: input.toSpliced(0, r.output.length) });
  }`,
  ],
  [
    'lists of lists, flattened',
    `export async function run() {
    const input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    await client.responses.create({ model: 'gpt-5', input: [input, r.output].flat() }); // parsed
  }`,
  ],
  [
    'lists of lists, flattened, one of them sanitized',
    `export async function run() {
    const input: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input });
    await client.responses.create({ model: 'gpt-5', input: [input, sanitizeResponseInput(r.output)].flat() });
  }`,
  ],
  [
    'one list that two requests send',
    `export async function run() {
    const items: any[] = [{ role: 'user', content: 'a' }];
    const r = await client.responses.parse({ model: 'gpt-5', input: items });
    const all = [...items, ...r.output]; // parsed
    await client.responses.create({ model: 'gpt-5', input: all.concat({ role: 'user', content: 'b' }) });
    await client.responses.create({ model: 'gpt-5', input: [...all, { role: 'user', content: 'c' }] });
  }`,
  ],
  [
    'items gathered in a list of their own',
    afterParse(`const fresh: any[] = [];
    for (const item of r.output) fresh.push(item);
    input.push(...fresh); // parsed`),
  ],
  [
    'items gathered in a list of their own, and counted',
    afterParse(`const fresh: any[] = [];
    for (const item of r.output) fresh.push(item);
    input.push({ role: 'user', content: String(fresh.length) });`),
  ],
];

/** What is written down as the content of a new item is no replay. */
const NEW_ITEMS: readonly Row[] = [
  [
    'texts of messages',
    afterParse(`for (const item of r.output) {
    if (item.type !== 'message') continue;
    const text = item.content.map((part) => (part.type === 'output_text' ? part.text : part.refusal)).join('');
    input.push({ role: item.role, content: text });
  }`),
  ],
  [
    'summaries of reasoning',
    afterParse(`const thoughts = r.output.filter((item) => item.type === 'reasoning').flatMap((item) => item.summary.map((part) => part.text));
    input.push({ role: 'user', content: thoughts.join() });`),
  ],
  [
    'results of a search in files',
    afterParse(`const found = r.output.flatMap((item) => (item.type === 'file_search_call' ? (item.results ?? []) : []));
    input.push({ role: 'user', content: found.map((one) => one.text).join() });`),
  ],
  [
    'an image',
    afterParse(`const [image] = r.output.filter((item) => item.type === 'image_generation_call').map((item) => item.result);
    input.push({ role: 'user', content: [{ type: 'input_image', detail: 'auto', image_url: \`data:image/png;base64,\${image ?? ''}\` }] });`),
  ],
  [
    'what was parsed',
    afterParse(`input.push({ role: 'assistant', content: JSON.stringify(r.output_parsed) });`),
  ],
  [
    'ids',
    afterParse(`const ids: string[] = [];
    ids.push(...r.output.map((item) => item.id ?? ''));
    input.push({ role: 'user', content: ids.join() });`),
  ],
  [
    'parts of a message as input text',
    afterParse(`const message = r.output.find((item) => item.type === 'message')!;
    const content = message.content.flatMap((part) => (part.type === 'output_text' ? [{ type: 'input_text', text: part.text }] : []));
    input.push({ role: 'user', content });`),
  ],
  [
    'annotations of the last message',
    afterParse(`const last = r.output.at(-1);
    if (last?.type === 'message' && last.content[0]?.type === 'output_text')
      input.push({ role: 'user', content: last.content[0].annotations.map(String).join() });`),
  ],
  [
    'answers to approvals',
    afterParse(`const approvals = r.output.filter((item) => item.type === 'mcp_approval_request');
    input.push(...approvals.map((item) => ({ type: 'mcp_approval_response', approve: true, approval_request_id: item.id })));`),
  ],
  [
    'answers of several models',
    `declare const questions: string[];
    const answers = await Promise.all(questions.map((input) => client.responses.parse({ model: 'gpt-5', input })));
    await client.responses.create({ model: 'gpt-5', input: answers.map((one) => ({ role: 'user' as const, content: one.output_text })) });`,
  ],
];

describe('adding to a list', () => {
  judgePrograms(ADDING);
});

describe('joining lists', () => {
  judgePrograms(JOINING);
});

describe('what is taken from output into new items', () => {
  judgePrograms(NEW_ITEMS);
});
