import OpenAI from 'openai';
import type { ResponseInputItem, FunctionTool } from 'openai/resources/responses/responses';

function Injectable(): ClassDecorator {
  return () => undefined;
}

interface AgentSpec {
  name: string;
  model: string;
  prompt: string;
  handoffs: string[];
}

const AGENTS: Record<string, AgentSpec> = {
  triage: { name: 'triage', model: 'gpt-5-mini', prompt: 'Route the caller.', handoffs: ['billing', 'tech'] },
  billing: { name: 'billing', model: 'gpt-5', prompt: 'You handle invoices.', handoffs: ['triage'] },
  tech: { name: 'tech', model: 'gpt-5.4', prompt: 'You handle outages.', handoffs: ['triage'] },
};

const handoffTool = (target: string): FunctionTool => ({
  type: 'function',
  name: `transfer_to_${target}`,
  description: `Hand the conversation to ${target}`,
  strict: true,
  parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
});

@Injectable()
export class SwitchboardService {
  private readonly history: ResponseInputItem[] = [];
  private active = 'triage';

  constructor(private readonly openai: OpenAI) {}

  async say(text: string): Promise<string> {
    this.history.push({ role: 'user', content: text });
    for (let hops = 0; hops < 5; hops++) {
      const agent = AGENTS[this.active];
      if (!agent) throw new Error(`no agent ${this.active}`);

      const response = await this.openai.responses.create({
        model: agent.model,
        instructions: agent.prompt,
        input: this.history,
        tools: agent.handoffs.map(handoffTool),
        tool_choice: 'auto',
      });

      const last = response.output[response.output.length - 1];
      if (last?.type === 'function_call') {
        this.active = last.name.replace('transfer_to_', '');
        this.history.push(last); // unsafe: dropped-reasoning
        this.history.push({
          type: 'function_call_output',
          call_id: last.call_id,
          output: `You are now talking to ${this.active}.`,
        });
        continue;
      }

      this.history.push(...(response.output as ResponseInputItem[])); // unsafe: raw
      return response.output_text;
    }
    return 'Sorry, nobody seems to be responsible for this.';
  }
}
