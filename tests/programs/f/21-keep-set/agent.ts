import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
  ResponseOutputItem,
  ResponseOutputMessage,
  ResponseReasoningItem,
} from 'openai/resources/responses/responses';

type Replayable = ResponseOutputMessage | ResponseFunctionToolCall | ResponseReasoningItem;

const REPLAYABLE: ReadonlySet<string> = new Set(['message', 'function_call', 'reasoning']);

/** Everything this agent can produce that the next turn needs. */
function isReplayable(item: ResponseOutputItem): item is Replayable {
  return REPLAYABLE.has(item.type);
}

interface Ticket {
  key: string;
  title: string;
  labels: string[];
}

export class LabelAgent {
  private readonly input: ResponseInputItem[] = [];
  private readonly decided = new Map<string, string[]>();

  constructor(
    private readonly openai: OpenAI,
    private readonly known: readonly string[],
  ) {}

  async label(ticket: Ticket): Promise<string[]> {
    this.input.push({ role: 'user', content: `${ticket.key}: ${ticket.title}` });

    for (let attempt = 0; attempt < 4; attempt++) {
      const response = await this.openai.responses.create({
        model: 'gpt-5-mini',
        instructions: `Call set_labels once. Allowed: ${this.known.join(', ')}`,
        input: this.input,
        tools: [
          {
            type: 'function',
            name: 'set_labels',
            strict: true,
            parameters: {
              type: 'object',
              properties: { labels: { type: 'array', items: { type: 'string' } } },
              required: ['labels'],
              additionalProperties: false,
            },
          },
        ],
      });

      this.input.push(...response.output.filter(isReplayable)); // unsafe: unanswered

      const calls = response.output.filter((item) => item.type === 'function_call');
      for (const call of calls) {
        const { labels } = JSON.parse(call.arguments) as { labels: string[] };
        const unknown = labels.filter((label) => !this.known.includes(label));
        this.input.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: unknown.length ? `unknown labels: ${unknown.join(', ')}` : 'ok',
        });
        if (unknown.length === 0) this.decided.set(ticket.key, labels);
      }
      const labels = this.decided.get(ticket.key);
      if (labels) return labels;
    }
    console.warn('no labels for %s', ticket.key);
    return [];
  }
}
