import { describe, expect, it } from 'vitest';

import { replaysOf } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
const client = new OpenAI();
declare const c: boolean;
declare function load(): Promise<OpenAI.Responses.Response>;
const r = await load();
declare function log(...values: unknown[]): void;
declare function send(items: ResponseInputItem[]): void;
declare function sendOne(item: ResponseInputItem): void;
`;

/** How output gets into a request of the same file. */
const REQUESTS: readonly [code: string, ...replays: string[]][] = [
  ['client.responses.create({ input: r.output as any });', 'created whole r.output as any'],
  [
    'client.responses.create({ input: [...(r.output as any[])] });',
    'created spread r.output as any[]',
  ],
  [
    'client.responses.create({ input: [...(r.output as any[]), x] });',
    'created spread r.output as any[]',
  ],
  [
    'client.responses.create({ input: [r.output[0] as any] });',
    'created element r.output[0] as any, pick',
  ],
  ['client.responses.create({ input: x.concat(r.output) });', 'created concat r.output'],
  [
    'client.responses.parse({ input: [...(r.output as any[])] });',
    'created spread r.output as any[]',
  ],
  [
    'client.responses.stream({ input: [...(r.output as any[])] });',
    'created spread r.output as any[]',
  ],
  [
    'client.responses.inputTokens.count({ input: [...(r.output as any[])] });',
    'created spread r.output as any[]',
  ],
  [
    'client.conversations.create({ items: [...(r.output as any[])] });',
    'created spread r.output as any[]',
  ],
  [
    "client.conversations.items.create('c', { items: [...(r.output as any[])] });",
    'created spread r.output as any[]',
  ],
  [
    'const body: any = { input: [] }; body.input.push(...r.output); client.responses.create(body);',
    'created spread r.output',
  ],
  [
    'const body: any = {}; body.input = [...r.output]; client.responses.create({ ...body });',
    'created spread r.output',
  ],
  [
    'const input: any[] = []; input.push(...r.output); client.responses.create({ input });',
    'created spread r.output',
  ],
  [
    'const input = []; input.push(...r.output); client.responses.create({ input });',
    'created spread r.output',
  ],
  [
    'const input: any[] = []; for (;;) { client.responses.create({ input }); input.push(...r.output); }',
    'created spread r.output',
  ],
  [
    'let input: any[] = []; input = [...input, ...r.output]; client.responses.create({ input });',
    'created spread r.output',
  ],
  [
    'let input: any[] = []; input = input.concat(r.output); client.responses.create({ input });',
    'created concat r.output',
  ],
  [
    'const input: any[] = []; const add = (items: any[]) => { input.push(...items); }; add(r.output); client.responses.create({ input });',
    'created whole r.output',
  ],
  [
    'const ask = (input: any[]) => client.responses.create({ input }); ask([...r.output]);',
    'created spread r.output',
  ],
  [
    'class Chat { #input: any[] = []; add() { this.#input.push(...r.output); } send() { return client.responses.create({ input: this.#input }); } }',
    'created spread r.output',
  ],
  [
    'class Chat { input: any[] = []; add() { this.input.push(...r.output); } send() { return client.responses.create({ input: [...this.input] }); } }',
    'created spread r.output',
  ],
];

describe('into a request', () => {
  it.each(REQUESTS)('%s', (code, ...replays) => {
    expect(replaysOf(HEAD + code)).toEqual(replays);
  });
});

/** Places that are typed as input, with no request in the file. */
const TYPED: readonly [code: string, ...replays: string[]][] = [
  [
    'export const input: ResponseInputItem[] = []; input.push(...(r.output as ResponseInputItem[]));',
    'created spread r.output as ResponseInputItem[]',
  ],
  [
    'export const input: ResponseInput = []; input.unshift(...(r.output as any[]));',
    'created spread r.output as any[]',
  ],
  [
    'export const f = () => r.output as ResponseInputItem[];',
    'created whole r.output as ResponseInputItem[]',
  ],
  [
    'export function f(): ResponseInputItem[] { return r.output as any; }',
    'created whole r.output as any',
  ],
  [
    'export const f = (): ResponseInputItem[] => [...(r.output as any[])];',
    'created spread r.output as any[]',
  ],
  ['send(r.output as any);', 'created whole r.output as any'],
  ['send([...(r.output as any[])]);', 'created spread r.output as any[]'],
  ['sendOne(r.output[0] as any);', 'created item r.output[0] as any, pick'],
  [
    'export const state: { input: ResponseInput } = { input: r.output as any };',
    'created whole r.output as any',
  ],
];

describe('into a place typed as input', () => {
  it.each(TYPED)('%s', (code, ...replays) => {
    expect(replaysOf(HEAD + code)).toEqual(replays);
  });
});

describe('into nothing that is sent', () => {
  it.each([
    'const shown: any[] = []; shown.push(...r.output); log(shown);',
    'export const kept: ResponseOutputItem[] = []; kept.push(...r.output);',
    'log(r.output as any);',
    'export const f = () => r.output;',
    "const calls = r.output.filter((item) => item.type === 'function_call'); for (const call of calls) log(call);",
    'const input: ResponseInputItem[] = []; input.push(...(r.output as any[])); log(input.length);',
    'const input: ResponseInputItem[] = []; input.push(...(r.output as any[])); console.log(input);',
    "client.responses.create({ previous_response_id: r.id, input: 'hi' });",
    'client.responses.create({ input: [], metadata: { output: r.output } as any });',
    'client.responses.create({ instructions: r.output as any, input: [] });',
    'class Chat { #input: any[] = []; #shown: any[] = []; add() { this.#shown.push(...r.output); } send() { return client.responses.create({ input: this.#input }); } }',
    'const input: any[] = []; { const input: any[] = []; input.push(...r.output); } client.responses.create({ input });',
    'let input: any[] = [...r.output]; input = []; client.responses.create({ input });',
  ])('%s', (code) => {
    expect(replaysOf(HEAD + code)).toEqual([]);
  });
});

describe('of another vendor', () => {
  it.each([
    "import { Client } from 'other'; const other: any = new Client(); const r = await other.responses.create({ input: [] }); other.responses.create({ input: [...r.output] });",
    'interface Response { output: unknown[] } declare const r: Response; declare const agent: { run(q: { input: unknown[] }): void }; agent.run({ input: [...r.output] });',
  ])('%s', (code) => {
    expect(replaysOf(code)).toEqual([]);
    expect(replaysOf(code, { typed: false })).toEqual([]);
  });
});
