import OpenAI from 'openai';
import type { ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const openai = new OpenAI();

function stripParsed(items: readonly object[]): ResponseInputItem[] {
  const copies: any[] = structuredClone([...items]);
  for (const copy of copies) {
    delete copy.parsed_arguments;
    if (copy.type === 'message') {
      for (const part of copy.content) {
        delete part.parsed;
      }
    }
  }
  return copies;
}

export async function book(request: string, tool: Tool, reserve: (args: unknown) => string) {
  const input: ResponseInputItem[] = [{ role: 'user', content: request }];

  let open = true;
  let text = '';
  while (open) {
    const response = await openai.responses.parse({ model: 'gpt-5.4', input, tools: [tool] });
    input.push(...stripParsed(response.output));
    text = response.output_text;
    open = false;

    for (const item of response.output) {
      if (item.type !== 'function_call') continue;
      open = true;
      const output = reserve(item.parsed_arguments);
      input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
  }
  return text;
}
