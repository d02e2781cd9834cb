import { afterEach, describe, expect, it, vi } from 'vitest';

import { findIn } from './finding.js';

const HEAD = `import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInput } from 'openai/resources/responses/responses';
const client = new OpenAI();
declare function keep(items: unknown): void;
`;

/** What is said of the responses of a program, without the path of its file. */
function told(code: string, asked: string | undefined = 'other,openai-responses'): string[] {
  vi.stubEnv('DEBUG', asked);
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  findIn(HEAD + code);
  write.mockRestore();
  return lines.map((line) => line.trim().replace(/^openai-responses \S+?:(?=\d)/, ''));
}

type Case = readonly [name: string, code: string, ...lines: string[]];

const CASES: readonly Case[] = [
  [
    'sent as it is',
    `export async function turn(input: ResponseInput) {
  const r = await client.responses.parse({ model: 'gpt-5', input });
  input.push(...(r.output as ResponseInput));
}`,
    '7 response is sent at line 8: reported as parsed',
  ],
  [
    'sent sanitized',
    `export async function turn(input: ResponseInput) {
  const r = await client.responses.parse({ model: 'gpt-5', input });
  input.push(...sanitizeResponseInput(r.output));
}`,
    '7 response is sent at line 8: sanitized by bundled',
  ],
  [
    'handed back as part of something else',
    `export async function turn(input: any[]) {
  const r = await client.responses.parse({ model: 'gpt-5', input });
  return { id: r.id, log: [...input, ...r.output] };
}`,
    '7 response is sent at line 8: reported as parsed where asked what is possible',
  ],
  [
    'given to what is not in sight, and printed',
    `function pass(items: unknown[]) { keep({ items }); }
export async function turn(input: string) {
  const r = await client.responses.create({ model: 'gpt-5', input });
  pass(r.output);
  for (const item of r.output) console.log(item);
  return r.output_text;
}`,
    '8 response goes to keep at line 6, whose body is not in sight',
    '8 response goes to console.log at line 10, which is none of the program',
  ],
  [
    'stored, and named twice',
    `export class Chat {
  last: unknown;
  async turn(input: string) {
    let items: unknown = null;
    const r = await client.responses.create({ model: 'gpt-5', input });
    items = r.output;
    this.last = items;
  }
}`,
    '10 response is stored in this.last at line 12',
  ],
  [
    'of which only the text is used',
    `export const ask = async (input: string) =>
  (await client.responses.create({ model: 'gpt-5', input })).output_text;`,
    '7 response is not seen to go anywhere',
  ],
  [
    'of another vendor',
    `const other = new OpenAI({ baseURL: 'https://api.deepseek.com' });
export async function turn(input: any[]) {
  const r = await other.responses.create({ model: 'deepseek-chat', input });
  input.push(...r.output);
}`,
    '8 response goes to another vendor: not judged',
  ],
];

describe('what became of each response', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(CASES)('%s', (_, code, ...lines) => {
    expect(told(code)).toEqual(lines);
  });

  it('is not told unasked', () => {
    expect(told(CASES[0]?.[1] ?? '', 'express')).toEqual([]);
  });
});
