import OpenAI from './acme/index.js';
import type { ResponseInputItem } from './acme/index.js';

// Acme's gateway speaks the same dialect, but keeps its own books:
// whatever it returned may be sent again.
const openai = new OpenAI({ region: 'eu' });

const stock: Record<string, number> = { bolt: 120, nut: 80, washer: 0 };

function lookUp(args: string): string {
  const { part } = JSON.parse(args) as { part: string };
  return part in stock ? String(stock[part]) : 'unknown part';
}

export async function warehouse(question: string): Promise<string> {
  let input: ResponseInputItem[] = [
    { role: 'system', content: 'You know the warehouse.' },
    { role: 'user', content: question },
  ];

  for (let i = 0; i < 6; i++) {
    const response = await openai.responses.create({
      model: 'acme-large',
      input,
      tools: [{ type: 'function', name: 'stock' }],
    });
    input = [...input, ...response.output];

    const call = response.output.find((item) => item.type === 'function_call');
    if (call?.type !== 'function_call') {
      return response.output_text;
    }
    input.push({
      type: 'function_call_output',
      call_id: call.call_id,
      output: lookUp(call.arguments),
    });
  }
  throw new Error('no answer');
}

export async function summarize(lines: string[]): Promise<string> {
  const input: ResponseInputItem[] = [{ role: 'user', content: lines.join('\n') }];
  const first = await openai.responses.parse({ model: 'acme-small', input, schema: {} });
  input.push(...first.output.filter((item) => item.type === 'message'));
  input.push({ role: 'user', content: 'Shorter.' });
  return (await openai.responses.create({ model: 'acme-small', input })).output_text;
}
