import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { sdkOf, type SdkCall } from '../../src/sdk/index.js';
import { OPENAI_VERSIONS, parseTyped, parseUntyped } from '../support/typed-rule-tester.js';
import { callAtMark, nodeAtMark } from './marked.js';

const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";

type Summary = Omit<SdkCall, 'request'> & { request: string | null };

function summary(call: SdkCall | null, text: string): Summary | null {
  if (call === null) return null;
  const { request } = call;
  return { ...call, request: request === null ? null : text.slice(...request.range) };
}

function typedCall(code: string, version: (typeof OPENAI_VERSIONS)[number] = 'v7'): Summary | null {
  return summary(callAtMark(parseTyped(code, { version })), code);
}

function untypedCall(code: string): Summary | null {
  return summary(callAtMark(parseUntyped(code, 'file.js')), code);
}

/** Calls that types and syntax answer alike: code after the client, method, request, its key. */
const CALLS: readonly [string, SdkCall['method'], string | null, SdkCall['itemsKey']][] = [
  ['client.responses.create({ a: 1 })', 'create', '{ a: 1 }', 'input'],
  ['client.responses.create(body)', 'create', 'body', 'input'],
  ['client.responses.create()', 'create', null, 'input'],
  ['client.responses.parse(body)', 'parse', 'body', 'input'],
  ['client.responses.stream(body)', 'stream', 'body', 'input'],
  ["client.responses.retrieve('r')", 'retrieve', null, null],
  ["client.responses.cancel('r')", 'cancel', null, null],
  ['client.responses.compact(body)', 'compact', 'body', 'input'],
  ["client.responses.inputItems.list('r')", 'inputItems.list', null, null],
  ['client.responses.inputTokens.count(body)', 'inputTokens.count', 'body', 'input'],
  ['client.conversations.create(body)', 'conversations.create', 'body', 'items'],
  ["client.conversations.items.create('c', body)", 'conversations.items.create', 'body', 'items'],
  ["client.conversations.items.list('c')", 'conversations.items.list', null, null],
  ["client.conversations.items.retrieve('i', body)", 'conversations.items.retrieve', null, null],
  ['client.responses.stream(body).finalResponse()', 'finalResponse', null, null],
  ['client?.responses?.create(body)', 'create', 'body', 'input'],
  ["client['responses']['create'](body)", 'create', 'body', 'input'],
  ['client!.responses!.create!(body)', 'create', 'body', 'input'],
  ['(client as OpenAI).responses.create(body)', 'create', 'body', 'input'],
];

describe.each(CALLS)('%s', (code, method, request, itemsKey) => {
  const expected = { method, beta: false, request, itemsKey };

  it('is known by its type', () => {
    expect(typedCall(`${CLIENT}declare const body: any;\n${code}/*?*/;`)).toEqual({
      ...expected,
      by: 'type',
    });
  });

  it('is known by its syntax', () => {
    const parsed = parseUntyped(`${CLIENT}${code}/*?*/;`);
    expect(summary(callAtMark(parsed), parsed.sourceCode.text)).toEqual({
      ...expected,
      by: 'syntax',
    });
  });
});

/** Ways in which the method or the client comes to the call. */
const ROADS: readonly [string, string][] = [
  ['a destructured resource', `const { responses } = client; responses.create(body)/*?*/;`],
  ['a destructured method', `const { create } = client.responses; create(body)/*?*/;`],
  ['a nested destructuring', `const { responses: { create: ask } } = client; ask(body)/*?*/;`],
  ['a bound method', `const ask = client.responses.create.bind(client.responses); ask(body)/*?*/;`],
  ['a resource in a variable', `const api = client.responses; api.create(body)/*?*/;`],
  ['a client made in place', `new OpenAI().responses.create(body)/*?*/;`],
  [
    'a client that a function gives',
    `const get = () => client; get().responses.create(body)/*?*/;`,
  ],
  [
    'a client that is awaited',
    `const get = async () => client; (await get()).responses.create(body)/*?*/;`,
  ],
  [
    'a field of a class',
    `class A { client = client; run() { return this.client.responses.create(body)/*?*/; } }`,
  ],
  [
    'a private field',
    `class A { #client = client; run() { return this.#client.responses.create(body)/*?*/; } }`,
  ],
  ['a function within', `const later = () => client.responses.create(body)/*?*/;`],
];

describe.each(ROADS)('%s', (_name, code) => {
  it('leads to the call by type', () => {
    const typed = typedCall(`${CLIENT}declare const body: any;\n${code}`);
    expect(typed).toMatchObject({ method: 'create', request: 'body', by: 'type' });
  });

  it('leads to the call by syntax', () => {
    expect(untypedCall(`${CLIENT}${code}`)).toMatchObject({
      method: 'create',
      request: 'body',
      by: 'syntax',
    });
  });
});

describe.each(OPENAI_VERSIONS)('openai %s', (version) => {
  it.each(['create', 'parse', 'stream', 'retrieve'])('knows %s', (method) => {
    const code = `${CLIENT}declare const body: any;\nclient.responses.${method}(body)/*?*/;`;
    expect(typedCall(code, version)).toMatchObject({ method, beta: false, by: 'type' });
  });

  it('knows the list of input items', () => {
    const call = typedCall(`${CLIENT}client.responses.inputItems.list('r')/*?*/;`, version);
    expect(call).toMatchObject({ method: 'inputItems.list', by: 'type' });
  });
});

describe('by type alone', () => {
  it.each([
    [
      'a resource as a parameter',
      "import type { Responses } from 'openai/resources/responses/responses'; const ask = (llm: Responses) => llm.create({})/*?*/;",
    ],
    [
      'a method as a field',
      "import type OpenAI from 'openai'; declare const llm: { create: OpenAI['responses']['create'] }; llm.create({})/*?*/;",
    ],
    [
      'a picked resource',
      "import type OpenAI from 'openai'; declare const llm: Pick<OpenAI['responses'], 'create'>; llm.create({})/*?*/;",
    ],
  ])('%s', (_name, code) => {
    expect(typedCall(code)).toMatchObject({ method: 'create', by: 'type' });
  });

  it('knows a beta call', () => {
    const call = typedCall(`${CLIENT}client.beta.responses.create({})/*?*/;`);
    expect(call).toMatchObject({ method: 'create', beta: true, by: 'type' });
  });
});

describe('no call of the SDK', () => {
  it.each([
    ['another method', `${CLIENT}client.responses.delete('r')/*?*/;`],
    ['another resource', `${CLIENT}client.chat.completions.create({})/*?*/;`],
    ['an own function called create', `${CLIENT}const create = (x: object) => x; create({})/*?*/;`],
    [
      'an own object',
      `${CLIENT}const db = { responses: { create: (x: object) => x } }; db.responses.create({})/*?*/;`,
    ],
    [
      'a wrapper',
      `${CLIENT}const ask = (input: string) => client.responses.create({ input }); ask('x')/*?*/;`,
    ],
  ])('%s, by type', (_name, code) => {
    expect(typedCall(code)).toBeNull();
  });

  it.each([
    ['another method', `${CLIENT}client.responses.delete('r')/*?*/;`],
    ['another resource', `${CLIENT}client.chat.completions.create({})/*?*/;`],
    [
      'an imported client of another package',
      "import { client } from 'groq-sdk'; client.responses.create({})/*?*/;",
    ],
    [
      'a client made by another package',
      "import Groq from 'groq-sdk'; const client = new Groq(); client.responses.create({})/*?*/;",
    ],
    [
      'a required one',
      "const Groq = require('groq-sdk'); const client = new Groq(); client.responses.create({})/*?*/;",
    ],
    [
      'a required and destructured one',
      "const { Groq } = require('groq-sdk'); new Groq().responses.create({})/*?*/;",
    ],
    [
      'a package called like the SDK',
      "import { OpenAI } from '@langchain/openai'; new OpenAI().responses.create({})/*?*/;",
    ],
    [
      'a factory of another package',
      "import { createClient } from 'groq-sdk'; const c = createClient({}); c.responses.create({})/*?*/;",
    ],
    [
      'a stand-in of the file',
      'const client = { responses: { create: async () => ({ output: [] }) } }; client.responses.create({})/*?*/;',
    ],
    [
      'a stand-in with a method',
      'const client = { responses: { create() {} } }; client.responses.create({})/*?*/;',
    ],
    [
      'an instance of a class of the file',
      'class Fake { responses = { create() {} }; } new Fake().responses.create({})/*?*/;',
    ],
    [
      'classes of the file, one in the other',
      'class R { create() {} } class Fake { responses = new R(); } const c = new Fake(); c.responses.create({})/*?*/;',
    ],
    ['a name that changes', 'client[method].create({})/*?*/; "responses"'],
    ['a file without a trace', 'client.create({})/*?*/;'],
  ])('%s, by syntax', (_name, code) => {
    expect(untypedCall(code)).toBeNull();
  });
});

describe('clients of unknown origin, by syntax', () => {
  it.each([
    ['a parameter', 'const ask = (client) => client.responses.create({})/*?*/;'],
    ['a field', 'class A { run() { return this.client.responses.create({})/*?*/; } }'],
    [
      'a relative import',
      "import { client } from './client.js'; client.responses.create({})/*?*/;",
    ],
    [
      'an import by an alias of the bundler',
      "import { client } from '@/lib/client'; client.responses.create({})/*?*/;",
    ],
    ['a global', 'openai.responses.create({})/*?*/;'],
    [
      'the SDK by require',
      "const OpenAI = require('openai'); new OpenAI().responses.create({})/*?*/;",
    ],
    [
      'the SDK by an npm alias',
      "import OpenAI from 'openai-v5'; new OpenAI().responses.create({})/*?*/;",
    ],
    [
      'the SDK by a Deno specifier',
      "import OpenAI from 'npm:openai@6'; new OpenAI().responses.create({})/*?*/;",
    ],
    [
      'the SDK by a dynamic import',
      "const { OpenAI } = await import('openai'); new OpenAI().responses.create({})/*?*/;",
    ],
    [
      'a client of ours in a wrapper',
      "import OpenAI from 'openai'; import { wrap } from 'tracing'; const c = wrap(new OpenAI()); c.responses.create({})/*?*/;",
    ],
    [
      'an object that hands the SDK on',
      "import OpenAI from 'openai'; const c = { responses: new OpenAI().responses }; c.responses.create({})/*?*/;",
    ],
    [
      'an object that spreads the SDK',
      "import OpenAI from 'openai'; const c = { ...new OpenAI() }; c.responses.create({})/*?*/;",
    ],
    [
      'a class of the file that extends the SDK',
      "import OpenAI from 'openai'; class Ours extends OpenAI { log() {} } new Ours().responses.create({})/*?*/;",
    ],
    [
      'a class of the file that hands the SDK on',
      "import OpenAI from 'openai'; class Ours { responses = new OpenAI().responses; } new Ours().responses.create({})/*?*/;",
    ],
    [
      'a class of the file with a getter',
      "import OpenAI from 'openai'; class Ours { get responses() { return new OpenAI().responses; } } new Ours().responses.create({})/*?*/;",
    ],
    ['variables that name each other', 'let a = b; let b = a; a.responses.create({})/*?*/;'],
  ])('%s', (_name, code) => {
    expect(untypedCall(code)).toMatchObject({ method: 'create', by: 'syntax' });
  });

  it('goes by syntax where a typed file knows nothing of the client', () => {
    const call = typedCall('export const ask = (client: any) => client.responses.create({})/*?*/;');
    expect(call).toMatchObject({ method: 'create', by: 'syntax' });
  });

  it('knows the default export that require gives without interop', () => {
    const code =
      "const OpenAI = require('openai');\nconst client = new OpenAI();\nclient.responses.create({})/*?*/;";
    const call = callAtMark(parseTyped(code, { filename: 'file.cjs' }));
    expect(call).toMatchObject({ method: 'create', by: 'syntax' });
  });
});

describe('type lookups', () => {
  it('are none for calls in a file without a trace of the API', () => {
    const parsed = parseTyped('declare const prisma: any; prisma.user.create({})/*?*/;');
    const sdk = sdkOf(parsed);
    const node = nodeAtMark(parsed);
    expect(node.type === AST_NODE_TYPES.CallExpression && sdk.callOf(node)).toBeNull();
    expect(sdk.lookups).toBe(0);
  });

  it('are one for an expression that is asked for twice', () => {
    const parsed = parseTyped(`${CLIENT}client.responses.create({})/*?*/;`);
    const sdk = sdkOf(parsed);
    sdk.typeOf(nodeAtMark(parsed));
    sdk.typeOf(nodeAtMark(parsed));
    expect(sdk.lookups).toBe(1);
  });
});
