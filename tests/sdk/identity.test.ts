import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { sdkOf, type SdkCall, type SdkType } from '../../src/sdk/index.js';
import { parseAs, type Parsed } from '../support/typed-rule-tester.js';
import { callAtMark, nodeAtMark } from './marked.js';

/** A project with packages that redeclare the SDK's names, or install it under another one. */
const FOLDER = fileURLToPath(new URL('../fixtures/other-vendors', import.meta.url));

function parse(code: string): Parsed {
  const parserOptions = { projectService: true, tsconfigRootDir: FOLDER };
  return parseAs(code, join(FOLDER, 'file.ts'), parserOptions);
}

function typeAt(code: string): SdkType {
  const parsed = parse(code);
  return sdkOf(parsed).typeOf(nodeAtMark(parsed));
}

function callAt(code: string): SdkCall | null {
  return callAtMark(parse(code));
}

const REQUEST = "client.responses.create({ model: 'm', input: 'x' })";

describe.each([
  ['a vendor with the same names', "import Client from 'groq-sdk';"],
  ['a package called like the SDK', "import Client from '@lookalike/openai';"],
  [
    'the same class in the file itself',
    'class Responses { async create(_: object) { return { output: [{ type: "message" }] }; } } class Client { responses = new Responses(); }',
  ],
])('%s', (_name, head) => {
  const code = `${head}\nconst client = new Client();\n`;

  it('has no client', () => {
    expect(typeAt(`${code}client/*?*/;`)).toEqual({ is: 'other' });
  });

  it('has no output items', () => {
    expect(typeAt(`${code}const r = await ${REQUEST}; r.output/*?*/;`)).toEqual({ is: 'other' });
  });

  it('makes no request', () => {
    expect(callAt(`${code}${REQUEST}/*?*/;`)).toBeNull();
  });
});

describe.each([
  ['an npm alias', "import Client from 'openai-v5';"],
  ['another name by the paths of a tsconfig', "import Client from '@our/llm';"],
  [
    'a client of another package that extends the SDK',
    "import { OpenAI as Client } from '@tracing/openai';",
  ],
])('%s', (_name, head) => {
  const code = `${head}\nconst client = new Client();\n`;

  it('has a client', () => {
    expect(typeAt(`${code}client/*?*/;`)).toEqual({ is: 'client' });
  });

  it('has output items', () => {
    const output = typeAt(`${code}const r = await ${REQUEST}; r.output/*?*/;`);
    expect(output).toEqual({ is: 'list', of: 'output' });
  });

  it('makes a request', () => {
    expect(callAt(`${code}${REQUEST}/*?*/;`)).toMatchObject({ method: 'create', by: 'type' });
  });
});

it('knows the items of two versions in one list', () => {
  const code = `
    import type { Responses as V4 } from 'openai-v4/resources/responses/responses';
    import type { ResponseInputItem } from 'openai-v6/resources/responses/responses';
    declare const v4: V4;
    const r = await v4.create({ model: 'm', input: 'x' });
    const history: (ResponseInputItem | typeof r.output[number])[] = [];
    history/*?*/;`;
  expect(typeAt(code)).toEqual({ is: 'list', of: 'mixed' });
});
