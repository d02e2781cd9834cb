export interface AgentInputItem {
  id?: string;
  type?: string;
  role?: string;
  content?: unknown;
}
export interface RunResult {
  output: AgentInputItem[];
  history: AgentInputItem[];
  newItems: { rawItem: AgentInputItem }[];
  finalOutput: string;
  lastAgent: Agent;
}
export class Agent {
  constructor(options: { name: string; instructions: string; model?: string; handoffs?: Agent[] });
  readonly name: string;
}
export function run(agent: Agent, input: string | AgentInputItem[]): Promise<RunResult>;
export function setDefaultClient(client: unknown): void;
