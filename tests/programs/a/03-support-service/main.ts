import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

export interface Ticket {
  id: string;
  subject: string;
  body: string;
}

export class SupportService {
  constructor(private readonly openai: OpenAI) {}

  /** Lets the model draft, criticise and redraft an answer. */
  async draft(ticket: Ticket, rounds = 2): Promise<string> {
    const items: ResponseInputItem[] = [
      { role: 'system', content: 'Write a helpful, short answer to the customer.' },
      { role: 'user', content: `${ticket.subject}\n\n${ticket.body}` },
    ];

    let text = '';
    for (let round = 0; round < rounds; round += 1) {
      const response = await this.openai.responses.create({
        model: 'o4-mini',
        input: items,
        reasoning: { effort: 'medium' },
      });
      text = response.output_text;

      for (const item of response.output) {
        items.push(item as ResponseInputItem); // unsafe: raw
      }
      items.push({ role: 'user', content: 'Criticise this draft, then write it again.' });
    }
    return text;
  }
}
