import { createInterface } from 'node:readline';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { z } from 'zod';

const Ticket = z.object({
  product: z.string(),
  problem: z.string(),
  urgency: z.enum(['low', 'normal', 'high']),
});

type Ticket = z.infer<typeof Ticket>;

class Intake {
  private readonly messages: ResponseInputItem[] = [
    { role: 'developer', content: 'Fill in the ticket from what the customer says.' },
  ];

  constructor(private readonly client: OpenAI) {}

  async hear(text: string): Promise<Ticket | null> {
    this.messages.push({ role: 'user', content: text });
    const response = await this.client.responses.parse({
      model: 'gpt-5.4',
      input: this.messages,
      text: { format: zodTextFormat(Ticket, 'ticket') },
    });
    this.messages.push(...(response.output as ResponseInputItem[]));
    return response.output_parsed as Ticket | null;
  }
}

const intake = new Intake(new OpenAI());
for await (const line of createInterface({ input: process.stdin })) {
  console.log(`customer: ${line}`);
  console.log(`ticket: ${JSON.stringify(await intake.hear(line))}`);
}
