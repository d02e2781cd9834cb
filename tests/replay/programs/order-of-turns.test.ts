import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** Whether what is put into a list is still there when a request sends it. */
const ONCE: readonly Row[] = [
  [
    'put in before the request',
    `export async function run() {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input: 'a' });
      input.push(...r.output); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'put in after the only request that sends the list',
    `export async function run() {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      await client.responses.create({ model: 'gpt-5', input: 'b' });
    }`,
  ],
  [
    'put in between, and the list begun anew',
    `export async function run() {
      let input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      input = [{ role: 'user', content: r.output_text }];
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'put in between, and the list begun anew in one branch',
    `export async function run(isNew: boolean) {
      let input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
      if (isNew) input = [{ role: 'user', content: r.output_text }];
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'put in by a function that runs later',
    `export async function run(later: (f: () => void) => void) {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      later(() => { input.push(...r.output); }); // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
];

const AROUND: readonly Row[] = [
  [
    'put in behind the request',
    `export async function run() {
      const input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        input.push(...r.output); // parsed
      }
    }`,
  ],
  [
    'put in behind the request, the list begun anew at the end',
    `export async function run() {
      let input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        input.push(...r.output);
        console.log(input);
        input = [];
      }
    }`,
  ],
  [
    'put in behind the request, the list begun anew at the start',
    `export async function run() {
      let input: any[];
      for (;;) {
        input = [{ role: 'user', content: 'a' }];
        const r = await client.responses.parse({ model: 'gpt-5', input });
        input.push(...r.output);
      }
    }`,
  ],
  [
    'put in behind the request, the loop left at once',
    `export async function run() {
      const input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        if (r.status === 'completed') {
          input.push(...r.output);
          return input.length;
        }
      }
    }`,
  ],
  [
    'put in behind the request, the loop left by break',
    `export async function run() {
      const input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        if (r.status === 'completed') {
          input.push(...r.output);
          break;
        }
      }
      console.log(input);
    }`,
  ],
  [
    'put in behind the request, the loop left by break, and sent once more',
    `export async function run() {
      const input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        if (r.status === 'completed') {
          input.push(...r.output); // parsed
          break;
        }
      }
      await client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'put in behind the request, the loop gone on with',
    `export async function run() {
      const input: any[] = [];
      for (;;) {
        const r = await client.responses.parse({ model: 'gpt-5', input });
        if (r.status !== 'completed') {
          input.push(...r.output); // parsed
          continue;
        }
        return r.output_text;
      }
    }`,
  ],
  [
    'a list of the outer loop, filled in the inner one',
    `export async function run(questions: string[]) {
      for (const content of questions) {
        const input: any[] = [{ role: 'user', content }];
        for (let i = 0; i < 3; i++) {
          const r = await client.responses.parse({ model: 'gpt-5', input });
          input.push(...r.output); // parsed
        }
      }
    }`,
  ],
  [
    'a list of the inner loop, filled after the request',
    `export async function run(questions: string[]) {
      for (const content of questions) {
        for (let i = 0; i < 3; i++) {
          const input: any[] = [{ role: 'user', content }];
          const r = await client.responses.parse({ model: 'gpt-5', input });
          input.push(...r.output);
          console.log(input.length);
        }
      }
    }`,
  ],
];

/** A function that is called once for each turn is a loop for what outlives it. */
const CALLED_AGAIN: readonly Row[] = [
  [
    'a list of the module, put in behind the request',
    `const input: any[] = [];
    export async function turn() {
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output); // parsed
    }`,
  ],
  [
    'a list of the function, put in behind the request',
    `export async function turn() {
      const input: any[] = [];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
    }`,
  ],
  [
    'a list of the module that each call begins anew',
    `let input: any[] = [];
    export async function turn(content: string) {
      input = [{ role: 'user', content }];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      console.log(input);
    }`,
  ],
  [
    'a parameter, replaced by a copy',
    `export async function turn(input: any[]) {
      input = input.slice();
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      console.log(input);
    }`,
  ],
  [
    'a parameter, replaced by itself with more',
    `export async function turn(input: any[]) {
      input = input.concat([{ role: 'user', content: 'a' }]);
      const r = await client.responses.parse({ model: 'gpt-5', input });
      input.push(...r.output);
      console.log(input);
    }`,
  ],
  [
    'a parameter, copied under another name',
    `export async function turn(input: any[]) {
      const items = [...input];
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output);
      console.log(items);
    }`,
  ],
  [
    'a parameter, under another name',
    `export async function turn(input: any[]) {
      const items = input;
      const r = await client.responses.parse({ model: 'gpt-5', input: items });
      items.push(...r.output); // parsed
    }`,
  ],
  [
    'a member that the turn puts into an object that stays',
    `export async function turn(session: any) {
      const input = [...session.history];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      session.history = input.concat(r.output); // parsed
    }`,
  ],
  [
    'a member that the turn puts into an object that stays, as part of another',
    `export async function turn(session: any) {
      const input = [...session.state.items];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      session.state = { items: [...input, ...r.output] }; // parsed
    }`,
  ],
  [
    'a member that the turn puts into an object that stays, texts only',
    `export async function turn(session: any) {
      const input = [...session.history];
      const r = await client.responses.parse({ model: 'gpt-5', input });
      session.history = input.concat([{ role: 'assistant', content: r.output_text }]);
    }`,
  ],
];

describe('a list of one function', () => {
  judgePrograms(ONCE);
});

describe('a list that a loop sends', () => {
  judgePrograms(AROUND);
});

describe('a list that the next call sends', () => {
  judgePrograms(CALLED_AGAIN);
});
