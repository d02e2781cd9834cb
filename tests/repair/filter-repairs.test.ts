import { describe } from 'vitest';

import { CREATE, type Row, TOOLS, checkRepairs } from './repaired-lines.js';

const REPAIRS: Readonly<Record<string, readonly Row[]>> = {
  'what was sanitized before a filter': [
    [
      'ResponseInput',
      CREATE,
      `input.push(...sdk(r.output).filter((item) => item.type !== 'reasoning'));`,
      'input.push(...sdk(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      TOOLS,
      `const items = sdk(r.output);\ninput.push(...items.filter((item) => item.type === 'message'));`,
      `input.push(...own(items.filter((item) => item.type === 'message')));`,
      '? input.push(...items);',
    ],
  ],
  'a filter': [
    // What the filter asks for beside the type goes with it.
    [
      'ResponseInput',
      CREATE,
      `input.push(...(r.output.filter((item) => item.type !== 'reasoning' && item.id !== 'x') as ResponseInput));`,
      `input.push(...own(r.output.filter((item) => item.type !== 'reasoning' && item.id !== 'x')));`,
      '? input.push(...sdk(r.output));',
    ],
    [
      'ResponseInput',
      CREATE,
      `const seen: unknown[] = [];\ninput.push(...r.output.filter((item) => { seen.push(item); return item.type === 'message'; }));`,
      `input.push(...own(r.output.filter((item) => { seen.push(item); return item.type === 'message'; })));`,
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      `const KEPT = ['message'];\nvoid KEPT;\ninput.push(...r.output.filter(({ type }) => KEPT.includes(type)));`,
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    // What may be missing is no argument of a sanitizer.
    [
      'ResponseInput',
      CREATE,
      `const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...((maybe?.output.filter((item) => item.type !== 'reasoning') ?? []) as ResponseInput));`,
      `input.push(...own(maybe?.output.filter((item) => item.type !== 'reasoning') ?? []));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `const maybe = Math.random() > 0.5 ? r : undefined;\ninput.push(...(maybe?.output.filter((item) => item.type !== 'reasoning') as ResponseInput));`,
      `input.push(...own(maybe?.output.filter((item) => item.type !== 'reasoning') as ResponseInput));`,
      'nothing',
    ],
    [
      'ResponseInput',
      CREATE,
      `const all = input.concat(r.output.filter((item) => item.type !== 'reasoning') as ResponseInput);\nawait client.responses.create({ model, input: all });`,
      'const all = input.concat(own(r.output));',
      'const all = input.concat(sdk(r.output));',
    ],
    // Filtered before: what was filtered can stand where its filter's result stood.
    [
      'ResponseInput',
      TOOLS,
      `const calls = r.output.filter((item) => item.type === 'function_call');\ninput.push(...(calls as ResponseInput)); console.log(calls.length);`,
      'input.push(...own(calls)); console.log(calls.length);',
      '? input.push(...sdk(r.output)); console.log(calls.length);',
    ],
    [
      'ResponseInput',
      TOOLS,
      `let last = r;\nconst calls = last.output.filter((item) => item.type === 'function_call');\nlast = r;\ninput.push(...calls);`,
      'input.push(...own(calls));',
      'nothing',
    ],
    // A predicate that nothing else uses would be unused.
    [
      'any[]',
      CREATE,
      `const isOld = (item: { type: string }) => item.type !== 'reasoning';\ninput.push(...r.output.filter(isOld));`,
      'input.push(...own(r.output.filter(isOld)));',
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      "input.push(...r.output.filter((item) => item.type !== 'reasoning'));",
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      "input.push(...r.output.filter((item) => item.type === 'message'));",
      'input.push(...own(r.output));',
      'input.push(...sdk(r.output));',
    ],
    // With tools, calls that nobody answers would come back in.
    [
      'any[]',
      TOOLS,
      "input.push(...r.output.filter((item) => item.type === 'message'));",
      "input.push(...own(r.output.filter((item) => item.type === 'message')));",
      '? input.push(...sdk(r.output));',
    ],
    [
      'any[]',
      CREATE,
      'input.push(...r.output.slice(-1));',
      'input.push(...own(r.output.slice(-1)));',
      'nothing',
    ],
  ],
};

describe.each(Object.entries(REPAIRS))('the repair of %s', (_, rows) => {
  checkRepairs(rows);
});
