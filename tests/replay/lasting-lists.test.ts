import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
import type { Response, ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';
const client = new OpenAI();
`;

type Case = readonly [name: string, code: string, ...verdicts: string[]];

/** Lists that are still there at the next request, wherever the request stands. */
const LASTING: readonly Case[] = [
  [
    'a parameter, filled after the request',
    `export async function step(messages: any[]) {
      const r = await client.responses.parse({ model: 'gpt-5', input: messages });
      messages.push(...r.output);
      return r.output_text;
    }`,
    'parsed r.output',
  ],
  [
    'a parameter that is typed as input',
    `export async function step(messages: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input: messages });
      messages.push(...r.output.filter((item) => item.type === 'message'));
    }`,
    "dropped-reasoning r.output.filter((item) => item.type === 'message')",
  ],
  [
    'a member of a parameter',
    `export async function step(session: { messages: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: session.messages });
      session.messages.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'a destructured parameter',
    `export async function step({ messages }: { messages: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: messages });
      messages.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'the last response, in a variable without a first value',
    `let last: any;
    export async function say(text: string) {
      const input = [...(last?.output ?? []), { role: 'user', content: text }];
      last = await client.responses.parse({ model: 'gpt-5', input });
    }`,
    'parsed last?.output',
  ],
  [
    'the last response, typed, without a first value',
    `let last: Response | undefined;
    export async function say(text: string) {
      const input: any[] = [...(last?.output ?? []), { role: 'user', content: text }];
      last = await client.responses.create({ model: 'gpt-5', input });
    }`,
    'raw last?.output',
  ],
  [
    'what a store gave, by a default that it keeps',
    `const sessions: Record<string, any[]> = {};
    export async function chat(id: string) {
      const history = sessions[id] ?? (sessions[id] = []);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'what a store gave, by an assignment to what is missing',
    `const sessions: Record<string, any[]> = {};
    export async function chat(id: string) {
      const history = (sessions[id] ??= []);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'what a function gave out of a map',
    `const store = new Map<string, any[]>();
    function historyOf(id: string) {
      if (!store.has(id)) store.set(id, []);
      return store.get(id)!;
    }
    export async function chat(id: string) {
      const history = historyOf(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: history });
      history.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'a member of what a function gave',
    `declare function sessionOf(id: string): { items: any[] };
    export async function chat(id: string) {
      const session = sessionOf(id);
      const r = await client.responses.parse({ model: 'gpt-5', input: session.items });
      session.items.push(...r.output);
    }`,
    'parsed r.output',
  ],
  [
    'a list of the enclosing function',
    `export function makeChat() {
      const history: any[] = [];
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: history });
        history.push(...r.output);
      };
    }`,
    'parsed r.output',
  ],
  [
    'the state of a component, set anew',
    `import { useState } from 'react';
    export function Chat() {
      const [messages, setMessages] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: messages });
        setMessages([...messages, ...r.output]);
      };
    }`,
    'parsed r.output',
  ],
  [
    'the state of a component, set by a function of the one before',
    `import { useState } from 'react';
    export function Chat() {
      const [messages, setMessages] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: messages });
        setMessages((before) => [...before, ...r.output]);
      };
    }`,
    'parsed r.output',
  ],
  [
    'the state of a component, set by a function with a body',
    `import React from 'react';
    export function Chat() {
      const [messages, setMessages] = React.useState([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: messages });
        setMessages((before: any[]) => {
          return before.concat(r.output);
        });
      };
    }`,
    'parsed r.output',
  ],
  [
    'a list under another name',
    `export async function twice() {
      const items: any[] = [{ role: 'user', content: 'hi' }];
      const alias = items;
      const r = await client.responses.parse({ model: 'gpt-5', input: alias });
      items.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: alias });
    }`,
    'parsed r.output',
  ],
  [
    'a list in the parameters of the request',
    `export async function twice() {
      const items: any[] = [{ role: 'user', content: 'hi' }];
      const request = { model: 'gpt-5', input: items };
      const r = await client.responses.parse(request);
      items.push(...r.output);
      await client.responses.create(request);
    }`,
    'parsed r.output',
  ],
];

/** Lists that nobody sends again. */
const PASSING: readonly Case[] = [
  [
    'a list of the call',
    `export async function once() {
      const messages: any[] = [{ role: 'user', content: 'hi' }];
      const r = await client.responses.parse({ model: 'gpt-5', input: messages });
      messages.push(...r.output);
      console.log(messages.length);
    }`,
  ],
  [
    'a copy of a parameter',
    `export async function once(messages: any[]) {
      const own = [...messages];
      const r = await client.responses.parse({ model: 'gpt-5', input: own });
      own.push(...r.output);
      console.log(own.length);
    }`,
  ],
  [
    'a parameter that was replaced by a copy',
    `export async function once(messages: any[]) {
      messages = [...messages];
      const r = await client.responses.parse({ model: 'gpt-5', input: messages });
      messages.push(...r.output);
      console.log(messages.length);
    }`,
  ],
  [
    'a copy under another name',
    `export async function twice() {
      const items: any[] = [{ role: 'user', content: 'hi' }];
      const copy = [...items];
      const r = await client.responses.parse({ model: 'gpt-5', input: copy });
      items.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: copy });
    }`,
  ],
  [
    'another member of a parameter',
    `export async function once(session: { messages: any[]; shown: any[] }) {
      const r = await client.responses.parse({ model: 'gpt-5', input: session.messages });
      session.shown.push(...r.output);
    }`,
  ],
  [
    'another state of a component',
    `import { useState } from 'react';
    export function Chat() {
      const [messages] = useState<any[]>([]);
      const [, setShown] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: messages });
        setShown([...r.output]);
      };
    }`,
  ],
  [
    'a pair that is no state',
    `declare function useMemo<T>(make: () => T): [T, (next: T) => void];
    export function Chat() {
      const [messages, show] = useMemo<any[]>(() => []);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: messages });
        show([...r.output]);
      };
    }`,
  ],
  [
    'what a map keeps under another key',
    `const store = new Map<string, any[]>();
    export async function chat() {
      const r = await client.responses.parse({ model: 'gpt-5', input: store.get('input') });
      store.set('output', r.output);
    }`,
  ],
];

describe('a list that is sent again', () => {
  it.each(LASTING)('%s', (_, code, ...verdicts) => {
    expect(verdictsIn(HEAD + code)).toEqual(verdicts);
  });
});

describe('a list that is not sent again', () => {
  it.each(PASSING)('%s', (_, code) => {
    expect(verdictsIn(HEAD + code)).toEqual([]);
  });

  it('what a map keeps under a key that varies is sent', () => {
    const code = `const store = new Map<string, any[]>();
      export async function chat(key: string) {
        const r = await client.responses.parse({ model: 'gpt-5', input: store.get('input') });
        store.set(key, r.output);
      }`;
    expect(verdictsIn(HEAD + code)).toEqual(['parsed r.output']);
  });
});
