import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-lost-namespace';

/** A call that is written anew between two requests with these tools. */
const of = (tools: string, namespace: string, type = `'function_call'`): string => `
declare const theirs: any[];
export async function run() {
  const input: any[] = [{ role: 'user', content: 'a' }];
  const tools: any[] = ${tools};
  const r = await client.responses.create({ model: 'gpt-5', input, tools });
  for (const item of r.output) if (item.type === 'function_call')
    input.push({ type: ${type}, call_id: item.call_id, name: item.name${namespace}, arguments: item.arguments }); // !
  await client.responses.create({ model: 'gpt-5', input, tools });
}`;
/** The same, all between the requests. */
const searching = (code: string): string =>
  sending(code).replaceAll(`model: 'gpt-5'`, `model: 'gpt-5', tools: [{ type: 'tool_search' }]`);

const SEARCH = `[{ type: 'tool_search' }]`;

const PAIRS: readonly Pair[] = [
  ['a search for tools', of(SEARCH, '⟦⟧⟦, namespace: item.namespace⟧')],
  [
    'tools of a namespace',
    of(`[{ type: 'namespace', name: 'crm', tools: [] }]`, '⟦⟧⟦, namespace: item.namespace⟧'),
  ],
  ['a function of its own', of(`[{ type: '⟦tool_search⟧⟦function⟧' }]`, '')],
  [
    'a function beside the search',
    of(`[{ type: 'tool_search' }, ⟦⟧⟦{ type: 'function', name: 'f' }⟧]`, ''),
  ],
  ['tools of others beside the search', of(`[{ type: 'tool_search' }, ⟦⟧⟦...theirs⟧]`, '')],
  ['tools of others', of('⟦' + SEARCH + '⟧⟦theirs⟧', '')],
  ['the item itself', of(SEARCH, '⟦⟧⟦, ...item⟧')],
  ['another type', of(SEARCH, '', `'⟦function_call⟧⟦custom_tool_call⟧'`)],
  ['a constant namespace', of(SEARCH, `⟦⟧⟦, namespace: 'crm'⟧`)],
  [
    'a call of the program itself',
    searching(
      `  input.push({ type: 'function_call', call_id: 'c', name: ⟦(r.output[0] as any).name⟧⟦'f'⟧, arguments: '{}' }); // !`,
    ),
  ],
  [
    'what map writes anew',
    searching(`  const calls = r.output.filter((item) => item.type === 'function_call') as any[];
  input.push(...calls.map((call) => ({ type: 'function_call', call_id: call.call_id, name: call.name, ⟦⟧⟦namespace: call.namespace, ⟧arguments: call.arguments }))); // !`),
  ],
  [
    'fields that are taken apart',
    searching(`  for (const { call_id, name, arguments: args⟦⟧⟦, namespace⟧ } of r.output.filter((item) => item.type === 'function_call') as any[])
    input.push({ type: 'function_call', call_id, name⟦⟧⟦, namespace⟧, arguments: args }); // !`),
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('sends the namespace along, and asks where it cannot be sure', () => {
    const [report] = messagesOf(RULE, of(SEARCH, ''));
    expect(report?.suggested[0]).toContain(
      'arguments: item.arguments, namespace: item.namespace }',
    );
    expect(report?.message).toContain("Missing namespace for function_call '…'.");
    expect(messagesOf(RULE, of('theirs', ''))).toEqual([]);
    expect(messagesOf(RULE, of('theirs', ''), { report: 'possible' })).toHaveLength(1);
    expect(messagesOf(RULE, of(`[{ type: 'function' }]`, ''), { report: 'possible' })).toEqual([]);
    expect(sending('')).not.toContain('tools');
  });
});
