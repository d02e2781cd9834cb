import { readFile } from 'node:fs/promises';
import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

interface Invoice {
  supplier: string;
  total: number;
  currency: string;
  lines: { text: string; amount: number }[];
}

const invoiceFormat = {
  type: 'json_schema' as const,
  name: 'invoice',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      supplier: { type: 'string' },
      total: { type: 'number' },
      currency: { type: 'string' },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: { text: { type: 'string' }, amount: { type: 'number' } },
          required: ['text', 'amount'],
          additionalProperties: false,
        },
      },
    },
    required: ['supplier', 'total', 'currency', 'lines'],
    additionalProperties: false,
  },
};

const client = new OpenAI({ maxRetries: 4 });

function problemsOf(invoice: Invoice): string[] {
  const problems: string[] = [];
  const sum = invoice.lines.reduce((acc, line) => acc + line.amount, 0);
  if (Math.abs(sum - invoice.total) > 0.01) {
    problems.push(`The lines sum up to ${sum.toFixed(2)}, the total says ${invoice.total}.`);
  }
  if (!/^[A-Z]{3}$/.test(invoice.currency)) {
    problems.push(`${invoice.currency} is no ISO currency code.`);
  }
  return problems;
}

/** Asks again, with the complaints, until the figures add up. */
export async function extractInvoice(path: string, attempts = 3): Promise<Invoice> {
  const data = await readFile(path, 'base64');
  const input: ResponseInput = [
    {
      role: 'user',
      content: [
        { type: 'input_file', filename: path, file_data: `data:application/pdf;base64,${data}` },
        { type: 'input_text', text: 'Extract the invoice.' },
      ],
    },
  ];

  for (let attempt = 1; attempt <= attempts; attempt++) {
    const response = await client.responses.parse({
      model: 'gpt-5-mini',
      input,
      text: { format: invoiceFormat },
    });

    const invoice = response.output_parsed as Invoice | null;
    if (invoice === null) throw new Error(`refused: ${response.output_text}`);

    const problems = problemsOf(invoice);
    if (problems.length === 0) return invoice;
    console.warn('%s, attempt %d: %s', path, attempt, problems.join(' '));

    for (const item of response.output) {
      switch (item.type) {
        case 'reasoning':
          input.push(item);
          break;
        case 'message':
          input.push(item); // unsafe: parsed
          break;
        default:
          console.debug('ignored %s', item.type);
      }
    }
    input.push({ role: 'user', content: `Please check again. ${problems.join('\n')}` });
  }
  throw new Error(`${path}: no consistent invoice after ${attempts} attempts`);
}
