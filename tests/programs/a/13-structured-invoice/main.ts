import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

const invoiceFormat = {
  type: 'json_schema' as const,
  name: 'invoice',
  strict: true,
  schema: {
    type: 'object',
    properties: { total: { type: 'number' }, currency: { type: 'string' } },
    required: ['total', 'currency'],
    additionalProperties: false,
  },
};

interface Invoice {
  total: number;
  currency: string;
}

export async function extract(document: string): Promise<Invoice> {
  const input: ResponseInputItem[] = [{ role: 'user', content: document }];

  for (let attempt = 1; attempt <= 3; attempt++) {
    const response = await client.responses.parse({
      model: 'gpt-5-mini',
      input,
      text: { format: invoiceFormat },
    });

    const invoice = response.output_parsed as Invoice | null;
    if (invoice && invoice.total >= 0) {
      return invoice;
    }

    input.push(...(response.output as ResponseInputItem[])); // unsafe: parsed
    input.push({ role: 'user', content: 'The total must not be negative. Try again.' });
  }

  throw new Error('No valid invoice after three attempts.');
}
