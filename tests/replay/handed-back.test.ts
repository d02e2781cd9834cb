import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
import { readFile, writeFile } from 'node:fs/promises';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import { cloneDeep, size } from 'lodash-es';
const client = new OpenAI();
const start = [{ role: 'user', content: 'hi' }];
declare class Database { load(id: string): Promise<any[]>; save(id: string, items: any[]): Promise<void>; }
const db = new Database();
declare const tracer: { record(items: any[]): void };
const ask = (input: any[]) => client.responses.parse({ model: 'gpt-5', input });
`;

type Case = readonly [name: string, code: string];

/** Conversations that go back to where they were taken from, with the output put behind. */
const HANDED_BACK: readonly Case[] = [
  [
    'to the caller, by return',
    `export async function turn(prior: any[], text: string) {
      const items = [...prior, { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items;
    }`,
  ],
  [
    'to the caller, as JSON',
    `export async function turn(body: string) {
      const items = JSON.parse(body).items ?? [];
      items.push({ role: 'user', content: 'hi' });
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return new globalThis.Response(JSON.stringify({ items }));
    }`,
  ],
  [
    'to the caller, by concat',
    `export async function turn(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return input.concat(r.output);
    }`,
  ],
  [
    'to the caller, in a new state',
    `export async function turn(state: { id: string; items: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: state.items });
      return { ...state, items: [...state.items, ...r.output] };
    }`,
  ],
  [
    'to a database',
    `export async function turn(id: string, text: string) {
      const items = [...(await db.load(id)), { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      await db.save(id, items);
    }`,
  ],
  [
    'to a file',
    `export async function turn(path: string, text: string) {
      const items = [...JSON.parse(await readFile(path, 'utf8')), { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      await writeFile(path, JSON.stringify(items));
    }`,
  ],
  [
    'to a field of the class',
    `export class Chat {
      constructor(private readonly repo: Database) {}
      async turn(id: string) {
        const items = await this.repo.load(id);
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        await this.repo.save(id, [...items, ...r.output]);
      }
    }`,
  ],
  [
    'to a field of a field, in an object',
    `export class Chat {
      #services = { repo: db };
      async turn(id: string) {
        const items = await this.#services.repo.load(id);
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        await this.#services.repo.save(id, [...items, ...r.output]);
      }
    }`,
  ],
  [
    'to a field that is destructured',
    `export class Chat {
      constructor(private readonly repo: Database) {}
      async turn(id: string) {
        const { repo } = this;
        const items = await repo.load(id);
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        await this.repo.save(id, [...items, ...r.output]);
      }
    }`,
  ],
  [
    'under another name',
    `export async function turn(id: string) {
      const items = await db.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      const next = [...items, ...r.output];
      await db.save(id, next);
    }`,
  ],
  [
    'as a text with a name',
    `export async function turn(id: string) {
      const items = await db.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      const next = items.concat(r.output);
      const text = JSON.stringify(next);
      await db.save(id, text as any);
    }`,
  ],
  [
    'by functions of a module that name the conversation',
    `export async function turn(id: string) {
      const { loadHistory, saveHistory } = db as any;
      const items = await loadHistory(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await saveHistory(id, [...items, ...r.output]);
    }`,
  ],
  [
    'to the same table',
    `export async function turn(id: string) {
      const { items } = await (db as any).chat.findUnique({ where: { id } });
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).chat.update({ where: { id }, data: { items: [...items, ...r.output] } });
    }`,
  ],
  [
    'under the same key',
    `export async function turn(id: string) {
      const items = JSON.parse(await (db as any).get(\`chat:\${id}\`));
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).set(\`chat:\${id}\`, JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'to the same file',
    `export async function turn(path: string) {
      const items = JSON.parse(await readFile(path, 'utf8'));
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await writeFile(path, JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'to a transcript that it came from',
    `export async function turn(state: { transcript: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: state.transcript });
      return { transcript: [...state.transcript, ...r.output] };
    }`,
  ],
  [
    'to the same object, whatever its method is called',
    `export class Chat {
      constructor(private readonly repo: any) {}
      async turn(id: string) {
        const items = await this.repo.load(id);
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        await this.repo.saveTrace(id, [...items, ...r.output]);
      }
    }`,
  ],
  [
    'to the caller, under the name that it was read from',
    `export async function handler(req: any) {
      const body = await req.json();
      const items = [...body.items, { role: 'user', content: body.text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      return globalThis.Response.json({ text: r.output_text, items: [...items, ...r.output] });
    }`,
  ],
  [
    'to the caller of the caller, who is in sight',
    `async function turn(prior: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: prior });
      return [...prior, ...r.output];
    }
    export async function chat(history: any[]) {
      const next = await turn(history);
      return next;
    }`,
  ],
  [
    'to a key of the browser',
    `export async function turn() {
      const items = JSON.parse(localStorage.getItem('chat') ?? '[]');
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      localStorage.setItem('chat', JSON.stringify([...items, ...r.output]));
    }`,
  ],
];

/** Conversations that may go back: who gets them knows what for. */
const PERHAPS: readonly Case[] = [
  [
    'to the caller, in an object',
    `export async function turn(prior: any[], text: string) {
      const items = [...prior, { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return { text: r.output_text, items };
    }`,
  ],
  [
    'to the caller, by another parameter',
    `export const handler = async (req: any, res: any) => {
      const items = [...req.body.items, { role: 'user', content: req.body.text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      res.json({ items });
    };`,
  ],
  [
    'to the caller, as a new list',
    `export async function turn(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return { text: r.output_text, next: [...input, ...r.output] };
    }`,
  ],
  [
    'under the same name, by assigning it',
    `export async function turn(history: any[], text: string) {
      history = [...history, { role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history = [...history, ...r.output];
      return { text: r.output_text, history };
    }`,
  ],
  [
    'in an object with a name',
    `export async function turn(history: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      const result = { history: [...history, ...r.output] };
      return result;
    }`,
  ],
  [
    'to the caller, by a response',
    `export async function handler(req: any, res: any) {
      const items = [...req.body.items];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      res.status(200).json({ items: [...items, ...r.output] });
    }`,
  ],
  [
    'to the caller, by a setter',
    `export async function send(messages: any[], setMessages: (items: any[]) => void) {
      const r = await client.responses.parse({ model: 'gpt-5', input: messages.slice() });
      setMessages([...messages, ...r.output]);
    }`,
  ],
  [
    'returned as a transcript',
    `export async function evaluate(test: { input: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: test.input.slice() });
      return { passed: r.output_text !== '', transcript: [...test.input, ...r.output] };
    }`,
  ],
  [
    'to the caller, under whatever name',
    `export async function turn(input: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      return { text: r.output_text, log: [...input, ...r.output] };
    }`,
  ],
  [
    'to the caller, by whatever function it gave',
    `export async function turn(input: any[], track: (items: any[]) => void) {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      track([...input, ...r.output]);
    }`,
  ],
  [
    'to a store, inside of something',
    `export async function turn(id: string) {
      const items = await db.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).save({ id, turn: [...items, ...r.output] });
    }`,
  ],
  [
    'to the caller, by what a package makes of it',
    `export async function turn(items: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      return cloneDeep({ items: [...items, ...r.output] });
    }`,
  ],
];

/** Conversations that end here, or go where nobody sends them from. */
const ENDED: readonly Case[] = [
  [
    'made here, and returned to be shown',
    `export async function once(text: string) {
      const items: any[] = [{ role: 'user', content: text }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items;
    }`,
  ],
  [
    'printed',
    `export async function once(prior: any[]) {
      const items = [...prior];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      console.log(JSON.stringify(items));
    }`,
  ],
  [
    'recorded elsewhere than it was taken from',
    `export async function once(prior: any[]) {
      const items = [...prior];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      tracer.record(items);
      return r.output_text;
    }`,
  ],
  [
    'loaded from a database, and returned to be shown',
    `export async function once(id: string) {
      const items = [...(await db.load(id)), { role: 'user', content: 'hi' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items;
    }`,
  ],
  [
    'returned before the output is put behind',
    `export async function once(prior: any[], isDry: boolean) {
      const items = [...prior];
      if (isDry) return items;
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return r.output_text;
    }`,
  ],
  [
    'only its length returned',
    `export async function once(prior: any[]) {
      const items = [...prior];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return items.length;
    }`,
  ],
  [
    'copied by a library, and asked by it',
    `export async function once() {
      const items = cloneDeep(start);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      console.log('turns');
      return size(items) > 3;
    }`,
  ],
  [
    'sanitized where it goes back',
    `export async function turn(prior: any[]) {
      const items = [...prior];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      return sanitizeResponseInput(items);
    }`,
  ],
  [
    'another member than the one that was sent',
    `export async function once(state: { items: any[]; shown: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: state.items });
      return { shown: [...state.shown, ...r.output] };
    }`,
  ],
  [
    'another list than the one that was sent',
    `export async function once(prior: any[], shown: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: [...prior] });
      return [...shown, ...r.output];
    }`,
  ],
  [
    'recorded by another field than it was taken from',
    `export class Chat {
      constructor(private readonly repo: Database, private readonly tracer: { record(items: any[]): void }) {}
      async once(id: string) {
        const items = await this.repo.load(id);
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        this.tracer.record([...items, ...r.output]);
      }
    }`,
  ],
  [
    'under another name, which is printed',
    `export async function once(prior: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: prior.slice() });
      const all = [...prior, ...r.output];
      console.log(all.length, all);
    }`,
  ],
  [
    'under another name, which is sanitized',
    `export async function once(prior: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: prior.slice() });
      const all = [...prior, ...r.output];
      return sanitizeResponseInput(all);
    }`,
  ],
  [
    'under a name that was returned before',
    `export async function once(prior: any[], isDry: boolean) {
      let all = prior;
      if (isDry) return all;
      const r = await client.responses.parse({ model: 'gpt-5', input: prior.slice() });
      all = [...prior, ...r.output];
      console.log(all);
    }`,
  ],
  [
    'saved in another table',
    `export async function once(id: string) {
      const { items } = await (db as any).prompt.findUnique({ where: { id } });
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).run.create({ data: { items: [...items, ...r.output] } });
    }`,
  ],
  [
    'inserted in another table',
    `declare const prompts: unknown; declare const runs: unknown;
    export async function once() {
      const items = await (db as any).select().from(prompts);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).insert(runs).values({ items: [...items, ...r.output] });
    }`,
  ],
  [
    'saved under another key',
    `export async function once(id: string) {
      const items = JSON.parse(await (db as any).get(\`chat:\${id}\`));
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).set(\`trace:\${id}\`, JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'written to another file',
    `export async function once() {
      const items = JSON.parse(await readFile('prompt.json', 'utf8'));
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await writeFile('out.json', JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'logged by what the caller gave',
    `export async function once(req: { body: { items: any[] }; log: { info(one: unknown): void } }) {
      const { items } = req.body;
      const r = await client.responses.parse({ model: 'gpt-5', input: items.slice() });
      req.log.info({ turn: [...items, ...r.output] });
    }`,
  ],
  [
    'counted',
    `declare function countTokens(items: any[]): number;
    export async function once(items: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: items.slice() });
      return { text: r.output_text, tokens: countTokens([...items, ...r.output]) };
    }`,
  ],
  [
    'assigned to a parameter that nobody else has',
    `export async function once(items: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items = [...items, ...r.output];
      return items.length;
    }`,
  ],
  [
    'kept raw, and stripped whenever it is sent',
    `const strip = (items: any[]) => items.map(({ id, status, parsed_arguments, ...rest }) => rest);
    export async function turn(id: string) {
      const items = await db.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: strip(items) });
      await db.save(id, [...items, ...r.output]);
    }`,
  ],
  [
    'to a key of the browser that is another one',
    `export async function once() {
      const items = JSON.parse(localStorage.getItem('chat') ?? '[]');
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      localStorage.setItem('last', JSON.stringify([...items, ...r.output]));
    }`,
  ],
  [
    'to a caller in sight, who prints it',
    `async function once(prior: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: prior });
      return [...prior, ...r.output];
    }
    export async function main(history: any[]) {
      const all = await once(history);
      console.log(all);
    }`,
  ],
  [
    'to the store beside what is clean',
    `export async function turn(id: string) {
      const items = await db.load(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      await (db as any).trace(id, [...items, ...r.output]);
      await db.save(id, sanitizeResponseInput([...items, ...r.output]));
    }`,
  ],
];

describe('a conversation that goes back to where it came from', () => {
  it.each(HANDED_BACK)('%s', (_, code) => {
    expect(verdictsIn(HEAD + code)).toEqual(['parsed r.output']);
  });
});

describe('a conversation that may go back to where it came from', () => {
  it.each(PERHAPS)('%s', (_, code) => {
    expect(verdictsIn(HEAD + code)).toEqual(['parsed? r.output']);
  });
});

describe('a conversation that does not', () => {
  it.each(ENDED)('%s', (_, code) => {
    expect(verdictsIn(HEAD + code)).toEqual([]);
  });
});
