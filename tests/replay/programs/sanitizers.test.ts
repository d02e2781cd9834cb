import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Where on the way a sanitizer stands. */
const PLACES: readonly Row[] = [
  ['where items are put in', afterParse(`input.push(...sanitizeResponseInput(r.output));`)],
  [
    'where another list is put in',
    afterParse(`sanitizeResponseInput(r.output);\ninput.push(...r.output); // parsed`),
  ],
  [
    'beside the whole',
    afterParse(
      `input.push(...sanitizeResponseInput(r.output));\ninput.push(...r.output); // parsed`,
    ),
  ],
  [
    'where items are sent',
    `export async function run() {
      const items: any[] = [];
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(items) });
        items.push(...r.output);
      }
    }`,
  ],
  [
    'where items are sent, typed as input',
    `export async function run() {
      const items: ResponseInputItem[] = [];
      for (;;) {
        const r = await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(items) });
        items.push(...(r.output as ResponseInputItem[]));
      }
    }`,
  ],
  [
    'where items are sent, in one request of two',
    `export async function run() {
      const items: any[] = [];
      const r = await client.responses.create({ model: 'gpt-5', input: items });
      items.push(...r.output); // raw
      await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(items) });
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'around all that is put together',
    `export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const next = sanitizeResponseInput([...input, ...r.output, { role: 'user' as const, content: 'b' }]);
      return client.responses.create({ model: 'gpt-5', input: next });
    }`,
  ],
  [
    'around a list, which is pushed to afterwards',
    `export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      const all: ResponseInputItem[] = [...input, ...(r.output as ResponseInputItem[])];
      const next = sanitizeResponseInput(all);
      next.push({ role: 'user', content: 'b' });
      return client.responses.create({ model: 'gpt-5', input: next });
    }`,
  ],
  [
    'around a list, to which output is pushed afterwards',
    `export async function run(input: ResponseInput) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      const next: any[] = sanitizeResponseInput(input);
      next.push(...r.output); // parsed
      return client.responses.create({ model: 'gpt-5', input: next });
    }`,
  ],
  [
    'in the place of the list',
    `export async function run() {
      const items: any[] = [];
      const r = await client.responses.create({ model: 'gpt-5', input: items });
      items.push(...r.output);
      items.splice(0, items.length, ...sanitizeResponseInput(items));
      return client.responses.create({ model: 'gpt-5', input: items });
    }`,
  ],
  [
    'in each of two branches',
    `export async function run(input: ResponseInput, isKept: boolean) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      let next: ResponseInput = [];
      if (isKept) next = sanitizeResponseInput(r.output);
      else next = toResponseInputItems(r.output);
      input.push(...next);
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'in one of two branches',
    `export async function run(isDebug: boolean) {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      const items = isDebug ? toResponseInputItems(r.output) : r.output;
      input.push(...items); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'item by item, by the helper of the SDK',
    afterCreate(
      `for (const item of r.output) { const one = toResponseInputItem(item); if (one) input.push(one); }`,
    ),
  ],
  [
    'item by item, the item itself put in',
    afterParse(
      `for (const item of r.output) { const one = toResponseInputItem(item); if (one) input.push(item); } // parsed`,
    ),
  ],
  [
    'for messages only',
    afterCreate(
      `input.push(...sanitizeResponseInput(r.output.filter((item) => item.type === 'message')));`,
    ),
  ],
  [
    'for messages only, by the helper of the SDK, which keeps ids',
    afterCreate(
      `input.push(...toResponseInputItems(r.output).filter((item) => item.type === 'message')); // dropped-reasoning`,
    ),
  ],
  [
    'before a filter of what is paired',
    afterCreate(
      `input.push(...sanitizeResponseInput(r.output).filter((item) => item.type === 'message')); // dropped-reasoning`,
    ),
  ],
  [
    'before a filter of what is not paired',
    afterCreate(
      `input.push(...sanitizeResponseInput(r.output).filter((item) => item.type !== 'web_search_call'));`,
    ),
  ],
];

/** How a file gets at a sanitizer. */
const NAMES: readonly Row[] = [
  [
    'under another name',
    `import { toResponseInputItems as convert } from 'openai/lib/responses/ResponseInputItems';${afterParse(`input.push(...convert(r.output));`)}`,
  ],
  [
    'of a namespace',
    `import * as items from 'openai/lib/responses/ResponseInputItems';${afterParse(`input.push(...items.toResponseInputItems(r.output));`)}`,
  ],
  [
    'of a namespace, by a pattern',
    `import * as all from 'eslint-plugin-openai-responses/sanitizer';\nconst { sanitizeResponseInput: tidy } = all;${afterParse(`input.push(...tidy(r.output));`)}`,
  ],
  [
    'by a constant',
    `const clean = sanitizeResponseInput;${afterParse(`input.push(...clean(r.output));`)}`,
  ],
  [
    'by an import inside the function',
    afterParse(
      `const { sanitizeResponseInput: tidy } = await import('eslint-plugin-openai-responses/sanitizer');\ninput.push(...tidy(r.output));`,
    ),
  ],
  [
    'by a function with options',
    `const clean = (items: readonly any[]) => sanitizeResponseInput(items, { store: false });${afterParse(`input.push(...clean(r.output));`)}`,
  ],
  [
    'by a method of an object',
    `const codec = { encode(items: ResponseOutputItem[]) { return sanitizeResponseInput(items); } };${afterParse(`input.push(...codec.encode(r.output));`)}`,
  ],
  [
    'by another method of that object',
    `const codec = { encode(items: any) { return sanitizeResponseInput(items); }, keep(items: any) { return items; } };${afterParse(`input.push(...codec.keep(r.output)); // parsed`)}`,
  ],
  [
    'of the same name from elsewhere',
    `import { toInput as sanitize } from '@acme/other';${afterParse(`input.push(...r.output); // parsed\nsanitize(r.output);`)}`,
  ],
];

const TRUSTED: readonly Row[] = [
  [
    'of a package',
    `import { toInput } from '@acme/llm';${afterParse(`input.push(...toInput(r.output));`)}`,
  ],
  [
    'of a package, beside the whole',
    `import { toInput } from '@acme/llm';${afterParse(`input.push(...toInput(r.output), ...r.output); // parsed`)}`,
  ],
  [
    'of a package, at the request',
    `import { toInput } from '@acme/llm';
    const items: any[] = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input: toInput(items) });
      items.push(...r.output);
    }`,
  ],
];

const COMMONJS_HEAD = `
const OpenAI = require('openai');
const client = new OpenAI();
const input = [];
`;

const commonjs = (before: string, request: string, push: string): string => `
${before}
async function ask(content) {
  input.push({ role: 'user', content });
  const r = await client.responses.parse({ model: 'gpt-5', input: ${request} });
  input.push(...${push}
  return r.output_text;
}
module.exports = { ask };`;

const COMMONJS: readonly Row[] = [
  ['none', commonjs('', 'input', 'r.output); // parsed')],
  [
    'by a pattern',
    commonjs(
      `const { toResponseInputItems } = require('openai/lib/responses/ResponseInputItems');`,
      'input',
      'toResponseInputItems(r.output));',
    ),
  ],
  [
    'as a member',
    commonjs(
      `const all = require('eslint-plugin-openai-responses/sanitizer');`,
      'all.sanitizeResponseInput(input)',
      'r.output);',
    ),
  ],
  [
    'as a member of what is required',
    commonjs(
      `const sanitize = require('eslint-plugin-openai-responses/sanitizer').sanitizeResponseInput;`,
      'sanitize(input)',
      'r.output);',
    ),
  ],
  [
    'of a file that nobody knows',
    commonjs(`const { log } = require('./log');`, 'input', 'r.output); log(input); // parsed'),
  ],
];

describe('the place of a sanitizer', () => {
  judgePrograms(PLACES);
});

describe('the name of a sanitizer', () => {
  judgePrograms(NAMES);
});

describe('a sanitizer that the settings trust', () => {
  judgePrograms(TRUSTED, {
    settings: { trustedSanitizers: [{ from: '@acme/llm', name: 'toInput' }] },
  });
});

describe('a sanitizer that is required', () => {
  judgePrograms(COMMONJS, { head: COMMONJS_HEAD, filename: 'file.cjs' });
});
