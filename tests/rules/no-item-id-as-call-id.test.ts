import { describe, expect, it } from 'vitest';

import { judgePairs, messagesOf, type Pair, sending } from './fact-rows.js';

const RULE = 'no-item-id-as-call-id';

const PAIRS: readonly Pair[] = [
  [
    'in a guarded loop',
    sending(`  for (const item of r.output) if (item.type === 'function_call')
    input.push({ type: 'function_call_output', call_id: item.⟦id⟧⟦call_id⟧, output: 'ok' }); // !`),
  ],
  [
    'a cast in between',
    sending(`  for (const item of r.output as any[])
    input.push({ type: 'function_call_output', call_id: (item as any).⟦id⟧⟦call_id⟧ as string, output: 'ok' }); // !`),
  ],
  [
    'destructured',
    sending(`  for (const { ⟦id⟧⟦call_id: id⟧, type } of r.output as any[]) if (type === 'function_call')
    input.push({ type: 'function_call_output', call_id: id, output: 'ok' }); // !`),
  ],
  [
    'what map makes of the calls',
    sending(`  const calls = r.output.filter((item: any) => item.type === 'function_call') as ResponseFunctionToolCall[];
  input.push(...calls.map((call) => ({
    type: 'function_call_output', call_id: call.⟦id⟧⟦call_id⟧, // !
    output: 'ok' })));`),
  ],
  [
    'a helper that is given the call',
    sending(`  const answer = (call: any, output: string) => ({
    type: 'function_call_output', call_id: call.⟦id⟧⟦call_id⟧, // !
    output });
  for (const item of r.output) if (item.type === 'function_call') input.push(answer(item, 'ok'));`),
  ],
  [
    'a helper that is given the id',
    sending(`  const answer = (call_id: any) => ({
    type: 'function_call_output', call_id, // !
    output: 'ok' });
  for (const item of r.output) if (item.type === 'function_call') input.push(answer(item.⟦id⟧⟦call_id⟧));`),
  ],
  [
    'an answer to a custom tool',
    sending(`  const call = r.output.find((item) => item.type === 'custom_tool_call') as any;
  input.push({ type: 'custom_tool_call_output', call_id: call.⟦id⟧⟦call_id⟧, output: 'ok' }); // !`),
  ],
  [
    'an answer to a shell',
    sending(`  for (const item of r.output) if (item.type === ⟦'shell_call'⟧⟦'local_shell_call'⟧)
    input.push({ type: 'shell_call_output', call_id: item.id, output: [] }); // !`),
  ],
  [
    'the id of the item as a fallback',
    sending(`  for (const item of r.output as any[])
    input.push({ type: 'function_call_output', call_id: ⟦item.id⟧⟦item.call_id ?? item.id⟧, output: 'ok' }); // !`),
  ],
  [
    'calls that are written anew with the id',
    sending(`  for (const item of r.output as any[]) {
    ⟦⟧⟦input.push({ type: 'function_call', call_id: item.id, name: item.name, arguments: item.arguments });⟧
    input.push({ type: 'function_call_output', call_id: item.id, output: 'ok' }); // !
  }`),
  ],
  [
    'only outputs, beside the response before',
    `export async function run() {
  const r = await client.responses.create({ model: 'gpt-5', input: 'a' });
  const outputs: any[] = [];
  for (const item of r.output) if (item.type === 'function_call')
    outputs.push({ type: 'function_call_output', call_id: item.⟦id⟧⟦call_id⟧, output: 'ok' }); // !
  await client.responses.create({ model: 'gpt-5', previous_response_id: r.id, input: outputs });
}`,
  ],
  [
    'a field of a class',
    `export class Agent {
  history: any[] = [];
  async turn() {
    const r = await client.responses.create({ model: 'gpt-5', input: this.history });
    for (const item of r.output) if (item.type === 'function_call')
      this.history.push({ type: 'function_call_output', call_id: item.⟦id⟧⟦call_id⟧, output: 'ok' }); // !
  }
}`,
  ],
  [
    'a parameter that is a call by its type',
    `export async function answer(call: ResponseFunctionToolCall, input: ResponseInput) {
  input.push({ type: 'function_call_output', call_id: call.⟦id!⟧⟦call_id⟧, output: 'ok' }); // !
  return client.responses.create({ model: 'gpt-5', input });
}`,
    'with types',
  ],
  [
    'an approval, which asks for the id',
    sending(`  for (const item of r.output as any[])
    input.push({ type: ⟦'function_call_output', call_id⟧⟦'mcp_approval_response', approval_request_id⟧: item.id, approve: true }); // !`),
  ],
];

describe(RULE, () => {
  judgePairs(RULE, PAIRS);

  it('reads the call_id instead', () => {
    const [report] = messagesOf(
      RULE,
      sending(`
  for (const item of r.output) if (item.type === 'function_call')
    input.push({ type: 'function_call_output', call_id: item.id!, output: 'ok' });`),
    );
    expect(report?.message).toContain('No tool call found for function call output with call_id');
    expect(report?.fixed).toContain('call_id: item.call_id!, output');
  });
});
