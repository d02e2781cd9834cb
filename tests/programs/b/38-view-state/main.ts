import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseOutputItem } from 'openai/resources/responses/responses';

interface View {
  input: ResponseInput;
  output: ResponseOutputItem[];
  error: string | null;
  tokens: { in: number; out: number };
}

const openai = new OpenAI();

export async function refresh(view: View, text: string): Promise<View> {
  const input: ResponseInput = [...view.input, { role: 'user', content: text }];
  try {
    const response = await openai.responses.create({ model: 'gpt-5.4', input });
    return {
      ...view,
      input: [...input, ...toResponseInputItems(response.output)],
      output: [...view.output, ...response.output],
      error: null,
      tokens: {
        in: view.tokens.in + (response.usage?.input_tokens ?? 0),
        out: view.tokens.out + (response.usage?.output_tokens ?? 0),
      },
    };
  } catch (error) {
    return { ...view, error: error instanceof Error ? error.message : String(error) };
  }
}

export function headings({ output }: View): string[] {
  return output.filter((item) => item.type !== 'reasoning').map((item) => `${item.type} ${item.id}`);
}
