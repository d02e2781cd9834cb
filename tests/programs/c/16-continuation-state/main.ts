import OpenAI from 'openai';
import type { ResponseInput, ResponseFunctionToolCall } from 'openai/resources/responses/responses';

const openai = new OpenAI({ timeout: 90_000 });

type NeedsApproval = {
  kind: 'approval';
  pending: ResponseFunctionToolCall[];
  continuationInput: ResponseInput;
};
type Finished = { kind: 'text'; text: string };
type TurnResult = NeedsApproval | Finished;

const RISKY = new Set(['delete_branch', 'force_push', 'merge_pull_request']);

const gitTools: OpenAI.Responses.FunctionTool[] = [...RISKY].map((name) => ({
  type: 'function',
  name,
  strict: false,
  parameters: { type: 'object', properties: { ref: { type: 'string' } } },
}));

async function runTurn(input: ResponseInput): Promise<TurnResult> {
  const response = await openai.responses.create({ model: 'gpt-5.4', input, tools: gitTools });
  const pending = response.output.filter((item) => item.type === 'function_call');
  if (pending.length === 0) {
    return { kind: 'text', text: response.output_text };
  }
  return {
    kind: 'approval',
    pending,
    continuationInput: [...input, ...(response.output as ResponseInput)], // unsafe: raw
  };
}

export async function converse(
  request: string,
  approve: (call: ResponseFunctionToolCall) => Promise<boolean>,
  execute: (call: ResponseFunctionToolCall) => Promise<string>,
): Promise<string> {
  let result = await runTurn([{ role: 'user', content: request }]);
  let guard = 0;

  while (result.kind === 'approval') {
    if (++guard > 8) throw new Error('too many approvals');
    const next = result.continuationInput;
    for (const call of result.pending) {
      const allowed = !RISKY.has(call.name) || (await approve(call));
      const output = allowed ? await execute(call) : 'The user did not allow this.';
      next.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
    result = await runTurn(next);
  }
  return result.text;
}
