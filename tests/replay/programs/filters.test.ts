import { describe } from 'vitest';

import { afterCreate, afterParse, judgePrograms, type Row } from './marked-program.js';

const filtered = (predicate: string, before = ''): string =>
  `${before}${afterCreate(`input.push(...r.output.filter(${predicate}));`)}`;

/** The same where the filter lets a message or a call through, and its reasoning not (F16). */
const lossy = (predicate: string, before = ''): string =>
  `${before}${afterCreate(`input.push(...r.output.filter(${predicate})); // dropped-reasoning`)}`;

/** The same where it lets through whatever comes. */
const open = (predicate: string, before = ''): string =>
  `${before}${afterCreate(`input.push(...r.output.filter(${predicate})); // raw`)}`;

const THREE_KINDS = `item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call'`;

const PREDICATES: readonly Row[] = [
  ['messages', lossy(`(item) => item.type === 'message'`)],
  ['calls', lossy(`(item) => item.type === 'function_call'`)],
  ['all but reasoning', lossy(`(item) => item.type !== 'reasoning'`)],
  ['the three kinds that go back as they came', filtered(`(item) => ${THREE_KINDS}`)],
  [
    'reasoning and calls',
    filtered(`(item) => item.type === 'reasoning' || item.type === 'function_call'`),
  ],
  [
    'lists of MCP tools, which depend on no reasoning',
    filtered(`(item) => item.type === 'mcp_list_tools'`),
  ],
  ['all but web searches', open(`(item) => item.type !== 'web_search_call'`)],
  ['calls, by ==', lossy(`(item) => item.type == 'function_call'`)],
  ['messages, the literal first', lossy(`(item) => 'message' === item.type`)],
  ['messages, by a template', lossy('(item) => item.type === `message`')],
  ['messages, by brackets', lossy(`(item) => item['type'] === 'message'`)],
  ['messages, by a chain', lossy(`(item) => item?.type === 'message'`)],
  ['messages, by a cast', lossy(`(item) => (item as any).type === 'message'`)],
  ['messages, by a pattern', lossy(`({ type }) => type === 'message'`)],
  ['messages, by a pattern under another name', lossy(`({ type: kind }) => kind === 'message'`)],
  [
    'the three kinds, by a pattern',
    filtered(
      `({ type }) => type === 'message' || type === 'reasoning' || type === 'function_call'`,
    ),
  ],
  [
    'messages, by a name for the type',
    lossy(`(item) => { const { type } = item; return type === 'message'; }`),
  ],
  ['messages, not by their negation', lossy(`(item) => !(item.type !== 'message')`)],
  [
    'all but messages and reasoning, by and',
    lossy(`(item) => item.type !== 'message' && item.type !== 'reasoning'`),
  ],
  [
    'messages, by a choice of booleans',
    lossy(`(item) => (item.type === 'message' ? true : false)`),
  ],
  ['messages, by Boolean', lossy(`(item) => Boolean(item.type === 'message')`)],
  ['messages, by two negations', lossy(`(item) => !!(item.type === 'message')`)],
  [
    'all but reasoning, by early return',
    lossy(`({ type }) => { if (type === 'reasoning') return false; return true; }`),
  ],
  [
    'messages, by a function expression',
    lossy(`function (item) { return item.type === 'message'; }`),
  ],
  [
    'messages that are complete',
    lossy(`(item) => item.type === 'message' && item.status === 'completed'`),
  ],
  ['all items that are there', open(`Boolean`)],
  ['all items that have a type', open(`(item) => item && item.type`)],
  ['all items that are not null', open(`(item) => item != null`)],
  ['messages, by their role', lossy(`(item: any) => item.role === 'assistant'`)],
  ['messages, by whether they have a role', lossy(`(item) => 'role' in item`)],
  ['all but reasoning, by the prefix of the id', lossy(`(item) => !item.id?.startsWith('rs_')`)],
  [
    'reasoning and calls, by the prefix of the id',
    filtered(`(item) => item.id?.startsWith('rs_') || item.id?.startsWith('fc_')`),
  ],
  [
    'messages, by a pattern of text that is not read',
    filtered(`(item) => /^(message|reasoning)$/.test(item.type)`),
  ],
  [
    'whatever an imported function keeps',
    filtered('isKept', `import { isKept } from '@acme/kinds';`),
  ],
];

/** Types that stand in a list, a set or a record. */
const LISTED: readonly Row[] = [
  [
    'in a list beside the filter',
    lossy(`(item) => ['message', 'function_call'].includes(item.type)`),
  ],
  [
    'in a list with reasoning',
    filtered(`(item) => ['message', 'reasoning', 'function_call'].includes(item.type)`),
  ],
  [
    'in a list under a name',
    lossy(`(item) => KEPT.includes(item.type)`, `const KEPT = ['message', 'function_call'];`),
  ],
  [
    'in a list as const, asked in a guard',
    filtered(
      'isKept',
      `const KEPT = ['function_call', 'reasoning', 'message'] as const;
      const isKept = (item: ResponseOutputItem) => (KEPT as readonly string[]).includes(item.type);`,
    ),
  ],
  [
    'in a list as const without reasoning, asked in a guard',
    lossy(
      'isKept',
      `const KEPT = ['function_call', 'message'] as const;
      const isKept = (item: ResponseOutputItem) => (KEPT as readonly string[]).includes(item.type);`,
    ),
  ],
  ['left out by a list', lossy(`(item) => !['reasoning'].includes(item.type)`)],
  [
    'in a set under a name',
    lossy(
      'keep',
      `const KEPT = new Set(['message', 'function_call', 'web_search_call']);
    const keep = (item: ResponseOutputItem) => KEPT.has(item.type);`,
    ),
  ],
  [
    'in a set with reasoning',
    filtered(
      'keep',
      `const KEPT = new Set(['message', 'function_call', 'reasoning']);
    const keep = (item: ResponseOutputItem) => KEPT.has(item.type);`,
    ),
  ],
  [
    'in a set that is typed as one of texts',
    filtered(
      'keep',
      `const KEPT: ReadonlySet<string> = new Set<ResponseOutputItem['type']>(['message', 'function_call', 'reasoning']);
    const keep = (item: ResponseOutputItem) => KEPT.has(item.type);`,
    ),
  ],
  [
    'in constants of an object',
    lossy(
      `(item) => item.type === TYPES.message`,
      `const TYPES = { call: 'function_call', message: 'message' } as const;`,
    ),
  ],
  [
    'in constants of an object, all three',
    filtered(
      `(item) => item.type === TYPES.call || item.type === TYPES.message || item.type === TYPES.thought`,
      `const TYPES = { call: 'function_call', message: 'message', thought: 'reasoning' } as const;`,
    ),
  ],
  ['in a constant of text', lossy(`(item) => item.type === MESSAGE`, `const MESSAGE = 'message';`)],
  [
    'in a record of flags, which is not read',
    filtered(
      `(item) => REPLAYABLE[item.type]`,
      `const REPLAYABLE: Record<string, boolean> = { message: true, reasoning: true, function_call: true };`,
    ),
  ],
];

/** Guards that have a name, in the same file. */
const NAMED: readonly Row[] = [
  [
    'a guard by its name',
    lossy(
      'isCall',
      `const isCall = (item: ResponseOutputItem): item is ResponseFunctionToolCall => item.type === 'function_call';`,
    ),
  ],
  [
    'a guard that is called',
    lossy(
      '(item) => isCall(item)',
      `function isCall(item: ResponseOutputItem) { return item.type === 'function_call'; }`,
    ),
  ],
  [
    'the negation of a guard',
    lossy(
      '(item) => !isThought(item)',
      `const isThought = (item: ResponseOutputItem) => item.type === 'reasoning';`,
    ),
  ],
  [
    'two guards',
    filtered(
      '(item) => isThought(item) || isCall(item)',
      `const isThought = (item: ResponseOutputItem) => item.type === 'reasoning';
      const isCall = (item: ResponseOutputItem) => item.type === 'function_call';`,
    ),
  ],
  [
    'a guard that calls two guards',
    filtered(
      'isKept',
      `const isThought = (item: ResponseOutputItem) => item.type === 'reasoning';
      const isCall = (item: ResponseOutputItem) => item.type === 'function_call';
      const isKept = (item: ResponseOutputItem) => isThought(item) || isCall(item);`,
    ),
  ],
  [
    'a guard that switches over the type',
    filtered(
      'isKept',
      `function isKept(item: ResponseOutputItem) {
        switch (item.type) {
          case 'message':
          case 'reasoning':
          case 'function_call':
            return true;
          default:
            return false;
        }
      }`,
    ),
  ],
  [
    'a guard that switches over the type, reasoning left out',
    lossy(
      'isKept',
      `function isKept(item: ResponseOutputItem) {
        switch (item.type) {
          case 'message':
          case 'function_call':
            return true;
          default:
            return false;
        }
      }`,
    ),
  ],
  [
    'a static method',
    filtered(
      'Items.isKept',
      `class Items { static isKept(item: ResponseOutputItem) { return ${THREE_KINDS}; } }`,
    ),
  ],
  [
    'a static method without reasoning',
    lossy(
      'Items.isKept',
      `class Items { static isKept(item: ResponseOutputItem) { return item.type === 'message'; } }`,
    ),
  ],
  [
    'a method of an object',
    lossy(
      'kinds.isMessage',
      `const kinds = { isMessage: (item: ResponseOutputItem) => item.type === 'message' };`,
    ),
  ],
  [
    'a guard that is asked first',
    `const isCall = (item: ResponseOutputItem) => item.type === 'function_call';${afterCreate(
      `if (r.output.some(isCall)) {
        const pending = r.output.filter(isCall);
        input.push(...pending); // dropped-reasoning
      }`,
    )}`,
  ],
];

/** What happens to a filtered list on its way. */
const ON_THE_WAY: readonly Row[] = [
  [
    'under a name, and read again afterwards',
    afterCreate(`const messages = r.output.filter((item) => item.type === 'message');
    input.push(...messages); // dropped-reasoning
    console.log(messages[0]?.content);`),
  ],
  [
    'under a name, and only read',
    afterCreate(`const messages = r.output.filter((item) => item.type === 'message');
    input.push({ role: 'user', content: String(messages[0]?.content) });`),
  ],
  [
    'in several lines, with a cast of each item',
    afterCreate(`input.push(
      ...r.output // dropped-reasoning
        .filter((item) => item.type !== 'reasoning')
        .map((item) => item as ResponseInputItem),
    );`),
  ],
  [
    'one after the other',
    afterCreate(`const some = r.output.filter((item) => item.type !== 'web_search_call');
    input.push(...some.filter((item) => item.type !== 'reasoning')); // dropped-reasoning`),
  ],
  [
    'apart for each kind, and joined again',
    afterCreate(`const thoughts = r.output.filter((item) => item.type === 'reasoning');
    const calls = r.output.filter((item) => item.type === 'function_call');
    const messages = r.output.filter((item) => item.type === 'message');
    input.push(...thoughts, ...calls, ...messages);`),
  ],
  [
    'reasoning apart, and only shown',
    afterCreate(`const thoughts = r.output.filter((item) => item.type === 'reasoning');
    const call = r.output.find((item) => item.type === 'function_call');
    if (call) input.push(call); // dropped-reasoning
    console.log(thoughts[0]?.summary);`),
  ],
  [
    'as the whole input',
    `export async function run() {
      const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
      await client.responses.create({ model: 'gpt-5', input: r.output.filter((item) => item.type === 'message') }); // dropped-reasoning
    }`,
  ],
  [
    'of a response that may be missing',
    afterCreate(`const maybe = Math.random() < 2 ? r : undefined;
    input.push(...(maybe?.output.filter((item) => item.type !== 'reasoning') as ResponseInput)); // dropped-reasoning`),
  ],
  [
    'each item by flatMap',
    afterCreate(
      `input.push(...r.output.flatMap((item) => (item.type === 'message' ? [item] : []))); // dropped-reasoning`,
    ),
  ],
  [
    'the three kinds by flatMap',
    afterCreate(`input.push(...r.output.flatMap((item) => (${THREE_KINDS} ? [item] : [])));`),
  ],
  [
    'the outputs of the tools by flatMap',
    afterCreate(`input.push(...r.output.flatMap((item) =>
      item.type === 'function_call' ? [{ type: 'function_call_output', call_id: item.call_id, output: 'x' }] : []));`),
  ],
  [
    'all that were listed by a parsed response, of any kind',
    afterParse(
      `input.push(...r.output.filter((item) => item.type !== 'web_search_call')); // parsed`,
    ),
  ],
  [
    'reasoning of a parsed response, which the SDK parses not, beside calls without parse fields',
    afterParse(`for (const item of r.output) {
      if (item.type === 'reasoning') input.push(item);
      if (item.type === 'function_call') input.push({ ...item, parsed_arguments: undefined });
    }`),
  ],
];

/** Filters of the conversation, where it is sent. */
const AT_THE_REQUEST: readonly Row[] = [
  [
    'reasoning of what was given',
    `export async function run(input: ResponseInputItem[]) {
      return client.responses.create({ model: 'gpt-5', input: input.filter((item) => item.type !== 'reasoning') });
    }`,
  ],
  [
    'all but what the user said',
    `export async function run(input: ResponseInput) {
      const users = input.filter((item) => 'role' in item && item.role === 'user');
      return client.responses.create({ model: 'gpt-5', input: [...users, { role: 'user', content: 'x' }] });
    }`,
  ],
  [
    'items by their ids, which is not read',
    `const seen = new Set<string>();
    export async function run(input: ResponseInput) {
      const r = await client.responses.create({ model: 'gpt-5', input });
      for (const item of r.output) if ('id' in item && item.id) seen.add(item.id);
      input = input.filter((item) => !('id' in item) || !seen.has(String(item.id)));
      return client.responses.create({ model: 'gpt-5', input });
    }`,
  ],
  [
    'reasoning of the whole conversation',
    `const items: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.create({
        model: 'gpt-5',
        input: items.filter((item) => item.type !== 'reasoning'), // dropped-reasoning
      });
      items.push(...(r.output as ResponseInput));
    }`,
  ],
  [
    'web searches of a sanitized conversation',
    `const items: ResponseInput = [];
    export async function turn() {
      const r = await client.responses.create({
        model: 'gpt-5',
        input: items.filter((item) => item.type !== 'web_search_call'),
      });
      items.push(...sanitizeResponseInput(r.output));
    }`,
  ],
];

describe('a filter by its predicate', () => {
  judgePrograms(PREDICATES);
});

describe('a filter of listed types', () => {
  judgePrograms(LISTED);
});

describe('a filter by a named guard', () => {
  judgePrograms(NAMED);
});

describe('a filtered list', () => {
  judgePrograms(ON_THE_WAY);
});

describe('a filter at the request', () => {
  judgePrograms(AT_THE_REQUEST);
});
