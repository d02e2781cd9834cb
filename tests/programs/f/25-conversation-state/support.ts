import OpenAI from 'openai';
import type { ResponseFunctionToolCall } from 'openai/resources/responses/responses';

interface OrderApi {
  status(orderNumber: string): Promise<{ state: string; eta?: string }>;
  cancel(orderNumber: string): Promise<boolean>;
}

export class SupportDesk {
  private readonly conversations = new Map<string, string>();
  private calls: ResponseFunctionToolCall[] = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly orders: OrderApi,
    private readonly tools: OpenAI.Responses.Tool[],
  ) {}

  private async conversationOf(customer: string): Promise<string> {
    let id = this.conversations.get(customer);
    if (id === undefined) {
      const conversation = await this.openai.conversations.create({ metadata: { customer } });
      id = conversation.id;
      this.conversations.set(customer, id);
    }
    return id;
  }

  async reply(customer: string, text: string): Promise<string> {
    const conversation = await this.conversationOf(customer);
    let response = await this.openai.responses.create({
      model: 'gpt-5',
      conversation,
      input: text,
      tools: this.tools,
    });

    for (;;) {
      const calls = response.output.filter((item) => item.type === 'function_call');
      this.calls.push(...calls);
      if (calls.length === 0) return response.output_text;

      const input: OpenAI.Responses.ResponseInput = [];
      for (const call of calls) {
        input.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: await this.execute(call),
        });
      }
      response = await this.openai.responses.create({
        model: 'gpt-5',
        conversation,
        input,
        tools: this.tools,
      });
    }
  }

  /** For the audit page: what was done in whose name. */
  audit(): { name: string; arguments: string }[] {
    return this.calls.map(({ name, arguments: args }) => ({ name, arguments: args }));
  }

  private async execute(call: ResponseFunctionToolCall): Promise<string> {
    const { order } = JSON.parse(call.arguments) as { order: string };
    switch (call.name) {
      case 'order_status':
        return JSON.stringify(await this.orders.status(order));
      case 'cancel_order':
        return (await this.orders.cancel(order)) ? 'cancelled' : 'too late';
      default:
        return 'unknown tool';
    }
  }
}
