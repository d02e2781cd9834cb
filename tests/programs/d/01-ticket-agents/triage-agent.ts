import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';
import { BaseAgent, type ToolHandler } from './base-agent';

const severities = ['low', 'medium', 'high'] as const;

export class TriageAgent extends BaseAgent {
  private readonly labels = new Set<string>();

  protected override get tools(): Tool[] {
    return [
      {
        type: 'function',
        name: 'label_ticket',
        description: 'Puts a severity label on the ticket',
        strict: true,
        parameters: {
          type: 'object',
          properties: { severity: { type: 'string', enum: [...severities] } },
          required: ['severity'],
          additionalProperties: false,
        },
      },
    ];
  }

  protected override get handlers(): Record<string, ToolHandler> {
    return {
      label_ticket: ({ severity }) => {
        this.labels.add(String(severity));
        return 'ok';
      },
    };
  }

  async handle(ticket: string): Promise<{ labels: string[]; answer: string }> {
    this.remember({ role: 'developer', content: 'You triage support tickets.' });
    this.remember({ role: 'user', content: ticket });

    for (;;) {
      const response = await this.ask();
      // The API expects these back as they are
      this.remember(...(response.output as ResponseInputItem[])); // unsafe: raw

      const calls = response.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) {
        return { labels: [...this.labels], answer: response.output_text };
      }
      for (const call of calls) {
        const output = await this.dispatch(call.name, call.arguments);
        this.remember({ type: 'function_call_output', call_id: call.call_id, output });
      }
    }
  }
}
