import { describe } from 'vitest';

import { CREATE, PARSE, type Row, checkRepairs } from './repaired-lines.js';

const REPAIRS: Readonly<Record<string, readonly Row[]>> = {
  'a loop that casts its items': [
    [
      'ResponseInput',
      CREATE,
      'for (const item of r.output) input.push(item as ResponseInputItem);',
      'for (const item of own(r.output)) input.push(item);',
      'for (const item of sdk(r.output)) input.push(item);',
    ],
    [
      'ResponseInput',
      PARSE,
      'for (const item of r.output) input.push(item as unknown as ResponseInputItem);',
      'for (const item of own(r.output)) input.push(item);',
      'for (const item of sdk(r.output)) input.push(item);',
    ],
    [
      'ResponseInput',
      CREATE,
      'for (const item of r.output) { input.push(item as any); console.log(item.type); }',
      'for (const item of own(r.output)) { input.push(item); console.log(item.type); }',
      'for (const item of r.output) { input.push(...sdk([item])); console.log(item.type); }',
    ],
    // A comment in the cast stays, and the cast with it.
    [
      'ResponseInput',
      CREATE,
      'for (const item of r.output) input.push(item /* raw */ as ResponseInputItem);',
      'for (const item of own(r.output)) input.push(item /* raw */ as ResponseInputItem);',
      'for (const item of sdk(r.output)) input.push(item /* raw */ as ResponseInputItem);',
    ],
    // What is waited for still is.
    [
      'ResponseInput',
      CREATE,
      'for (const item of r.output) input.push((await item) as ResponseInputItem);',
      'for (const item of own(r.output)) input.push(await item);',
      'for (const item of sdk(r.output)) input.push(await item);',
    ],
    // Where anything goes, the cast is left to who wrote it.
    [
      'any[]',
      CREATE,
      'for (const item of r.output) input.push(item as ResponseInputItem);',
      'for (const item of own(r.output)) input.push(item as ResponseInputItem);',
      'for (const item of sdk(r.output)) input.push(item as ResponseInputItem);',
    ],
  ],
  'an item written anew': [
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ type: 'function_call', id: o.id!, call_id: o.call_id, name: o.name, arguments: o.arguments });`,
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    // A message has an id, by its type: the cast goes with the literal into the sanitizer.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', status: 'completed', content: o.content, id: o.id } as ResponseInputItem);`,
      `for (const o of r.output) if (o.type === 'message') input.push(...own([{ type: 'message', role: 'assistant', status: 'completed', content: o.content, id: o.id } as ResponseInputItem]));`,
      '? input.push(...sdk(r.output));',
    ],
    // Its type says that a message has an id, and as an argument the literal has no type.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', id: o.id, role: 'assistant', status: 'completed', content: o.content });`,
      '? input.push(...own(r.output));',
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ id: o.id, type: 'message', role: 'assistant', content: o.content });`,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', content: o.content });`,
      `for (const o of r.output) if (o.type === 'message') input.push({ type: 'message', role: 'assistant', content: o.content });`,
    ],
    // What makes an id may do more than that.
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ id: String(o.id), type: 'message' });`,
      'nothing',
      'nothing',
    ],
    // The name would be unused.
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', id, call_id, name, arguments: args }); }`,
      `? for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', call_id, name, arguments: args }); }`,
      `? for (const o of r.output) if (o.type === 'function_call') { const { id, name, call_id, arguments: args } = o; input.push({ type: 'function_call', call_id, name, arguments: args }); }`,
    ],
    // A comment would go with it.
    [
      'any[]',
      CREATE,
      `for (const o of r.output) if (o.type === 'message') input.push({ /* why */ id: o.id, /* and */ type: 'message' });`,
      `for (const o of r.output) if (o.type === 'message') input.push(...own([{ /* why */ id: o.id, /* and */ type: 'message' }]));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message', role: 'assistant', status: 'completed', content: o.content }) as ResponseInputItem));`,
      `input.push(...own(r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message', role: 'assistant', status: 'completed', content: o.content }) as ResponseInputItem)));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message').map((o) => ({ id: o.id, type: 'message' as const, role: 'assistant', status: 'completed', content: o.content })));`,
      'nothing',
      'nothing',
    ],
  ],
  'a copied item': [
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o });`,
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o, status: 'completed' });`,
      '? input.push(...own(r.output));',
      '? input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      CREATE,
      `for (const o of r.output) if (o.type === 'function_call') input.push({ ...o, status: 'completed' } as ResponseInputItem);`,
      `for (const o of r.output) if (o.type === 'function_call') input.push(...own([{ ...o, status: 'completed' } as ResponseInputItem]));`,
      '? input.push(...sdk(r.output));',
    ],
  ],
  'what may not be what the place takes': [
    // Ours gives narrowed items back under their own type, so what took them takes them again.
    [
      'ResponseOutputMessage[]',
      CREATE,
      `input.push(...r.output.filter((o) => o.type === 'message'));`,
      `input.push(...own(r.output.filter((o) => o.type === 'message')));`,
      'nothing',
    ],
    [
      'Record<string, unknown>[]',
      CREATE,
      'input.push(...(JSON.parse(JSON.stringify(r.output)) as Record<string, unknown>[]));',
      'input.push(...(own(JSON.parse(JSON.stringify(r.output))) as Record<string, unknown>[]));',
      '? input.push(...(sdk(r.output) as Record<string, unknown>[]));',
    ],
  ],
  'what may be missing': [
    [
      'ResponseInput',
      CREATE,
      'const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...(structuredClone(maybe?.output) as ResponseInput));',
      'input.push(...own(structuredClone(maybe?.output) as ResponseInput));',
      'input.push(...sdk(structuredClone(maybe?.output) as ResponseInput));',
    ],
  ],
  'what has no type that can be inferred': [
    [
      'ResponseInput',
      CREATE,
      'const items = Math.random() > 0.5 ? [...r.output] : ([] as ResponseInputItem[]);\ninput.push(...(items as ResponseInput));',
      'input.push(...own(items as ResponseInput));',
      'input.push(...sdk(items as ResponseInput));',
    ],
    [
      'any[]',
      CREATE,
      'const items = Math.random() > 0.5 ? [...r.output] : ([] as ResponseInputItem[]);\ninput.push(...items);',
      '? input.push(...own(items));',
      '? input.push(...sdk(items));',
    ],
  ],
};

describe.each(Object.entries(REPAIRS))('the repair of %s', (_, rows) => {
  checkRepairs(rows);
});
