import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Guards on the field that breaks: each safe one beside one that an edit makes unsafe. */
const FIELDS: readonly Row[] = [
  [
    'one way takes it off, the other has it not',
    afterCreate(`for (const item of r.output as any[]) {
      if (!('created_by' in item)) { input.push(item); continue; }
      const { created_by, ...wire } = item;
      input.push(wire);
    }`),
  ],
  [
    'one way takes it off, and both go on',
    afterCreate(`for (const item of r.output as any[]) {
      if (!('created_by' in item)) console.log(item.type);
      input.push(item); // raw
    }`),
  ],
  [
    'another field is asked for',
    afterCreate(`for (const item of r.output as any[]) {
      if (!('ui' in item)) { input.push(item); continue; } // raw
      const { created_by, ...wire } = item;
      input.push(wire);
    }`),
  ],
  [
    'those that have it are left out',
    afterCreate(`for (const item of r.output as any[]) {
      if (Object.hasOwn(item, 'created_by')) continue;
      input.push(item);
    }`),
  ],
  [
    'those that have it are all that goes',
    afterCreate(`for (const item of r.output as any[]) {
      if (!Object.hasOwn(item, 'created_by')) continue;
      input.push(item); // raw
    }`),
  ],
  [
    'a choice between two',
    `const strip = ({ created_by, ...wire }: any) => wire;
    ${afterCreate(`input.push(...r.output.map((item: any) => ('created_by' in item ? strip(item) : item)));`)}`,
  ],
  [
    'a choice the wrong way round',
    `const strip = ({ created_by, ...wire }: any) => wire;
    ${afterCreate(`input.push(...r.output.map((item: any) => ('created_by' in item ? item : strip(item)))); // raw`)}`,
  ],
  [
    'a function that gives back those without it',
    `const strip = (item: any): any => {
      if (item.created_by === undefined) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map((item) => strip(item)));`)}`,
  ],
  [
    'a function that gives back those with it',
    `const strip = (item: any): any => {
      if (item.created_by !== undefined) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map((item) => strip(item))); // raw`)}`,
  ],
  [
    'a filter that keeps those without it',
    afterCreate(`input.push(...r.output.filter((item) => !('created_by' in item)));`),
  ],
  [
    'some that have it stop the turn',
    afterCreate(`if (r.output.some((item) => 'created_by' in item)) throw new Error('not replayable');
    input.push(...r.output);`),
  ],
  [
    'all that have it stop the turn',
    afterCreate(`if (r.output.every((item) => 'created_by' in item)) throw new Error('not replayable');
    input.push(...r.output); // raw`),
  ],
  [
    'an assertion over the list',
    `function assertReplayable(items: ResponseOutputItem[]): asserts items is (ResponseOutputItem & ResponseInputItem)[] {
      for (const item of items) if ('created_by' in item) throw new Error('not replayable');
    }
    ${afterCreate(`assertReplayable(r.output);
    input.push(...r.output);`)}`,
  ],
  [
    'an assertion over the first of the list',
    `function assertReplayable(items: ResponseOutputItem[]): asserts items is (ResponseOutputItem & ResponseInputItem)[] {
      for (const item of items) { if ('created_by' in item) throw new Error('not replayable'); break; }
    }
    ${afterCreate(`assertReplayable(r.output);
    input.push(...r.output); // raw`)}`,
  ],
  [
    'of each kind its own, by guards',
    afterParse(`for (const item of r.output) {
      if (item.type === 'reasoning') input.push(item);
      else if (item.type === 'function_call') {
        if ('parsed_arguments' in item) { const { parsed_arguments, ...call } = item; input.push(call); }
        else input.push(item);
      }
    }`),
  ],
  [
    'of another kind, by guards',
    afterParse(`for (const item of r.output) {
      if (item.type === 'reasoning') input.push(item);
      else if (item.type === 'function_call') {
        if ('namespace' in item) { const { parsed_arguments, ...call } = item; input.push(call); }
        else input.push(item); // parsed
      }
    }`),
  ],
];

/** Guards on what a value is: what is no object is no item. */
const KINDS: readonly Row[] = [
  [
    'what is no object is given back',
    `const strip = (item: unknown): unknown => {
      if (typeof item !== 'object' || item === null) return item;
      const { created_by, ...wire } = item as any;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map(strip));`)}`,
  ],
  [
    'what is an object is given back',
    `const strip = (item: any): any => {
      if (typeof item === 'object' && item !== null) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map(strip)); // raw`)}`,
  ],
  [
    'what is nothing is given back',
    `const strip = (item: any): any => {
      if (item == null) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`for (const item of r.output) { const wire = strip(item); if (wire) input.push(wire); }`)}`,
  ],
  [
    'by a predicate of the file',
    `const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
    const strip = (item: any): any => {
      if (!isObject(item)) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map(strip));`)}`,
  ],
  [
    'by a predicate of the file that asks for less',
    `const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && Math.random() < 0.5;
    const strip = (item: any): any => {
      if (!isObject(item)) return item;
      const { created_by, ...wire } = item;
      return wire;
    };
    ${afterCreate(`input.push(...r.output.map(strip)); // raw`)}`,
  ],
  [
    'by all that JSON can hold',
    `function strip(value: any): any {
      return Array.isArray(value) ? value.map(strip)
        : value instanceof Object
          ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'created_by').map(([key, one]) => [key, strip(one)]))
          : value;
    }
    ${afterCreate(`input.push(...strip(r.output));`)}`,
  ],
];

describe('guards on fields', () => {
  judgePrograms(FIELDS);
});

describe('guards on the kind of value', () => {
  judgePrograms(KINDS);
});
