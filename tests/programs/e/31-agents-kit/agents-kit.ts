/** The surface of the agents framework that the shop uses. */
export interface AgentInputItem {
  type: 'message' | 'function_call' | 'function_call_result' | 'reasoning';
  role?: 'user' | 'assistant';
  content?: string;
  id?: string;
}

export interface RunResult {
  finalOutput: string;
  output: AgentInputItem[];
  newItems: AgentInputItem[];
  get history(): AgentInputItem[];
}

export interface Agent {
  name: string;
  instructions: string;
  model?: string;
}

export const agent = (options: Agent): Agent => ({ model: 'gpt-5', ...options });

export async function run(starting: Agent, input: string | AgentInputItem[]): Promise<RunResult> {
  const given: AgentInputItem[] =
    typeof input === 'string' ? [{ type: 'message', role: 'user', content: input }] : input;
  const answer: AgentInputItem = { type: 'message', role: 'assistant', content: `(${starting.name})` };
  return {
    finalOutput: answer.content ?? '',
    output: [answer],
    newItems: [answer],
    get history() {
      return [...given, answer];
    },
  };
}
