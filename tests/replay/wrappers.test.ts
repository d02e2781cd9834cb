import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import type { ParsedResponse, Response } from 'openai/resources/responses/responses';
declare function ask(items: any[]): Promise<Response>;
declare function askWith(request: { input: unknown[]; tools?: unknown[] }): Promise<Response>;
declare function parse(items: unknown[]): Promise<ParsedResponse<unknown>>;
declare const llm: { respond(items: any[], options?: unknown): Promise<Response> };
declare function count(items: any[]): Promise<number>;
declare function embed(texts: any[]): Promise<Response>;
`;

type Case = readonly [name: string, code: string, ...verdicts: string[]];

const CASES: readonly Case[] = [
  [
    'a list that gets what the function answered',
    'export async function turn(history: any[]) { const r = await ask(history); history.push(...r.output); }',
    'raw r.output',
  ],
  [
    'under a name of the request',
    `const history: any[] = [];
    export async function turn() {
      const r = await askWith({ input: history, tools: [] });
      history.push(...r.output);
    }`,
    'raw r.output',
  ],
  [
    'a method, with more arguments',
    `export async function turn(history: any[]) {
      const r = await llm.respond(history, { model: 'gpt-5' });
      for (const item of r.output) history.push(item);
    }`,
    'raw item',
  ],
  [
    'in a loop, item by item',
    `export async function run(text: string) {
      const history: any[] = [{ role: 'user', content: text }];
      let r = await ask(history);
      while (r.output.some((item) => item.type === 'function_call')) {
        for (const item of r.output) history.push(item);
        r = await ask(history);
      }
    }`,
    'raw item',
  ],
  [
    'parsed output',
    'export async function turn(history: any[]) { const r = await parse(history); history.push(...r.output); }',
    'parsed r.output',
  ],
  [
    'a list that ends here',
    `export async function once() {
      const items: any[] = [{ role: 'user', content: 'hi' }];
      const r = await ask(items);
      items.push(...r.output);
      console.log(items.length);
    }`,
  ],
  [
    'a list of another function, which gets other output',
    `export async function turn(history: any[], shown: any[]) {
      const r = await ask(history);
      shown.push(...r.output);
      await embed(shown);
    }`,
  ],
  [
    'a function that gives no response',
    `export async function turn(history: any[], r: Response) {
      history.push(...r.output);
      await count(history);
    }`,
  ],
  [
    'a list without output',
    `export async function turn(history: any[]) {
      const r = await ask(history);
      history.push({ role: 'assistant', content: r.output_text });
    }`,
  ],
];

describe('a function of another module that gives a response', () => {
  it.each(CASES)('%s', (_, code, ...verdicts) => {
    expect(verdictsIn(HEAD + code)).toEqual(verdicts);
  });

  it('is not seen without types', () => {
    const code =
      'export async function turn(history) { const r = await ask(history); history.push(...r.output); }';
    expect(verdictsIn(code, { typed: false, filename: 'file.js' })).toEqual([]);
  });
});
