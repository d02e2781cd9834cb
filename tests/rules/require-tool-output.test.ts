import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair } from './fact-rows.js';

const RULE = 'require-tool-output';

/** Calls go into a list that lives on, and something throws before their outputs do. */
const STICKY: readonly Pair[] = [
  [
    'a field, and arguments that are no JSON',
    `
export class Agent {
  #items: any[] = [];
  async turn(text: string) {
    this.#items.push({ role: 'user', content: text });
    for (;;) {
      const r = await client.responses.create({ model: 'gpt-5', input: this.#items });
      this.#items.push(...r.output); // !
      const calls = r.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) return r.output_text;
      for (const call of calls) {
        const args = ⟦JSON.parse(call.arguments)⟧⟦call.arguments⟧;
        this.#items.push({ type: 'function_call_output', call_id: call.call_id, output: String(args.length) });
      }
    }
  }
}`,
  ],
  [
    'a field, and a tool that is waited for',
    `
export class Agent {
  items: any[] = [];
  constructor(private tools: Record<string, (args: string) => Promise<string>>) {}
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items.push(...r.output); // !
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      const output = await this.tools[item.name](item.arguments)⟦⟧⟦.catch(String)⟧;
      this.items.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
  }
}`,
  ],
  [
    'a list that is made here',
    `
export class Agent {
  items: any[] = [];
  async turn(text: string) {
    const input: any[] = ⟦this.items⟧⟦[...this.items]⟧;
    input.push({ role: 'user', content: text });
    for (;;) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      input.push(...r.output); // !
      const calls = r.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) return;
      for (const call of calls)
        input.push({ type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments) });
    }
  }
}`,
  ],
  [
    'a tool that catches',
    `
export class Agent {
  items: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items.push(...r.output); // !
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      this.items.push({ type: 'function_call_output', call_id: item.call_id, output: await this.call(item) });
    }
  }
  private async call(item: any) {
    try { return await runTool(item.name, item.arguments); }
    catch (error) { ⟦throw new Error('tool', { cause: error });⟧⟦return String(error);⟧ }
  }
}`,
  ],
  [
    'outputs first, then both together',
    `
const items: any[] = [];
export async function turn(text: string) {
  items.push({ role: 'user', content: text });
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input: items });
    ⟦items.push(...r.output); // !⟧⟦⟧
    const outputs: any[] = [];
    for (const item of r.output) if (item.type === 'function_call')
      outputs.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
    items.push(⟦⟧⟦...r.output, ⟧...outputs);
    if (outputs.length === 0) return r.output_text;
  }
}`,
  ],
  [
    'a program that ends with the throw',
    `
const items: any[] = [{ role: 'user', content: 'a' }];
⟦export ⟧⟦⟧async function turn() {
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output); // !
  for (const item of r.output) if (item.type === 'function_call')
    items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
}
await turn();
await turn();`,
  ],
  [
    'a loop that asks again after an error',
    `
const items: any[] = [];
async function turn(text: string) {
  items.push({ role: 'user', content: text });
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output); // !
  for (const item of r.output) if (item.type === 'function_call')
    items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
}
for (const text of ['a', 'b']) {
  try { await turn(text); } catch (error) { ⟦console.error(error);⟧⟦throw error;⟧ }
}`,
  ],
  [
    'a closure that is handed out',
    `
export function open() {
  const items: any[] = [];
  const turn = async (text: string) => {
    items.push({ role: 'user', content: text });
    const r = await client.responses.create({ model: 'gpt-5', input: items });
    for (const item of r.output) {
      items.push(item); // !
      if (item.type !== 'function_call') continue;
      const output = await runTool(item.name, item.arguments);
      items.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
    return r.output_text;
  };
  return ⟦turn⟧⟦turn('a')⟧;
}`,
  ],
  [
    'a map of conversations',
    `
const sessions = new Map<string, any[]>();
export async function turn(id: string, text: string) {
  const items = ⟦sessions.get(id) ?? []⟧⟦[]⟧ as any[];
  items.push({ role: 'user', content: text });
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output); // !
  const outputs = await Promise.all(r.output.filter((one) => one.type === 'function_call').map(async (call) => ({
    type: 'function_call_output', call_id: call.call_id, output: await runTool(call.name, call.arguments),
  })));
  items.push(...outputs);
  sessions.set(id, items);
}`,
  ],
  [
    'an unknown tool, by a throw of our own',
    `
export class Agent {
  items: any[] = [];
  constructor(private tools: Map<string, (args: string) => string>) {}
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items = [...this.items, ...r.output]; // !
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      const tool = this.tools.get(item.name);
      ⟦if (!tool) throw new Error(item.name);⟧⟦⟧
      this.items.push({ type: 'function_call_output', call_id: item.call_id, output: tool?.(item.arguments) ?? '' });
    }
  }
}`,
  ],
  [
    'a list that is put back',
    `
export class Agent {
  items: any[] = [];
  async turn() {
    const before = this.items.length;
    try {
      const r = await client.responses.create({ model: 'gpt-5', input: this.items });
      this.items.push(...r.output); // !
      for (const item of r.output) if (item.type === 'function_call')
        this.items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
    } catch (error) {
      ⟦console.error(before);⟧⟦this.items.length = before;⟧
      throw error;
    }
  }
}`,
  ],
  [
    'outputs that a method of its own puts in',
    `
export class Agent {
  items: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items.push(...r.output); // !
    for (const item of r.output) if (item.type === 'function_call') await this.answer(item);
  }
  async answer(call: any) {
    const args = ⟦JSON.parse(call.arguments)⟧⟦call.arguments⟧;
    this.items.push({ type: 'function_call_output', call_id: call.call_id, output: args.city });
  }
}`,
  ],
  [
    'a sanitizer that answers what is open',
    `
export class Agent {
  items: any[] = [];
  async turn() {
    const input = sanitizeResponseInput(this.items⟦⟧⟦, { unansweredCalls: 'answer' }⟧);
    const r = await client.responses.create({ model: 'gpt-5', input });
    this.items.push(...r.output); // !
    for (const item of r.output) if (item.type === 'function_call')
      this.items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
  }
}`,
  ],
  [
    'what throws in front of the calls',
    `
export class Agent {
  items: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    const call = r.output.find((item) => item.type === 'function_call');
    if (!call) return;
    ⟦⟧⟦const args = JSON.parse(call.arguments);⟧
    this.items.push(...r.output); // !
    ⟦const args = JSON.parse(call.arguments);⟧⟦⟧
    this.items.push({ type: 'function_call_output', call_id: call.call_id, output: args.city });
  }
}`,
  ],
  [
    'a field that each turn begins anew',
    `
export class Agent {
  items: any[] = [];
  async turn(content: string) {
    this.items = [⟦...this.items, ⟧⟦⟧{ role: 'user', content }];
    const r = await client.responses.create({ model: 'gpt-5', input: this.items });
    this.items.push(...r.output); // !
    for (const item of r.output) if (item.type === 'function_call')
      this.items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
  }
}`,
  ],
  [
    'a state of a component',
    `
import { useRef } from 'react';
export function useChat() {
  const items = useRef<any[]>([]);
  return async () => {
    const r = await client.responses.create({ model: 'gpt-5', input: items.current });
    items.current.push(...r.output); // !
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      let output = 'failed';
      ⟦output = await runTool(item.name, item.arguments);⟧⟦try { output = await runTool(item.name, item.arguments); } catch {}⟧
      items.current.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
  };
}`,
  ],
];

/** A `catch` that goes on. */
const CAUGHT: readonly Pair[] = [
  [
    'a catch that only tells',
    `
export async function run(input: any[]) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      try {
        input.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
      } catch (error) { // !
        ⟦console.error(error);⟧⟦input.push({ type: 'function_call_output', call_id: item.call_id, output: String(error) });⟧
      }
    }
  }
}`,
  ],
  [
    'a catch around the turn',
    `
const input: any[] = [];
for (const content of ['a', 'b']) {
  input.push({ role: 'user', content });
  try {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      const { city } = JSON.parse(item.arguments);
      input.push({ type: 'function_call_output', call_id: item.call_id, output: city });
    }
  } catch (error) { // !
    ⟦console.error(error);⟧⟦input.splice(0);⟧
  }
}`,
  ],
];

/** A way through the loop that gives no output. */
const SKIPPED: readonly Pair[] = [
  [
    'a name that is left out',
    `
export async function run(input: any[]) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      if (item.name ⟦===⟧⟦!==⟧ 'forbidden') continue; // !
      input.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
    }
  }
}`,
  ],
  [
    'a call that is not approved',
    `
export async function run(input: any[], isAllowed: () => boolean) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const call of r.output.filter((item) => item.type === 'function_call')) {
      const output = { type: 'function_call_output', call_id: call.call_id, output: 'no' };
      if (isAllowed()) { // !
        input.push({ ...output, output: 'ok' });
      }⟦⟧⟦ else input.push(output);⟧
    }
  }
}`,
  ],
  [
    'an answer in front of what goes on',
    `
export async function run(input: any[], isAllowed: () => boolean) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      if (!isAllowed()) {
        ⟦console.log('no');⟧⟦input.push({ type: 'function_call_output', call_id: item.call_id, output: 'no' });⟧
        continue; // !
      }
      input.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
    }
  }
}`,
  ],
  [
    'the API that keeps the calls',
    `
export async function run(isAllowed: () => boolean) {
  let r = await client.responses.create({ model: 'gpt-5', input: 'a' });
  for (;;) {
    const outputs: any[] = [];
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      if (!isAllowed()) ⟦continue; // !⟧⟦return;⟧
      outputs.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
    }
    r = await client.responses.create({ model: 'gpt-5', input: outputs, previous_response_id: r.id });
  }
}`,
  ],
  [
    'a loop that ends early',
    `
export async function run(input: any[], isOver: () => boolean) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type ⟦!==⟧⟦===⟧ 'function_call') continue;
      if (isOver()) break; // !
      input.push({ type: 'function_call_output', call_id: (item as any).call_id, output: 'ok' });
    }
  }
}`,
  ],
  [
    'a field, and a way out of the turn',
    `
export class Agent {
  items: any[] = [];
  async turn(isOver: () => boolean) {
    const items = ⟦this.items⟧⟦[...this.items]⟧;
    const r = await client.responses.create({ model: 'gpt-5', input: items });
    items.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      if (isOver()) return; // !
      items.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
    }
  }
}`,
  ],
  [
    'a name that no tool has',
    `
const tools: Record<string, () => string> = {};
export async function run(input: any[], isOver: () => boolean) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      const tool = tools[item.name];
      if (⟦isOver()⟧⟦!tool⟧) continue; // !
      input.push({ type: 'function_call_output', call_id: item.call_id, output: tool?.() });
    }
  }
}`,
  ],
  [
    'a call that was answered before',
    `
export async function run(input: any[], done: Set<string>) {
  for (;;) {
    const r = await client.responses.create({ model: 'gpt-5', input });
    input.push(...r.output);
    for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      if (done.has(⟦'all'⟧⟦item.call_id⟧)) continue; // !
      input.push({ type: 'function_call_output', call_id: item.call_id, output: 'ok' });
    }
  }
}`,
  ],
];

describe(RULE, () => {
  describe('what throws between', () => {
    judgePairs(RULE, STICKY);
  });
  describe('what is caught', () => {
    judgePairs(RULE, CAUGHT);
  });
  describe('what is skipped', () => {
    judgePairs(RULE, SKIPPED);
  });

  it('says which list keeps the calls, and what throws', () => {
    const [report] = messagesOf(
      RULE,
      `const items: any[] = [];
export async function turn() {
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output);
  for (const item of r.output) if (item.type === 'function_call')
    items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
}`,
    );
    expect(report?.message).toBe(
      '`items` keeps the calls of the model from here on, and `await runTool(item.name, item.arguments)` (line 14) can throw before their outputs are in it. Then every later request with that list fails: 400 `No tool output found for function call call_….` Put calls and outputs in together, once the tools ran, or answer in a `catch`.',
    );
  });

  describe('what it suggests', () => {
    const sticky = (body: string): string => `const items: any[] = [];
export async function turn(isOver: () => boolean) {
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output);
  for (const item of r.output) {
    if (item.type !== 'function_call') continue;
${body}
  }
}`;
    const OUTPUT = "items.push({ type: 'function_call_output', call_id: item.call_id, output });";

    it('answers in a catch of its own', () => {
      const [report] = messagesOf(
        RULE,
        sticky(`    const output = await runTool(item.name, item.arguments);\n    ${OUTPUT}`),
      );
      expect(report?.suggested).toEqual([
        sticky(`    try {
      const output = await runTool(item.name, item.arguments);
      ${OUTPUT}
    } catch (error) {
      items.push({ type: 'function_call_output', call_id: item.call_id, output: String(error) });
    }`),
      ]);
    });

    it('answers in the catch that is there', () => {
      const before = `    try {
      const output = await runTool(item.name, item.arguments);
      ${OUTPUT}
    } catch (problem) {`;
      const [report] = messagesOf(RULE, sticky(`${before}\n      console.error(problem);\n    }`));
      expect(report?.suggested).toEqual([
        sticky(`${before}
      items.push({ type: 'function_call_output', call_id: item.call_id, output: String(problem) });
      console.error(problem);
    }`),
      ]);
    });

    it('answers in front of a way out', () => {
      const after = `    const output = 'ok';\n    ${OUTPUT}`;
      const [report] = messagesOf(RULE, sticky(`    if (isOver()) continue;\n${after}`));
      expect(report?.suggested).toEqual([
        sticky(
          `    if (isOver()) { items.push({ type: 'function_call_output', call_id: item.call_id, output: 'Not carried out.' }); continue; }\n${after}`,
        ),
      ]);
    });
  });

  it('leaves a list of callers that are not in sight to `possible`', () => {
    const code = `export async function turn(items: any[]) {
  const r = await client.responses.create({ model: 'gpt-5', input: items });
  items.push(...r.output);
  for (const item of r.output) if (item.type === 'function_call')
    items.push({ type: 'function_call_output', call_id: item.call_id, output: await runTool(item.name, item.arguments) });
}`;
    expect(messagesOf(RULE, code)).toEqual([]);
    expect(messagesOf(RULE, code, { report: 'possible' })).toHaveLength(1);
  });
});
