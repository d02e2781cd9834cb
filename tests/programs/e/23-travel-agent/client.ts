import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseCreateParamsNonStreaming, ResponseOutputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();

export interface Turn {
  /** As the API gave it, for the tools and the screen. */
  output: ResponseOutputItem[];
  /** What the next request has to carry. */
  replay: ReturnType<typeof toResponseInputItems>;
  text: string;
}

export async function turn(params: ResponseCreateParamsNonStreaming): Promise<Turn> {
  const response = await openai.responses.create(params);
  return {
    output: response.output,
    replay: toResponseInputItems(response.output),
    text: response.output_text,
  };
}
