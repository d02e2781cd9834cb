import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

const OTHER_CLASSES: readonly Row[] = [
  [
    'a history class',
    `class History { items: any[] = []; add(...items: any[]) { this.items.push(...items); } }
    const history = new History();
    export async function say() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      history.add(...r.output); // parsed
    }`,
  ],
  [
    'a history class that is given the list',
    `class History { constructor(readonly items: any[]) {} add(...items: any[]) { this.items.push(...items); } }
    const items: any[] = [];
    const history = new History(items);
    export async function say() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      history.add(...r.output); // parsed
    }`,
  ],
  [
    'a history class as a parameter, by its type',
    `class History { private items: any[] = []; add(items: any[]) { this.items.push(...items); } all() { return this.items; } }
    export async function say(history: History) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.all() });
      history.add(r.output); // parsed
    }`,
  ],
  [
    'a history class as a parameter, by its type, which sanitizes',
    `class History { private items: any[] = []; add(items: any[]) { this.items.push(...items); } all() { return sanitizeResponseInput(this.items); } }
    export async function say(history: History) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.all() });
      history.add(r.output);
    }`,
  ],
  [
    'a history class as a parameter, of which the list is read under a name',
    `class History { items: any[] = []; }
    export async function say(history: History) {
      const { items } = history;
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output); // parsed
    }`,
  ],
  [
    'a history class as a field, by its type',
    `class History { private items: any[] = []; add(items: any[]) { this.items.push(...items); } all() { return this.items; } }
    export class Chat {
      constructor(private readonly history: History) {}
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history.all() });
        this.history.add(r.output); // parsed
      }
    }`,
  ],
  [
    'an object literal with methods',
    `const chat = {
      items: [] as any[],
      keep(items: any[]) { this.items.push(...items); },
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
        this.keep(r.output); // parsed
      },
    };
    export default chat;`,
  ],
  [
    'an object literal with methods, which keeps texts',
    `const chat = {
      items: [] as any[],
      keep(content: string) { this.items.push({ role: 'assistant', content }); },
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
        this.keep(r.output_text);
      },
    };
    export default chat;`,
  ],
  [
    'a history class that sanitizes',
    `class History { private items: any[] = []; add(items: any[]) { this.items.push(...sanitizeResponseInput(items)); } input(): ResponseInput { return [...this.items]; } }
    const history = new History();
    export async function say() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.input() });
      history.add(r.output);
    }`,
  ],
  [
    'a history class that adds one, and gives itself back',
    `class History { private items: any[] = []; add(item: any) { this.items.push(item); return this; } toInput() { return [...this.items]; } }
    const history = new History();
    export async function say() {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.toInput() });
      for (const item of r.output) history.add(item); // parsed
    }`,
  ],
  [
    'a history class that gets texts',
    `class History { items: any[] = []; add(...items: any[]) { this.items.push(...items); } }
    export async function say() {
      const history = new History();
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      console.log(r.output);
      history.add({ role: 'assistant', content: r.output_text });
      return client.responses.create({ model: 'gpt-5', input: history.items });
    }`,
  ],
  [
    'a ring of output that is only counted',
    `class Ring<T> { private all: T[] = []; push(...x: T[]) { this.all.push(...x); } size() { return this.all.length; } }
    const ring = new Ring<ResponseOutputItem>();
    export async function say(q: string) { const r = await client.responses.create({ model: 'gpt-5', input: q }); ring.push(...r.output); console.log(ring.size()); }`,
  ],
  [
    'a class that asks, made where it is used',
    `class Llm { async respond(history: any[]) { const r = await client.responses.parse({ model: 'gpt-5', input: history }); return { items: r.output }; } }
    export class Chat {
      private llm = new Llm(); private history: any[] = [];
      async say() { const { items } = await this.llm.respond(this.history); this.history.push(...items); } // parsed
    }`,
  ],
  [
    'a class that asks, made in the constructor',
    `class Llm { async respond(history: any[]) { const r = await client.responses.parse({ model: 'gpt-5', input: history }); return { items: r.output }; } }
    export class Chat {
      llm; history: any[];
      constructor() { this.llm = new Llm(); this.history = []; }
      async say() { const { items } = await this.llm.respond(this.history); this.history.push(...items); } // parsed
    }`,
  ],
  [
    'a class that asks and sanitizes',
    `class Llm { ask(input: any[]) { return client.responses.parse({ model: 'gpt-5', input: sanitizeResponseInput(input) }); } }
    const llm = new Llm();
    export async function run() {
      const input: any[] = [];
      const r = await llm.ask(input);
      input.push(...r.output);
      return llm.ask(input);
    }`,
  ],
  [
    'given by the caller, whose list is read and which is told what to keep',
    `class History { items: any[] = []; add(items: any[]) { this.items.push(...items); } }
    export async function say(history: History) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      history.add(r.output); // parsed
    }`,
  ],
  [
    'given by the caller, which keeps what is sanitized',
    `class History { items: any[] = []; add(items: any[]) { this.items.push(...items); } }
    export async function say(history: History) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      history.add(sanitizeResponseInput(r.output));
    }`,
  ],
  [
    'given by the caller, which keeps what is shown in another list',
    `class History {
      items: any[] = [];
      shown: any[] = [];
      show(items: any[]) { this.shown.push(...items); }
    }
    export async function say(history: History) {
      const r = await client.responses.parse({ model: 'gpt-5', input: history.items });
      history.show(r.output);
    }`,
  ],
  [
    'given to the constructor',
    `class History { items: any[] = []; add(items: any[]) { this.items.push(...items); } }
    export class Chat {
      constructor(private readonly history: History) {}
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history.items });
        this.history.add(r.output); // parsed
      }
    }`,
  ],
  [
    'in a field that only has a type',
    `class History { items: any[] = []; add(items: any[]) { this.items.push(...items); } }
    export class Chat {
      private history!: History;
      async say() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history.items });
        this.history.add(r.output); // parsed
      }
    }`,
  ],
];

const INHERITED: readonly Row[] = [
  [
    'the field of the class that is extended',
    `class Base { protected history: any[] = []; }
    export class Bot extends Base {
      async send() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history });
        this.history.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'another field of the class that is extended',
    `class Base { protected history: any[] = []; protected log: any[] = []; }
    export class Bot extends Base {
      async send() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history });
        this.log.push(...r.output);
      }
    }`,
  ],
  [
    'the keeping method of the class that is extended',
    `class Base { protected history: any[] = []; protected keep(...items: any[]) { this.history.push(...items); } }
    export class Bot extends Base {
      async send() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.history });
        this.keep(...r.output); // parsed
      }
    }`,
  ],
  [
    'the asking method of the class that is extended',
    `class Llm { protected call(input: any[]) { return client.responses.parse({ model: 'gpt-5', input }); } }
    export class Bot extends Llm {
      private log: any[] = [];
      async send() {
        const r = await this.call(this.log);
        this.log.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'the asking method of the class that is extended, with its own field',
    `abstract class Base {
      protected messages: any[] = [];
      protected request() { return client.responses.parse({ model: 'gpt-5', input: this.messages }); }
    }
    export class Agent extends Base {
      async say() {
        const r = await this.request();
        this.messages.push(...r.output); // parsed
      }
    }`,
  ],
];

describe('an object of a class', () => {
  judgePrograms(OTHER_CLASSES);
});

describe('a class that extends another', () => {
  judgePrograms(INHERITED);
});
