import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

export interface AgentSpec {
  name: string;
  model: string;
  prompt: string;
  handoffs: string[];
}

export interface StepResult {
  agent: string;
  newItems: ResponseOutputItem[];
  finalText: string | null;
  handoff: { to: string; callId: string } | null;
}

export interface DeskContext {
  ticket: string;
  items: ResponseInputItem[];
  visited: string[];
}
