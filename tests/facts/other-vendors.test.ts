import { describe, expect, it } from 'vitest';

import { isForeignModel, isForeignUrl } from '../../src/contract/vendors.js';
import { judgePrograms, type Row } from '../replay/programs/marked-program.js';

/** A loop that sends parsed output back, by a client that `made` says how to come by. */
const loopOf = (made: string, model = `'gpt-5'`): string => `${made}
export async function run(input: any[]) {
  const r = await own.responses.parse({ model: ${model}, input });
  input.push(...r.output);
  await own.responses.parse({ model: ${model}, input });
}`;

/** The same, reported: OpenAI's server, or one that is not known. */
const judged = (made: string, model?: string): string =>
  loopOf(made, model).replace('r.output);', 'r.output); // parsed');

const by = (url: string): string => `const own = new OpenAI({ baseURL: ${url} });`;

const SERVERS: readonly Row[] = [
  ['a literal', loopOf(by(`'https://api.deepseek.com'`))],
  ['no URL', judged('const own = new OpenAI();')],
  ['a constant', loopOf(`const URL = 'https://api.deepseek.com/v1';\n${by('URL')}`)],
  ['a region of OpenAI', judged(by(`'https://eu.api.openai.com/v1'`))],
  ['the default of an environment', loopOf(by(`process.env.BASE ?? 'https://api.x.ai/v1'`))],
  ['an environment', judged(by('process.env.BASE'))],
  ['a default of OpenAI', judged(by(`process.env.BASE || 'https://api.openai.com/v1'`))],
  [
    'a template',
    loopOf(`const HOST = process.env.H ?? 'https://openrouter.ai';\n${by('`${HOST}/api/v1`')}`),
  ],
  ['a port of this machine', judged(by(`'http://localhost:11434/v1'`))],
  ['a private network', judged(by(`'https://llm.corp.internal/v1'`))],
  [
    'options in a constant',
    loopOf(`const o = { baseURL: 'https://api.groq.com/openai/v1' };\nconst own = new OpenAI(o);`),
  ],
  [
    'options that a condition adds',
    loopOf(
      `declare const cheap: boolean;\nconst own = new OpenAI({ apiKey: 'k', ...(cheap && { baseURL: 'https://api.groq.com/openai/v1' }) });`,
    ),
  ],
  [
    'a row of a table',
    loopOf(
      `const P: Record<string, { url: string }> = { a: { url: 'https://api.openai.com/v1' }, b: { url: 'https://api.together.xyz/v1' } };\ndeclare const name: string;\n${by('P[name]!.url')}`,
    ),
  ],
  [
    'a copy of a client',
    loopOf(`const own = client.withOptions({ baseURL: 'https://api.mistral.ai/v1' });`),
  ],
  [
    'a copy of a client with another time limit',
    judged(`const own = client.withOptions({ timeout: 10 });`),
  ],
  [
    'a copy of another vendor',
    loopOf(
      `const far = new OpenAI({ baseURL: 'https://api.mistral.ai/v1' });\nconst own = far.withOptions({ timeout: 10 });`,
    ),
  ],
  [
    'a class of its own',
    loopOf(
      `class Far extends OpenAI { constructor() { super({ baseURL: 'https://api.deepseek.com' }); } }\nconst own = new Far();`,
    ),
    'with types',
  ],
  [
    'a function that makes it',
    loopOf(
      `const make = () => new OpenAI({ baseURL: 'https://api.deepseek.com' });\nconst own = make();`,
    ),
  ],
  [
    'Azure',
    judged(
      `const own = new AzureOpenAI({ endpoint: 'https://x.openai.azure.com', apiVersion: 'v1' });`,
    ),
  ],
];

const MODELS: readonly Row[] = [
  ['a literal', loopOf('const own = client;', `'deepseek-reasoner'`)],
  ['a constant', loopOf(`const own = client;\nconst M = 'claude-opus-5';`, 'M')],
  [
    'the default of an option',
    loopOf(`const own = client;\ndeclare const o: { model?: string };`, `o.model ?? 'qwen3-max'`),
  ],
  ['the name that a router gives it', loopOf('const own = client;', `'anthropic/claude-opus-5'`)],
  [
    'the name that a router gives a model of OpenAI',
    judged('const own = client;', `'openai/gpt-5'`),
  ],
  ['open weights', loopOf('const own = client;', `'gpt-oss-120b'`)],
  ['a deployment', judged('const own = client;', `'support-bot'`)],
];

const WAYS: readonly Row[] = [
  [
    'one list for two vendors',
    `const far = new OpenAI({ baseURL: 'https://api.deepseek.com' });
    export async function run(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      await far.responses.create({ model: 'm', input });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a list for each of two vendors',
    `const far = new OpenAI({ baseURL: 'https://api.deepseek.com' });
    export async function run(input: any[], other: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      const s = await far.responses.parse({ model: 'm', input: other });
      other.push(...s.output);
      await far.responses.create({ model: 'm', input: other });
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'a field of the program itself',
    `export class Agent {
      private history: ResponseInputItem[] = [];
      private readonly far = new OpenAI({ baseURL: 'https://api.deepseek.com' });
      async ask() {
        const r = await this.far.responses.create({ model: 'm', input: this.history });
        this.history.push(...(r.output as ResponseInputItem[]));
      }
    }`,
  ],
];

describe('the server of a request', () => {
  judgePrograms(SERVERS);
});
describe('the model of a request', () => {
  judgePrograms(MODELS);
});
describe('what goes to two servers', () => {
  judgePrograms(WAYS);
});

it.each([
  ['https://api.deepseek.com', true],
  ['https://api.openai.com.evil.io/v1', true],
  ['https://me:key@api.mistral.ai/v1', true],
  ['https://my.openai.azure.com/openai/v1', false],
  ['http://127.0.0.1:8000/v1', false],
  ['http://[::1]:8000/v1', false],
  ['http://vllm:8000/v1', false],
  ['/v1', false],
])('%s is another vendor: %s', (url, isForeign) => {
  expect(isForeignUrl(url)).toBe(isForeign);
});

it.each([
  ['gpt-5.4-mini', false],
  ['o4-mini', false],
  ['ft:gpt-4o:acme::1', false],
  ['novella', false],
  ['mistral-large-latest', true],
  ['meta-llama/Llama-4', true],
])('the model %s is another vendor: %s', (model, isForeign) => {
  expect(isForeignModel(model)).toBe(isForeign);
});
