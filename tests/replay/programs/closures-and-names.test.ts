import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Conversations that live in a module or in a function around the one that asks. */
const ENCLOSING: readonly Row[] = [
  [
    'a chat that a function makes',
    `function createChat(openai: OpenAI) {
      const messages: any[] = [];
      return {
        async ask(content: string) {
          messages.push({ role: 'user', content });
          const r = await openai.responses.parse({ model: 'gpt-5', input: messages });
          messages.push(...r.output); // parsed
          return r.output_text;
        },
        reset() { messages.length = 0; },
      };
    }
    export const chat = createChat(client);`,
  ],
  [
    'a chat that a function makes, sanitized in each turn',
    `export function createChat() {
      let items: any[] = [];
      return async function ask(content: string) {
        items.push({ role: 'user', content });
        const r = await client.responses.create({ model: 'gpt-5', input: items });
        items = sanitizeResponseInput([...items, ...r.output]);
        return r.output_text;
      };
    }`,
  ],
  [
    'a chat that a function makes, which keeps texts',
    `export function createChat() {
      const items: any[] = [];
      return async (content: string) => {
        items.push({ role: 'user', content });
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        items.push({ role: 'assistant', content: r.output_text });
      };
    }`,
  ],
  [
    'a list of the module, replaced in each turn',
    `let conversation: ResponseInput = [];
    export async function send(form: FormData) {
      conversation = [...conversation, { role: 'user', content: String(form.get('q')) }];
      const r = await client.responses.parse({ model: 'gpt-5', input: conversation });
      conversation = [...conversation, ...(r.output as unknown as ResponseInput)]; // parsed
      return r.output_text;
    }`,
  ],
  [
    'a list of the module, replaced in each turn by texts',
    `let conversation: ResponseInput = [];
    export async function send(content: string) {
      conversation = [...conversation, { role: 'user', content }];
      const r = await client.responses.parse({ model: 'gpt-5', input: conversation });
      conversation = [...conversation, { role: 'assistant', content: r.output_text }];
    }`,
  ],
  [
    'a list of a namespace',
    `namespace Chat {
      export const history: any[] = [];
      export async function send(content: string) {
        history.push({ role: 'user', content });
        const r = await client.responses.parse({ model: 'gpt-5', input: history });
        history.push(...r.output); // parsed
      }
    }
    export const { send } = Chat;`,
  ],
  [
    'a list of the module in a function of the module',
    `const input: any[] = [];
    const keep = (items: any[]) => { for (const one of items) input.push(one); };
    export async function ask() {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      keep(r.output); // parsed
    }`,
  ],
];

/** Other names for the same list, and the same name for other lists. */
const NAMES: readonly Row[] = [
  [
    'a list under another name',
    `export async function run() {
      const items: any[] = [{ role: 'user', content: 'a' }];
      const alias = items;
      const r = await client.responses.create({ model: 'gpt-5', input: alias });
      items.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning
      await client.responses.create({ model: 'gpt-5', input: alias });
    }`,
  ],
  [
    'a copy under another name, which is not sent',
    `export async function run() {
      const items: any[] = [{ role: 'user', content: 'a' }];
      const copy = [...items];
      const r = await client.responses.create({ model: 'gpt-5', input: items });
      copy.push(...r.output.filter((item) => item.type === 'message'));
      await client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'a response by its pattern, with a default',
    `export async function run() {
      const input: any[] = [];
      const { output: items = [] } = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...items); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a response by its pattern, of which the text is taken',
    `export async function run() {
      const input: any[] = [];
      const { output, output_text: content } = await client.responses.parse({ model: 'gpt-5', input });
      console.log(output);
      input.push({ role: 'assistant', content });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a pattern that assigns',
    `let output: any[] = [];
    export async function run() {
      const input: any[] = [...output]; // parsed
      ({ output } = await client.responses.parse({ model: 'gpt-5', input }));
    }`,
  ],
  [
    'items under a typed name',
    afterParse(
      `const items = r.output as ResponseInputItem[];\nfor (const item of items) input.push(item); // parsed`,
    ),
  ],
  [
    'a chain of names',
    afterParse(`const a = r;\nconst { output: b } = a;\nconst c = b;\ninput.push(...c); // parsed`),
  ],
  [
    'a name that is assigned if it has nothing',
    afterParse(`let kept: any;
    kept ??= r.output;
    input.push(...kept); // parsed`),
  ],
  [
    'a name that is assigned by a list pattern',
    afterParse(`let kept: any;
    [kept] = [r.output];
    input.push(...kept); // parsed`),
  ],
  [
    'a name that is assigned by a list pattern, at another place',
    afterParse(`let kept: any;
    [, kept] = [r.output, []];
    input.push(...kept);`),
  ],
  [
    'a name that is assigned inside another expression',
    afterParse(`let kept: any;
    console.log((kept = r.output));
    input.push(...kept); // parsed`),
  ],
  ['a member in brackets', afterParse(`input.push(...r['output']); // parsed`)],
  [
    'a member by a constant',
    `const KEY = 'output';${afterParse(`input.push(...r[KEY]); // parsed`)}`,
  ],
  [
    'another member by a constant',
    `const KEY = 'output_text';${afterParse(`input.push({ role: 'assistant', content: r[KEY] });`)}`,
  ],
  [
    'a copy of the response',
    afterParse(`const copy = { ...r };
    input.push(...copy.output); // parsed`),
  ],
  [
    'a copy of the response with another output',
    afterParse(`const copy = { ...r, output: [] as any[] };
    input.push(...copy.output);`),
  ],
  ['a cast in angle brackets', afterParse(`input.push(...(<any[]>r.output)); // parsed`)],
  [
    'casts one in the other',
    afterParse(`input.push(...(r.output as unknown as ResponseInput)!); // parsed`),
  ],
  ['a resolved promise', afterParse(`input.push(...(await Promise.resolve(r.output))); // parsed`)],
  ['a sequence', afterParse(`input.push(...(console.log('kept'), r.output)); // parsed`)],
  [
    'the same name in an inner block',
    afterCreate(
      `{ const input: string[] = []; input.push(...r.output.map((item) => item.type)); console.log(input); }`,
    ),
  ],
  [
    'the same name as a parameter',
    afterCreate(
      `const show = (input: any[]) => { input.push(...r.output); console.log(input); };\nshow([]);`,
    ),
  ],
  [
    'the same name in the head of a loop',
    afterCreate(`for (const input of [r.output]) console.log(input);`),
  ],
  [
    'the same name of what was caught',
    afterCreate(`try { console.log(r.output); } catch (input) { console.log(input); }`),
  ],
  [
    'the same name in another function',
    `export async function a() { const items = [{ role: 'user', content: 'x' }]; return client.responses.create({ model: 'gpt-5', input: items as any }); }
    export async function b() { const items: any[] = []; const r = await client.responses.parse({ model: 'gpt-5', input: 'q' }); items.push(...r.output); return items; }`,
  ],
  [
    'a parameter named output',
    `export async function run(output: ResponseInputItem[], input: ResponseInputItem[]) {
      input.push(...output);
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

/** What a variable held is gone when it is replaced or emptied before the next request. */
const REPLACED: readonly Row[] = [
  [
    'replaced before the request',
    `export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      let items: any[] = r.output;
      console.log(items);
      items = [{ role: 'user', content: 'b' }];
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'replaced in one branch only',
    `export async function run(isNew: boolean) {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      let items: any[] = r.output;
      if (isNew) items = [{ role: 'user', content: 'b' }];
      return client.responses.create({ model: 'gpt-5', input: items }); // parsed
    }`,
  ],
  [
    'filled, and then replaced',
    `export async function run() {
      let items: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      items.push(...r.output);
      console.log(items);
      items = [];
      items.push({ role: 'user', content: 'b' });
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'replaced by what is put together from it',
    `export async function run() {
      let items: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      items.push(...r.output);
      items = [...items, { role: 'user', content: 'b' }]; // parsed
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'replaced by its sanitized self',
    afterCreate(`let out: any = r.output;
    out = sanitizeResponseInput(out);
    input.push(...out);`),
  ],
  [
    'emptied before anything is put in',
    `export async function run() {
      const items: any[] = [{ role: 'user', content: 'a' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      console.log(r.output);
      items.length = 0;
      items.push({ role: 'user', content: r.output_text });
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'filled after the last request',
    `export async function run(text: string) {
      const items: any[] = [{ role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items;
    }`,
  ],
  [
    'filled before the last request',
    `export async function run(text: string) {
      const items: any[] = [{ role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input: items });
      return items;
    }`,
  ],
];

/** The response before this one, in a variable that outlives the function. */
const LAST: readonly Row[] = [
  [
    'its output, with a default',
    `let last: any;
    export async function say(content: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [...(last?.output ?? []), { role: 'user', content }] }); // parsed
      last = r;
    }`,
  ],
  [
    'its output, if there is one',
    `let last: any;
    export async function say(content: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [...(last ? last.output : []), { role: 'user', content }] }); // parsed
      last = r;
    }`,
  ],
  [
    'its output, put into a list if there is one',
    `let last: any = null;
    export async function say(content: string) {
      const input: any[] = [];
      if (last) input.push(...last.output); // parsed
      input.push({ role: 'user', content });
      last = await client.responses.parse({ model: 'gpt-5', input });
    }`,
  ],
  [
    'its output, in a variable of its own',
    `let previous: any[] = [];
    export async function say(content: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [...previous, { role: 'user', content }] }); // parsed
      previous = r.output;
    }`,
  ],
  [
    'its output, sanitized',
    `let last: any;
    export async function say(content: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [...sanitizeResponseInput(last?.output ?? []), { role: 'user', content }] });
      last = r;
    }`,
  ],
  [
    'its text',
    `let last: any;
    export async function say(content: string) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [{ role: 'assistant', content: last?.output_text ?? '' }, { role: 'user', content }] });
      last = r;
    }`,
  ],
  [
    'its id',
    `let last: any;
    export async function say(content: string) {
      last = await client.responses.parse({ model: 'gpt-5', input: [{ role: 'user', content }], previous_response_id: last?.id });
    }`,
  ],
  [
    'its output, where the type says that it is a response',
    `let last: Response | undefined;
    export async function say(content: string) {
      const r = await client.responses.create({
        model: 'gpt-5',
        input: [
          ...((last?.output ?? []) as ResponseInputItem[]), // raw
          { role: 'user', content },
        ],
      });
      last = r;
    }`,
  ],
];

describe('a list of an enclosing function or module', () => {
  judgePrograms(ENCLOSING);
});

describe('a name', () => {
  judgePrograms(NAMES);
});

describe('a variable that is replaced', () => {
  judgePrograms(REPLACED);
});

describe('the response before this one', () => {
  judgePrograms(LAST);
});
