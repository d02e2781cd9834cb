import OpenAI from 'openai';
import type {
  ParsedResponseOutputItem,
  ResponseInputItem,
} from 'openai/resources/responses/responses';

interface Invoice {
  number: string | null;
  total: number | null;
  missing: string[];
}

/** `parse()` decorates its items; the API refuses the decorations (openai-node#2634). */
function undecorate<T>(item: ParsedResponseOutputItem<T>): ResponseInputItem {
  if (item.type === 'function_call') {
    const { parsed_arguments: _dropped, ...call } = item;
    return call;
  }
  if (item.type === 'message') {
    return {
      ...item,
      content: item.content.map((part) => {
        if (part.type !== 'output_text') return part;
        const { parsed: _parsed, ...rest } = part;
        return rest;
      }),
    };
  }
  return item as ResponseInputItem;
}

const format = {
  type: 'json_schema' as const,
  name: 'invoice',
  schema: {
    type: 'object',
    properties: {
      number: { type: ['string', 'null'] },
      total: { type: ['number', 'null'] },
      missing: { type: 'array', items: { type: 'string' } },
    },
  },
};

export async function extract(openai: OpenAI, text: string, ask: (q: string) => Promise<string>) {
  const input: ResponseInputItem[] = [{ role: 'user', content: text }];

  for (let round = 0; round < 3; round++) {
    const response = await openai.responses.parse({
      model: 'gpt-5-mini',
      input,
      text: { format },
    });
    const invoice = response.output_parsed as Invoice | null;
    if (invoice === null) throw new Error(`refused: ${response.output_text}`);
    if (invoice.missing.length === 0) return invoice;

    console.log(`round ${round}: missing ${invoice.missing.join(', ')}`);
    input.push(...response.output.map((item) => undecorate(item)));
    input.push({ role: 'user', content: await ask(`Please give: ${invoice.missing.join(', ')}`) });
  }
  return null;
}
