import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

/** Fields that are taken away by hand: those that break the next request, all of them, or others. */
const FIELDS: readonly Row[] = [
  [
    'the id, by a rest pattern',
    afterCreate(`input.push(...r.output.map(({ id, ...rest }) => rest));`),
  ],
  [
    'nothing, by a rest pattern',
    afterCreate(`input.push(...r.output.map(({ ...rest }) => rest)); // raw`),
  ],
  [
    'what only output has, by a rest pattern',
    afterCreate(`input.push(...r.output.map(({ created_by, ...rest }: any) => rest));`),
  ],
  [
    'the id of calls, by a rest pattern under a name',
    afterCreate(
      `for (const item of r.output) if (item.type === 'function_call') { const { id: _id, ...call } = item; input.push(call); }`,
    ),
  ],
  [
    'the status of calls, by a rest pattern, with the id kept',
    afterCreate(`for (const item of r.output)
      if (item.type === 'function_call') {
        const { status, ...call } = item;
        input.push(call); // dropped-reasoning
      }`),
  ],
  [
    'the parse field of calls, with the id kept',
    afterParse(`for (const item of r.output) {
      if (item.type !== 'function_call') continue;
      const { parsed_arguments: _parsed, ...call } = item;
      input.push(call); // dropped-reasoning
    }`),
  ],
  [
    'the parse fields of each kind',
    afterParse(`for (const item of r.output) {
      if (item.type === 'function_call') { const { parsed_arguments: _parsed, ...call } = item; input.push(call); }
      else if (item.type === 'message') input.push({ ...item, content: item.content.map(({ parsed, ...part }: any) => part) });
      else if (item.type === 'reasoning') input.push(item);
    }`),
  ],
  [
    'a parse field, set to undefined',
    afterParse(`for (const item of r.output) {
      if (item.type === 'function_call') input.push({ ...item, parsed_arguments: undefined });
      else if (item.type === 'reasoning') input.push(item);
    }`),
  ],
  [
    'by delete, in a map',
    afterCreate(`input.push(...r.output.map((item: any) => { delete item.id; return item; }));`),
  ],
  [
    'by delete, in a loop before',
    afterParse(`for (const item of r.output as any[]) {
      delete item.parsed_arguments;
      for (const part of item.content ?? []) delete part.parsed;
    }
    input.push(...r.output);`),
  ],
  [
    'by delete, of calls and not of messages',
    afterParse(`for (const item of r.output as any[]) delete item.parsed_arguments;
    input.push(...r.output); // parsed`),
  ],
  [
    'by delete, of messages and not of calls',
    afterParse(`for (const item of r.output as any[]) for (const part of item.content) delete part.parsed;
    input.push(...r.output); // parsed`),
  ],
  [
    'by delete, on some turns',
    afterParse(`if (input.length > 3)
      for (const item of r.output as any[]) {
        delete item.parsed_arguments;
        for (const part of item.content ?? []) delete part.parsed;
      }
    input.push(...r.output); // parsed`),
  ],
  [
    'a field of its own, by a rest pattern',
    afterCreate(`input.push(...r.output.map(({ ui, ...rest }: any) => rest)); // raw`),
  ],
  [
    'by delete, in a loop that pushes',
    afterParse(`for (const item of r.output as any[]) {
      if ('parsed_arguments' in item) delete item.parsed_arguments;
      if (item.type === 'message') for (const part of item.content) delete part.parsed;
      input.push(item);
    }`),
  ],
  [
    'by delete, in a loop that pushes before',
    afterCreate(`for (const item of r.output as any[]) {
      input.push(item);
      delete item.created_by;
    }`),
  ],
  [
    'by delete, in a loop that pushes before and skips some',
    afterCreate(`for (const item of r.output as any[]) {
      input.push(item); // raw
      if (item.status !== 'completed') continue;
      delete item.created_by;
    }`),
  ],
  [
    'by delete, in a loop that pushes messages only',
    afterParse(`for (const item of r.output as any[]) {
      delete item.parsed_arguments;
      if (item.type === 'message') input.push(item); // dropped-reasoning
    }`),
  ],
  [
    'by an assignment of undefined',
    afterParse(`for (const item of r.output as any[]) {
      item.parsed_arguments = undefined;
      for (const part of item.content ?? []) part.parsed = undefined;
    }
    input.push(...r.output);`),
  ],
  [
    'by an assignment of something else',
    afterParse(`for (const item of r.output as any[]) item.parsed_arguments = 'x';
    input.push(...r.output); // parsed`),
  ],
  [
    'by delete, in brackets',
    afterParse(`for (const item of r.output as any[]) {
      delete item['parsed_arguments'];
      for (const part of item['content'] ?? []) delete part['parsed'];
    }
    input.push(...r.output);`),
  ],
  [
    'by delete, by index',
    afterParse(`for (let i = 0; i < r.output.length; i++) {
      delete (r.output as any[])[i].parsed_arguments;
      for (const part of (r.output as any[])[i].content ?? []) delete part.parsed;
    }
    input.push(...r.output);`),
  ],
  [
    'by delete, of the response and not of its items',
    afterParse(`delete (r as any).output_parsed;
    input.push(...r.output); // parsed`),
  ],
  [
    'by delete, in a callback',
    afterParse(`r.output.forEach((item: any) => {
      delete item.parsed_arguments;
      item.content?.forEach((part: any) => delete part.parsed);
    });
    input.push(...r.output);`),
  ],
  [
    'by delete, in a callback, of calls only',
    afterParse(
      `r.output.forEach((item: any) => delete item.parsed_arguments);\ninput.push(...r.output); // parsed`,
    ),
  ],
  [
    'by delete, in a callback with a body',
    afterCreate(
      `r.output.forEach((item: any) => { delete item.created_by; });\ninput.push(...r.output);`,
    ),
  ],
  [
    'by delete, of each kind its own',
    afterParse(`for (const item of r.output) {
      if (item.type === 'function_call') delete (item as any).parsed_arguments;
      if (item.type === 'message') for (const part of item.content) delete (part as any).parsed;
    }
    input.push(...r.output);`),
  ],
  [
    'by delete, of a clone',
    afterCreate(`const items = structuredClone(r.output) as any[];
    for (const item of items) { delete item.id; delete item.status; }
    input.push(...items);`),
  ],
  [
    'by delete, of another clone',
    afterCreate(`const items = structuredClone(r.output) as any[];
    const others = structuredClone(r.output) as any[];
    for (const item of others) delete item.id;
    input.push(...items); // cloned`),
  ],
  [
    'by delete, of copies in a map',
    afterParse(`const items = r.output.map((item) => {
      const copy = { ...item } as Record<string, unknown>;
      delete copy['parsed_arguments'];
      return copy;
    });
    input.push(...items); // parsed`),
  ],
  [
    'by delete, of copies in a map, of both',
    afterParse(`const items = r.output.map((item) => {
      const copy = { ...item } as any;
      delete copy.parsed_arguments;
      for (const part of copy.content ?? []) delete part.parsed;
      return copy;
    });
    input.push(...items);`),
  ],
  [
    'by delete, of what is read afterwards',
    afterParse(
      `const shown = { ...r.output[0] } as any;\ndelete shown.id;\nconsole.log(shown);\ninput.push(...r.output); // parsed`,
    ),
  ],
  [
    'by a helper that deletes in place',
    `function strip(items: any[]) { for (const item of items) { delete item.parsed_arguments; for (const part of item.content ?? []) delete part.parsed; } }${afterParse(`strip(r.output);\ninput.push(...r.output);`)}`,
  ],
  [
    'by a generic helper that writes its fields anew',
    `function strip<T>(value: T): T {
      if (Array.isArray(value)) return value.map((one) => strip(one)) as T;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'created_by')) as T;
    }
    ${afterCreate(`input.push(...strip(r.output));`)}`,
  ],
  [
    'by a generic helper that gives objects as they are',
    `function strip<T>(value: T): T {
      if (Array.isArray(value)) return value.map((one) => strip(one)) as T;
      if (typeof value !== 'object' || value === null) return value;
      return value;
    }
    ${afterCreate(`input.push(...strip(r.output)); // raw`)}`,
  ],
  [
    'by a helper that only counts',
    `function count(items: any[]) { for (const item of items) console.count(item.type); }${afterParse(`count(r.output);\ninput.push(...r.output); // parsed`)}`,
  ],
  [
    'by a helper that deletes and returns',
    `function strip(items: any[]) { return items.map((item) => { if (item.type === 'function_call') delete item.parsed_arguments; return item; }); }${afterParse(`input.push(...strip(r.output)); // parsed`)}`,
  ],
  [
    'by a helper that deletes of each kind and returns',
    `function strip(items: any[]) {
      return items.map((item) => {
        if (item.type === 'function_call') delete item.parsed_arguments;
        else if (item.type === 'message') for (const part of item.content) delete part.parsed;
        return item;
      });
    }
    ${afterParse(`input.push(...strip(r.output));`)}`,
  ],
  [
    'by a helper of one item',
    `function strip(item: any): any { const { created_by: _by, parsed_arguments: _parsed, ...rest } = item; return rest; }${afterParse(`input.push(...r.output.map((item) => strip(item))); // parsed`)}`,
  ],
  [
    'by a helper of one item that writes its content anew',
    `function strip(item: any): any {
      const { parsed_arguments: _arguments, content, ...rest } = item;
      return { ...rest, ...(content && { content: content.map(({ parsed, ...part }: any) => part) }) };
    }
    ${afterParse(`input.push(...r.output.map((item) => strip(item)));`)}`,
  ],
  [
    'by a helper that hands on what it gets',
    `function strip(item: any): any { return item; }${afterParse(`input.push(...r.output.map((item) => strip(item))); // parsed`)}`,
  ],
  [
    'by a helper that picks keys',
    `function pick(item: any, keys: string[]) { return Object.fromEntries(keys.map((key) => [key, item[key]])); }${afterParse(`for (const item of r.output) input.push(pick(item, ['type', 'id', 'call_id']));`)}`,
  ],
  [
    'by its entries',
    afterParse(
      `input.push(...r.output.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !key.startsWith('parsed')))));`,
    ),
  ],
  [
    'by a library',
    `import omit from 'lodash/omit';${afterCreate(`for (const item of r.output) if (item.type === 'function_call') input.push(omit(item, ['id']));`)}`,
  ],
  [
    'by JSON and delete',
    afterParse(`const items = JSON.parse(JSON.stringify(r.output));
    items.forEach((item: any) => { delete item.parsed_arguments; });
    input.push(...items); // parsed`),
  ],
  [
    'by JSON and delete, of both',
    afterParse(`const items = JSON.parse(JSON.stringify(r.output));
    items.forEach((item: any) => {
      delete item.parsed_arguments;
      if (item.content) for (const part of item.content) delete part.parsed;
    });
    input.push(...items);`),
  ],
  [
    'by a replacer',
    afterParse(
      `input.push(...JSON.parse(JSON.stringify(r.output, (key, value) => (key.startsWith('parsed') ? undefined : value))));`,
    ),
  ],
];

/** Items that are written anew: with their ids they need their reasoning (F16), without them not. */
const REBUILT: readonly Row[] = [
  [
    'a call with its id',
    afterCreate(`for (const item of r.output) {
      if (item.type === 'function_call') {
        input.push({ type: 'function_call', id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments }); // dropped-reasoning
      }
    }`),
  ],
  [
    'a call without its id',
    afterCreate(`for (const item of r.output) {
      if (item.type === 'function_call') input.push({ type: 'function_call', call_id: item.call_id, name: item.name, arguments: item.arguments });
    }`),
  ],
  [
    'a call with its id, by a name',
    afterCreate(`const rebuilt = r.output.flatMap((item) => (item.type === 'function_call'
      ? [{ type: item.type, id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments }] // dropped-reasoning
      : []));
    input.push(...(rebuilt as ResponseInput));`),
  ],
  [
    'a call by its fields',
    afterCreate(`const call = r.output.find((item) => item.type === 'function_call');
    if (!call) return r;
    const { name, call_id, arguments: args } = call;
    input.push({ type: 'function_call', name, call_id, arguments: args }, { type: 'function_call_output', call_id, output: 'x' });`),
  ],
  [
    'a message by its fields, without its id',
    afterCreate(`for (const { type, role, content } of r.output as any[]) {
      if (type === 'message') input.push({ type, role, content });
    }`),
  ],
  [
    'messages by role and content',
    afterCreate(
      `input.push(...r.output.filter((item) => item.type === 'message').map((item) => ({ role: item.role, content: item.content })));`,
    ),
  ],
  [
    'messages by role and content, in a callback',
    afterCreate(
      `r.output.forEach((item) => { if (item.type === 'message') { const { role, content } = item; input.push({ role, content }); } });`,
    ),
  ],
  [
    'a call with its id, in a new list',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      for (const item of r.output) if (item.type === 'function_call') {
        const next: ResponseInput = [{ type: 'function_call', id: item.id!, call_id: item.call_id, name: item.name, arguments: item.arguments }]; // dropped-reasoning
        await client.responses.create({ model: 'gpt-5', input: next });
      }
    }`,
  ],
  [
    'a call with parsed arguments as text',
    afterParse(`for (const item of r.output)
      if (item.type === 'function_call') input.push({ type: 'function_call', call_id: item.call_id, name: item.name, arguments: JSON.stringify(item.parsed_arguments) });`),
  ],
  [
    'reasoning kept, the message written anew',
    afterCreate(`input.push(...r.output.filter((item) => item.type === 'reasoning')); // orphaned-reasoning
    input.push({ role: 'assistant', content: r.output_text });`),
  ],
  [
    'reasoning and message both written as texts',
    afterCreate(`input.push(...r.output.filter((item) => item.type === 'reasoning').map((item) => ({ role: 'user', content: String(item.summary) })));
    input.push({ role: 'assistant', content: r.output_text });`),
  ],
  [
    'images by their fields',
    `export async function run(input: ResponseInputItem[]) {
      const r = await client.responses.create({ model: 'gpt-4o', input });
      const images = r.output.filter((item) => item.type === 'image_generation_call').map((item) => ({ type: 'image_generation_call' as const, id: item.id, status: item.status, result: item.result }));
      input.push(...images);
      return client.responses.create({ model: 'gpt-4o', input });
    }`,
  ],
  [
    'references to each item',
    afterCreate(
      `input.push(...r.output.map((item) => ({ type: 'item_reference' as const, id: item.id! })));`,
    ),
  ],
  [
    'a helper of another module',
    `import { stripForReplay } from './own.js';${afterCreate(`input.push(...stripForReplay(r.output));`)}`,
  ],
];

describe('fields that are taken away', () => {
  judgePrograms(FIELDS);
});

describe('items that are written anew', () => {
  judgePrograms(REBUILT);
});
