import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
const client = new OpenAI();
const model = 'gpt-5';
const input = [] as any[];
`;
const SEND = `
client.responses.create({ model, input });`;

/** With types and without: these ways are known by syntax alone. */
function verdictsBothWays(code: string): string[] {
  const typed = verdictsIn(HEAD + code + SEND);
  expect(verdictsIn(HEAD + code + SEND, { typed: false })).toEqual(typed);
  return typed;
}

type Cases = readonly [code: string, ...verdicts: string[]][];

const HANDED: Readonly<Record<string, Cases>> = {
  'by rest parameters': [
    [
      `const add = (...items: any[]) => { input.push(...items); };
      const r = await client.responses.parse({ model, input });
      add(...r.output);`,
      'parsed r.output',
    ],
    [
      `const add = (role: string, ...items: any[]) => { input.push(...items); };
      const r = await client.responses.parse({ model, input });
      add('user', ...r.output);`,
      'parsed r.output',
    ],
    [
      `const add = (...items: any[]) => { input.push(...items); };
      const r = await client.responses.parse({ model, input });
      for (const item of r.output) add(item);`,
      'parsed item',
    ],
    [
      `class History {
        items: any[] = [];
        add(...items: any[]) { this.items.push(...items); }
        async say() {
          const r = await client.responses.parse({ model, input: this.items });
          this.add(...r.output);
        }
      }`,
      'parsed r.output',
    ],
    [
      `const add = (first: any, ...items: any[]) => { input.push(first); };
      const r = await client.responses.parse({ model, input });
      add('user', ...r.output);`,
    ],
  ],
  'by callbacks': [
    [
      `const retry = async (run: () => Promise<any>) => run();
      const r = await retry(() => client.responses.parse({ model, input }));
      input.push(...r.output);`,
      'parsed r.output',
    ],
    [
      `async function retry(run: () => Promise<any>) {
        for (;;) { try { return await run(); } catch { continue; } }
      }
      const r = await retry(() => client.responses.parse({ model, input }));
      input.push(...r.output);`,
      'parsed r.output',
    ],
    [
      `const retry = async (run: () => Promise<any>) => run();
      const other = await retry(() => client.responses.parse({ model, input }));
      const r = await retry(async () => ({ output: [] }));
      input.push(...r.output);`,
    ],
  ],
  'by promises': [
    [
      `declare const timeout: any;
      const r = await Promise.race([client.responses.parse({ model, input }), timeout]);
      input.push(...r.output);`,
      'parsed r.output',
    ],
    [
      `const r = await Promise.any([client.responses.parse({ model, input })]);
      input.push(...r.output);`,
      'parsed r.output',
    ],
    [
      `const [r] = await Promise.all([client.responses.parse({ model, input })]);
      input.push(...r.output);`,
      'parsed r.output',
    ],
    [
      `const jobs = [client.responses.parse({ model, input })];
      for (const one of await Promise.allSettled(jobs))
        if (one.status === 'fulfilled') input.push(...one.value.output);`,
      'parsed one.value.output',
    ],
    [
      `const jobs = [client.responses.parse({ model, input })];
      for (const one of await Promise.allSettled(jobs)) input.push({ role: 'user', content: one.status });`,
    ],
  ],
  'by inheritance': [
    [
      `class Base {
        messages: any[] = [];
        request() { return client.responses.parse({ model, input: this.messages }); }
      }
      class Agent extends Base {
        async say() { const r = await this.request(); this.messages.push(...r.output); }
      }`,
      'parsed r.output',
    ],
    [
      `class Base {
        messages: any[] = [];
        remember(items: any[]) { this.messages.push(...items); }
      }
      class Agent extends Base {
        async say() {
          const r = await client.responses.parse({ model, input: this.messages });
          this.remember(r.output);
        }
      }`,
      'parsed r.output',
    ],
    [
      `class Base { messages: any[] = []; }
      class Middle extends Base {}
      class Agent extends Middle {
        send() { return client.responses.create({ model, input: this.messages }); }
      }
      class Other extends Base {
        async say() {
          const r = await client.responses.parse({ model, input: [] });
          this.messages.push(...r.output);
        }
      }`,
      'parsed r.output',
    ],
    [
      `class Base { shown: any[] = []; }
      class Agent extends Base {
        messages: any[] = [];
        async say() {
          const r = await client.responses.parse({ model, input: this.messages });
          this.shown.push(...r.output);
        }
      }`,
    ],
    [
      `class Agent extends Agent {
        messages: any[] = [];
        async say() {
          const r = await client.responses.parse({ model, input: this.messages });
          this.messages.push(...r.output);
        }
      }`,
      'parsed r.output',
    ],
  ],
  'in records': [
    [
      `const steps: any[] = [];
      const r = await client.responses.parse({ model, input });
      for (const item of r.output) if (item.type === 'function_call') steps.push({ call: item, output: 'x' });
      for (const step of steps) input.push(step.call);`,
      'dropped-reasoning step.call',
    ],
    [
      `const turns: any[] = [];
      const r = await client.responses.parse({ model, input });
      turns.push({ question: 'q', items: r.output });
      for (const turn of turns) input.push(...turn.items);`,
      'parsed turn.items',
    ],
    [
      `const turns: any[] = [];
      const r = await client.responses.parse({ model, input });
      turns.push({ question: 'q', items: r.output });
      input.push(...turns.flatMap((turn) => turn.items));`,
      'parsed turns.flatMap((turn) => turn.items)',
    ],
    [
      `const turns: any[] = [];
      const r = await client.responses.parse({ model, input });
      turns.push({ question: 'q', items: r.output });
      input.push(...turns.map((turn) => ({ role: 'user', content: turn.question })));`,
    ],
  ],
  'by lists that gather output': [
    [
      `const calls: any[] = [];
      const r = await client.responses.parse({ model, input });
      for (const item of r.output) if (item.type === 'function_call') calls.push(item);
      for (const call of calls) input.push(call, { type: 'function_call_output', call_id: call.call_id, output: '' });`,
      'dropped-reasoning call',
    ],
    [
      `const all: any[] = [];
      const r = await client.responses.parse({ model, input });
      all.push(...r.output);
      input.push(...all);`,
      'parsed all',
    ],
    [
      `const mixed: any[] = [{ role: 'user', content: 'hi' }];
      const r = await client.responses.parse({ model, input });
      mixed.push(...r.output);
      input.push(...mixed);`,
      'parsed r.output',
    ],
    [
      `const rounds: any[] = [];
      const r = await client.responses.parse({ model, input });
      rounds.push(r.output);
      input.push(...rounds.flat());`,
      'parsed rounds.flat()',
    ],
  ],
  'by cyclic names': [
    [
      `let a: any, b: any;
      const r = await client.responses.parse({ model, input });
      a = r.output;
      for (const turn of turns) { b = a; a = b; input.push(...a); }`,
      'parsed a',
    ],
    [`let a: any; a = a; input.push(...a);`],
    [`const walk = (list: any): any => walk(list); input.push(...walk([]));`],
    [`const self: any = { ...self }; input.push(...self.output);`],
  ],
};

describe.each(Object.entries(HANDED))('output handed over %s', (_, cases) => {
  it.each(cases)('%s', (code, ...verdicts) => {
    expect(verdictsBothWays(code)).toEqual(verdicts);
  });
});
