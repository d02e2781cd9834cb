import OpenAI from 'openai';
import type { FunctionTool } from 'openai/resources/responses/responses';
import type { AgentSpec, DeskContext, StepResult } from './types.js';

const PREFIX = 'transfer_to_';

function handoffTool(target: string): FunctionTool {
  return {
    type: 'function',
    name: PREFIX + target,
    description: `Hand the ticket over to ${target}.`,
    parameters: { type: 'object', properties: {}, additionalProperties: false, required: [] },
    strict: true,
  };
}

export async function step(client: OpenAI, agent: AgentSpec, context: DeskContext): Promise<StepResult> {
  const response = await client.responses.create({
    model: agent.model,
    instructions: agent.prompt,
    input: context.items,
    tools: agent.handoffs.map(handoffTool),
    parallel_tool_calls: false,
    metadata: { ticket: context.ticket, agent: agent.name },
  });
  const call = response.output.find((item) => item.type === 'function_call');
  const handoff = call?.name.startsWith(PREFIX)
    ? { to: call.name.slice(PREFIX.length), callId: call.call_id }
    : null;
  return {
    agent: agent.name,
    newItems: response.output,
    finalText: handoff ? null : response.output_text,
    handoff,
  };
}
