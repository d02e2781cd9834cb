import { describe, expect, it } from 'vitest';

import { verdictsIn } from './finding.js';

const HEAD = `
import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import { toResponseInputItem } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
const client = new OpenAI();
declare const model: { id: string; reasons: boolean };
`;

type Case = readonly [name: string, code: string, ...verdicts: string[]];

const CASES: readonly Case[] = [
  [
    'reasoning left out for models that take none',
    `export async function chat(input: any[]) {
      const r = await client.responses.create({
        model: model.id,
        input: model.reasons ? input : input.filter((item) => item.type !== 'reasoning'),
      });
      input.push(...r.output);
    }`,
    'raw r.output',
  ],
  [
    'the same by an assignment',
    `export async function chat(history: any[]) {
      let input = history;
      if (!model.reasons) input = input.filter((item) => item.type !== 'reasoning');
      const r = await client.responses.create({ model: model.id, input });
      history.push(...r.output);
    }`,
    'raw r.output',
  ],
  [
    'reasoning always left out at the request',
    `export async function chat(input: any[]) {
      const r = await client.responses.create({
        model: model.id,
        input: input.filter((item) => item.type !== 'reasoning'),
      });
      input.push(...r.output);
    }`,
    "dropped-reasoning input.filter((item) => item.type !== 'reasoning')",
  ],
  [
    'reasoning kept beside its call',
    `export async function run(input: any[]) {
      const pairs: any[] = [];
      const r = await client.responses.create({ model: model.id, input });
      let reasoning: ResponseOutputItem | undefined;
      for (const item of r.output) {
        if (item.type === 'reasoning') reasoning = item;
        else if (item.type === 'function_call') pairs.push({ item, reasoning });
      }
      for (const pair of pairs) {
        if (pair.reasoning) input.push(pair.reasoning);
        input.push(pair.item);
      }
    }`,
  ],
  [
    'a helper that returns what it gets: where it is called',
    `const clean = (item: ResponseOutputItem): ResponseInputItem => item as unknown as ResponseInputItem;
    export function history(output: ResponseOutputItem[]): ResponseInputItem[] {
      const items: ResponseInputItem[] = [];
      for (const item of output) items.push(clean(item));
      return items;
    }`,
    'raw clean(item)',
  ],
  [
    'a copy that is only printed, typed as input all the same',
    `export async function once(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      const log: ResponseInput = [...input];
      for (const item of r.output) if (item.type === 'message') log.push(item);
      console.log(log);
    }`,
  ],
  [
    'the repair of the whole after that of the SDK',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of r.output) {
        if (item.type !== 'reasoning') continue;
        const next = toResponseInputItem(item);
        if (next) input.push(...sanitizeResponseInput([next]));
      }
    }`,
  ],
  [
    'a filter behind the sanitizer, which takes its pairs apart',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      input.push(...sanitizeResponseInput(r.output).filter((item) => item.type === 'message'));
    }`,
    "dropped-reasoning sanitizeResponseInput(r.output).filter((item) => item.type === 'message')",
  ],
  [
    'a guard behind the sanitizer',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of sanitizeResponseInput(r.output)) if (item.type === 'message') input.push(item);
    }`,
    'dropped-reasoning item',
  ],
  [
    'a filter at the request, over a sanitized conversation',
    `export async function chat(input: ResponseInput) {
      const kept = input.filter((item) => item.type !== 'reasoning');
      const r = await client.responses.create({ model: 'gpt-5', input: kept });
      input.push(...sanitizeResponseInput(r.output));
    }`,
    "dropped-reasoning input.filter((item) => item.type !== 'reasoning')",
  ],
  [
    'a filter before the sanitizer, which takes the ids away',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      input.push(...sanitizeResponseInput(r.output.filter((item) => item.type === 'message')));
      for (const item of r.output) if (item.type === 'message') input.push(...sanitizeResponseInput([item]));
    }`,
  ],
  [
    'a filter behind the sanitizer that keeps the three kinds',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: model.id, input });
      input.push(
        ...sanitizeResponseInput(r.output).filter(
          (item) => item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call',
        ),
      );
    }`,
  ],
  [
    'a filter behind the sanitizer, for a model that does not reason',
    `export async function chat(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-4o', input });
      input.push(...sanitizeResponseInput(r.output).filter((item) => item.type === 'message'));
    }`,
  ],
  [
    'reasoning and calls, beside the message written anew without its id',
    `export async function run(input: any[]) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of r.output) {
        if (item.type === 'reasoning' || item.type === 'function_call') input.push(item);
        else if (item.type === 'message') input.push({ role: 'assistant', content: r.output_text });
      }
    }`,
    'orphaned-reasoning item',
  ],
  [
    'the same in a switch',
    `export async function run(input: any[]) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of r.output)
        switch (item.type) {
          case 'reasoning':
          case 'function_call':
            input.push(item);
            break;
          case 'message':
            input.push({ role: 'assistant', content: item.content.map(String).join() });
        }
    }`,
    'orphaned-reasoning item',
  ],
  [
    'the same one after the other',
    `export async function run(input: any[]) {
      const r = await client.responses.create({ model: model.id, input });
      const kept = r.output.filter((item) => item.type !== 'message');
      input.push(...kept, { role: 'assistant', content: r.output_text });
    }`,
    'orphaned-reasoning kept',
  ],
  [
    'calls written anew, beside reasoning and messages',
    `export async function run(input: any[]) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of r.output)
        if (item.type === 'function_call')
          input.push({ type: 'function_call', call_id: item.call_id, name: item.name, arguments: item.arguments });
        else if (item.type === 'reasoning' || item.type === 'message') input.push(item);
    }`,
    'orphaned-reasoning item',
  ],
  [
    'the message in the turn that has no calls',
    `export async function run(input: any[]) {
      for (;;) {
        const r = await client.responses.create({ model: model.id, input });
        if (!r.output.some((item) => item.type === 'function_call')) {
          input.push({ role: 'assistant', content: r.output_text });
          return;
        }
        input.push(...r.output.filter((item) => item.type === 'reasoning' || item.type === 'function_call'));
      }
    }`,
  ],
  [
    'all three kinds, beside a note on any other',
    `export async function run(input: any[]) {
      const r = await client.responses.create({ model: model.id, input });
      for (const item of r.output)
        if (item.type === 'reasoning' || item.type === 'function_call' || item.type === 'message') input.push(item);
        else input.push({ role: 'assistant', content: 'used ' + item.type });
    }`,
  ],
  [
    'reasoning and calls, beside a message of something else',
    `export async function run(input: any[], note: { text: string }) {
      const r = await client.responses.create({ model: model.id, input });
      input.push(...r.output.filter((item) => item.type === 'reasoning' || item.type === 'function_call'));
      input.push({ role: 'assistant', content: note.text });
    }`,
  ],
];

describe('what a choice of the program means', () => {
  it.each(CASES)('%s', (_, code, ...verdicts) => {
    expect(verdictsIn(HEAD + code)).toEqual(verdicts);
  });
});
