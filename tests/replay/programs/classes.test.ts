import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** A class whose method `ask` sends its field `items`, with what else it has. */
const chat = (rest: string, ask: string): string => `
export class Chat {
  ${rest}
  async ask(content: string) {
    this.items.push({ role: 'user', content });
    const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
    ${ask}
    return r.output_text;
  }
}`;

const ITEMS = 'private items: any[] = [];';

const FIELDS: readonly Row[] = [
  ['a field', chat(ITEMS, `this.items.push(...r.output); // parsed`)],
  [
    'a field that gets texts',
    chat(ITEMS, `this.items.push({ role: 'assistant', content: r.output_text });`),
  ],
  [
    'a field, item by item',
    chat(ITEMS, `for (const item of r.output) this.items.push(item); // parsed`),
  ],
  ['a field that is replaced', chat(ITEMS, `this.items = [...this.items, ...r.output]; // parsed`)],
  [
    'a field that is replaced by its sanitized self',
    chat(ITEMS, `this.items.push(...r.output);\nthis.items = sanitizeResponseInput(this.items);`),
  ],
  [
    'a field beside it, for a log',
    chat(`${ITEMS}\nreadonly log: any[] = [];`, `this.log.push(...r.output);`),
  ],
  [
    'a field that a constructor sets',
    chat(
      `items; constructor() { this.items = [] as any[]; }`,
      `this.items.push(...r.output); // parsed`,
    ),
  ],
  [
    'a field that a constructor is given',
    chat(
      `constructor(private readonly items: any[]) {}`,
      `this.items.push(...r.output); // parsed`,
    ),
  ],
  [
    'a field without a declaration',
    `
    export class Chat {
      constructor(openai) { this.openai = openai; this.messages = []; }
      async ask() {
        const r = await this.openai.responses.parse({ model: 'gpt-5', input: this.messages });
        for (const item of r.output) {
          this.messages.push(item); // parsed
        }
      }
    }`,
  ],
  [
    'a field by another name for this',
    chat(ITEMS, `const self = this;\nself.items.push(...r.output); // parsed`),
  ],
  [
    'a field by its pattern',
    chat(ITEMS, `const { items } = this;\nitems.push(...r.output); // parsed`),
  ],
  [
    'a field in an arrow function',
    chat(ITEMS, `r.output.forEach((item) => { this.items.push(item); }); // parsed`),
  ],
  [
    'the last output, which the next turn sends',
    `
    export class Chat {
      last: any;
      async ask(content: string) {
        const r = await client.responses.parse({ model: 'gpt-5', input: [...(this.last ?? []), { role: 'user', content }] }); // parsed
        this.last = r.output;
      }
    }`,
  ],
  [
    'the last output, which nobody sends',
    `
    export class Chat {
      last: any;
      async ask(content: string) {
        const r = await client.responses.parse({ model: 'gpt-5', input: [{ role: 'user', content }] });
        this.last = r.output;
      }
    }`,
  ],
  [
    'a private field behind a getter',
    `
    export class Chat {
      #items: ResponseInputItem[] = [];
      get items() { return this.#items; }
      async ask() {
        const { output } = await client.responses.create({ model: 'gpt-5', input: this.items });
        this.#items = this.#items.concat(output.filter((item) => item.type === 'message')); // dropped-reasoning
      }
    }`,
  ],
  [
    'a private field behind a getter that sanitizes',
    `
    export class Chat {
      #items: (ResponseInputItem | ResponseOutputItem)[] = [];
      get input(): ResponseInputItem[] { return sanitizeResponseInput(this.#items); }
      async ask() {
        const r = await client.responses.create({ model: 'gpt-5', input: this.input });
        this.#items.push(...r.output);
      }
    }`,
  ],
  [
    'a static field',
    `
    export class Chat {
      static items: any[] = [];
      static async ask() {
        const r = await client.responses.parse({ model: 'gpt-5', input: Chat.items });
        Chat.items.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'a static field beside one of the instance',
    `
    export class Chat {
      static items: any[] = [];
      items: any[] = [];
      async ask() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.items });
        Chat.items.push(...r.output);
      }
    }`,
  ],
  [
    'the same field of another class',
    `
    export class A { items: any[] = []; async go() { return client.responses.create({ model: 'gpt-5', input: this.items }); } }
    export class B { items: any[] = []; async log(q: string) { const r = await client.responses.parse({ model: 'gpt-5', input: q }); this.items.push(...r.output); } }`,
  ],
  [
    'a field that each turn begins anew, beside the id of the response',
    `
    export class Chat {
      private input: any[] = [];
      private previous: string | undefined;
      async ask(content: string) {
        this.input.push({ role: 'user', content });
        const r = await client.responses.create({ model: 'gpt-5', input: this.input, previous_response_id: this.previous });
        this.previous = r.id;
        this.input = [];
        this.input.push(...r.output.filter((item) => item.type === 'function_call').map((item) => ({ type: 'function_call_output', call_id: item.call_id, output: 'x' })));
      }
    }`,
  ],
];

const METHODS: readonly Row[] = [
  [
    'a method that keeps items',
    chat(
      `${ITEMS}\nprivate keep(items: any[]) { this.items.push(...items); }`,
      `this.keep(r.output); // parsed`,
    ),
  ],
  [
    'a method that keeps texts',
    chat(
      `${ITEMS}\nprivate keep(items: any[]) { this.items.push({ role: 'assistant', content: String(items.length) }); }`,
      `this.keep(r.output);`,
    ),
  ],
  [
    'a method that keeps each item',
    chat(
      `${ITEMS}\nprivate keep(item: any) { this.items.push(item); }`,
      `for (const item of r.output) this.keep(item); // parsed`,
    ),
  ],
  [
    'a method with a rest parameter',
    chat(
      `${ITEMS}\nprivate keep(...items: any[]) { this.items.push(...items); }`,
      `this.keep(...r.output); // parsed`,
    ),
  ],
  [
    'a method that takes output by its type',
    chat(
      `private items: ResponseInput = [];
    private keep(items: ResponseOutputItem[]) {
      for (const item of items) this.items.push(item as ResponseInputItem); // parsed
    }`,
      `this.keep(r.output);`,
    ),
    'with types',
  ],
  [
    'a method that takes a response',
    chat(
      `${ITEMS}
    private keep(r: Response) { this.items.push(...sanitizeResponseInput(r.output)); }`,
      `this.keep(r);`,
    ),
  ],
  [
    'a method for each item, with its object beside it',
    chat(
      `${ITEMS}\nprivate keep(item: any) { this.items.push(item); } // parsed`,
      `r.output.forEach(this.keep, this);`,
    ),
  ],
  [
    'a field that holds a function, for each item',
    chat(
      `${ITEMS}\nkeep = (item: any) => { this.items.push(item); }; // parsed`,
      `r.output.forEach(this.keep);`,
    ),
  ],
  [
    'a field that holds a function, for the type of each item',
    chat(
      `${ITEMS}\nkeep = (item: any) => { this.items.push({ role: 'user', content: item.type }); };`,
      `r.output.forEach(this.keep);`,
    ),
  ],
  [
    'a private method',
    chat(
      `${ITEMS}\n#keep(items: any[]) { this.items.push(...items); }`,
      `this.#keep(r.output); // parsed`,
    ),
  ],
  [
    'a field that holds a function',
    chat(
      `${ITEMS}\nkeep = (items: any[]) => { this.items.push(...items); };`,
      `this.keep(r.output); // parsed`,
    ),
  ],
  [
    'a method that sanitizes what is sent',
    `export class Chat {
      private items: any[] = [];
      private toInput(): ResponseInput { return sanitizeResponseInput(this.items); }
      async ask() {
        const r = await client.responses.create({ model: 'gpt-5', input: this.toInput() });
        this.items.push(...r.output);
      }
    }`,
  ],
  [
    'a method that copies what is sent',
    `export class Chat {
      private items: any[] = [];
      private toInput() { return [...this.items]; }
      async ask() {
        const r = await client.responses.parse({ model: 'gpt-5', input: this.toInput() });
        this.items.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'a method that sanitizes what it is given',
    `export class Chat {
      private items: any[] = [];
      private clean(items: any[]): ResponseInput { return sanitizeResponseInput(items); }
      async ask() {
        const r = await client.responses.create({ model: 'gpt-5', input: this.clean(this.items) });
        this.items.push(...r.output);
      }
    }`,
  ],
  [
    'a method that asks, and gives text and items',
    `export class Chat {
      private items: any[] = [];
      private async turn() { const r = await client.responses.parse({ model: 'gpt-5', input: this.items }); return { text: r.output_text, items: r.output }; }
      async ask() {
        const { items } = await this.turn();
        this.items.push(...items); // parsed
      }
    }`,
  ],
  [
    'a method that asks, and gives text and sanitized items',
    `export class Chat {
      private items: any[] = [];
      private async turn() { const r = await client.responses.parse({ model: 'gpt-5', input: this.items }); return { text: r.output_text, items: sanitizeResponseInput(r.output) }; }
      async ask() {
        const { items } = await this.turn();
        this.items.push(...items);
      }
    }`,
  ],
  [
    'a sanitizer that the constructor is given, which its type makes one of input items',
    `export class Agent {
      constructor(private readonly sanitize: (items: unknown[]) => ResponseInputItem[]) {}
      async step(input: ResponseInput) {
        const r = await client.responses.create({ model: 'gpt-5', input });
        input.push(...this.sanitize(r.output));
        return client.responses.create({ model: 'gpt-5', input });
      }
    }`,
  ],
];

describe('a field', () => {
  judgePrograms(FIELDS);
});

describe('a method', () => {
  judgePrograms(METHODS);
});
