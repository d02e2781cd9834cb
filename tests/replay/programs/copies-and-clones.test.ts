import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** A deep copy has each field of what it copies (F3, F4). */
const DEEP: readonly Row[] = [
  ['structuredClone', afterCreate(`input.push(...structuredClone(r.output)); // cloned`)],
  [
    'structuredClone, kept for a log',
    afterCreate(`const copy = structuredClone(r.output);
    console.log(copy, JSON.parse(JSON.stringify(r.output)));
    input.push(...sanitizeResponseInput(r.output));`),
  ],
  [
    'structuredClone under the name of globalThis',
    afterParse(`input.push(...globalThis.structuredClone(r.output)); // parsed`),
  ],
  [
    'structuredClone in the head of a loop',
    afterParse(`for (const item of structuredClone(r.output)) input.push(item); // parsed`),
  ],
  [
    'structuredClone of a response that may be missing',
    afterParse(`const maybe = Math.random() < 2 ? r : undefined;
    input.push(...(structuredClone(maybe?.output) as ResponseInput)); // parsed`),
  ],
  [
    'structuredClone with a default',
    afterParse(`const maybe = Math.random() < 2 ? r : undefined;
    input.push(...((structuredClone(maybe?.output) ?? []) as ResponseInput)); // parsed`),
  ],
  [
    'structuredClone of the whole response',
    afterParse(`const copy = structuredClone(r);
    input.push(...copy.output); // parsed`),
  ],
  [
    'structuredClone of what is sanitized',
    afterCreate(`input.push(...structuredClone(sanitizeResponseInput(r.output)));`),
  ],
  [
    'structuredClone inside the sanitizer',
    afterCreate(`input.push(...sanitizeResponseInput(structuredClone(r.output)));`),
  ],
  [
    'JSON, item by item',
    afterParse(
      `for (const item of r.output) input.push(JSON.parse(JSON.stringify(item))); // parsed`,
    ),
  ],
  [
    'JSON, by two names',
    afterParse(`const saved = JSON.stringify(r.output);
    const restored = JSON.parse(saved);
    input.push(...restored); // parsed`),
  ],
  [
    'JSON, indented',
    afterParse(`input.push(...JSON.parse(JSON.stringify(r.output, null, 2))); // parsed`),
  ],
  [
    'JSON as text for the model to read',
    afterParse(`input.push({ role: 'user', content: JSON.stringify(r.output) });`),
  ],
  [
    'JSON of some items as text for the model to read',
    afterParse(`const messages = r.output.filter((item) => item.type === 'message');
    input.push({ role: 'user', content: JSON.stringify(messages) });`),
  ],
  [
    'a function of the file that copies by JSON',
    `const clean = (value: unknown): any => JSON.parse(JSON.stringify(value));${afterParse(
      `input.push(...clean(r.output)); // parsed`,
    )}`,
  ],
  [
    'a function of the file that copies by JSON and takes the parse fields away',
    `const clean = (value: unknown): any =>
      JSON.parse(JSON.stringify(value, (key, held) => (key.startsWith('parsed') ? undefined : held)));${afterParse(
        `input.push(...clean(r.output));`,
      )}`,
  ],
  [
    'a reviver that takes the parse fields away',
    afterParse(`input.push(
      ...JSON.parse(JSON.stringify(r.output), (key, held) => (key === 'parsed' ? undefined : held)),
    );`),
  ],
  [
    'a copy of a library',
    `import { cloneDeep } from 'lodash';${afterParse(
      `input.push(...cloneDeep(r.output)); // parsed`,
    )}`,
  ],
  [
    'a copy of a library, as a member',
    `import * as _ from 'lodash';${afterCreate(`input.push(..._.cloneDeep(r.output)); // cloned`)}`,
  ],
  [
    'a copy of a library that is named otherwise, which is a function like any other',
    `import { duplicate } from 'copies';${afterCreate(`input.push(...duplicate(r.output));`)}`,
  ],
  [
    'a copy of each item, by the name of the function',
    afterParse(`input.push(...r.output.map(structuredClone)); // parsed`),
  ],
  [
    'a copy of each item that is converted behind it',
    afterParse(
      `input.push(...r.output.map(structuredClone).map((item) => ({ role: 'user', content: item.type })));`,
    ),
  ],
  [
    'a copy of what was sent already',
    `export async function run(input: ResponseInputItem[]) {
      return client.responses.create({ model: 'gpt-5', input: structuredClone(input) });
    }`,
  ],
  [
    'a copy of the parameters of a request',
    `export async function run(params: OpenAI.Responses.ResponseCreateParamsNonStreaming) {
      return client.responses.create({ ...JSON.parse(JSON.stringify(params)), model: 'gpt-5' });
    }`,
  ],
  [
    'snapshots of a conversation that is sanitized',
    `export async function run(input: ResponseInput) {
      const snapshots: ResponseInput[] = [];
      for (;;) {
        snapshots.push(structuredClone(input));
        const r = await client.responses.create({ model: 'gpt-5', input });
        input.push(...sanitizeResponseInput(r.output));
        if (r.output.length === 0) return snapshots;
      }
    }`,
  ],
  [
    'a conversation that is copied at the request',
    `const history: any[] = [];
    export async function turn(text: string) {
      history.push({ role: 'user', content: text });
      const r = await client.responses.parse({ model: 'gpt-5', input: structuredClone(history) });
      history.push(...r.output); // parsed
    }`,
  ],
];

/** A spread has each field as well; an object that takes one away, or names its own, is a repair. */
const SHALLOW: readonly Row[] = [
  [
    'a spread of each item',
    afterParse(`input.push(...r.output.map((item) => ({ ...item }))); // parsed`),
  ],
  [
    'a spread of each item, as the whole input',
    `export async function run() {
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      const input: any[] = r.output.map((item) => ({ ...item }));
      await client.responses.create({ model: 'gpt-5', input }); // parsed
    }`,
  ],
  [
    'a spread of each item without the parse field of calls',
    afterParse(
      `input.push(...r.output.map((item) => ({ ...item, parsed_arguments: undefined }))); // parsed`,
    ),
  ],
  [
    'a spread of each item without its id',
    afterCreate(`input.push(...r.output.map(({ id, ...item }) => ({ ...item })));`),
  ],
  [
    'a spread of a picked item, with a field of its own',
    afterCreate(`const message = r.output.find((item) => item.type === 'message');
    input.push({ ...message, status: 'completed' }); // dropped-reasoning`),
  ],
  [
    'a spread of a picked item, with an id that is undefined',
    afterCreate(`for (const item of r.output)
      if (item.type === 'function_call') input.push({ ...item, id: undefined });`),
  ],
  [
    'a spread of messages, the role written anew',
    afterCreate(`input.push(
      ...r.output // dropped-reasoning
        .filter((item) => item.type === 'message')
        .map((item) => ({ ...item, role: 'assistant' as const })),
    );`),
    'with types',
  ],
  [
    'Object.assign into a new object',
    afterParse(`for (const item of r.output) input.push(Object.assign({}, item)); // parsed`),
  ],
  ['Array.from', afterParse(`input.push(...Array.from(r.output)); // parsed`)],
  [
    'Array.from, by a repair',
    afterCreate(`input.push(...Array.from(r.output, ({ id, ...item }) => item));`),
  ],
  ['a new set', afterParse(`input.push(...new Set(r.output)); // parsed`)],
  ['slice without arguments', afterParse(`input.push(...r.output.slice()); // parsed`)],
  ['a frozen list', afterParse(`input.push(...Object.freeze(r.output)); // parsed`)],
  ['toReversed', afterParse(`input.push(...r.output.toReversed()); // parsed`)],
  ['toSorted', afterParse(`input.push(...r.output.toSorted()); // parsed`)],
  [
    'a sorted list of texts',
    afterParse(
      `input.push(...r.output.map((item) => item.type).toSorted().map((content) => ({ role: 'user', content })));`,
    ),
  ],
];

describe('a deep copy', () => {
  judgePrograms(DEEP);
});

describe('a shallow copy', () => {
  judgePrograms(SHALLOW);
});
