/** Our thin in-house kit; its items are not those of the API. */
export interface AgentInputItem {
  kind: 'user' | 'agent' | 'tool';
  text: string;
  type?: 'message' | 'function_call' | 'reasoning';
}

export interface RunResult {
  history: AgentInputItem[];
  output: AgentInputItem[];
  finalOutput: string;
}

export interface Agent {
  name: string;
  instructions: string;
  next?: Agent;
}

export async function run(agent: Agent, input: AgentInputItem[]): Promise<RunResult> {
  const output: AgentInputItem[] = [
    { kind: 'agent', type: 'message', text: `${agent.name} read ${String(input.length)} items` },
  ];
  await Promise.resolve();
  return { history: [...input, ...output], output, finalOutput: output[0]?.text ?? '' };
}
