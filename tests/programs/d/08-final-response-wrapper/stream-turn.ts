import type OpenAI from 'openai';
import type { ResponseCreateParams, ResponseUsage } from 'openai/resources/responses/responses';

export interface TurnSink {
  text(delta: string): void;
  tool(name: string): void;
}

const total: Pick<ResponseUsage, 'input_tokens' | 'output_tokens'> = {
  input_tokens: 0,
  output_tokens: 0,
};

/** Streams one turn to the screen and resolves to the whole of it. */
export async function streamTurn(
  client: OpenAI,
  params: Omit<ResponseCreateParams, 'stream'>,
  sink: TurnSink,
  signal?: AbortSignal,
) {
  const stream = client.responses.stream(params, { signal: signal ?? null });
  for await (const event of stream) {
    switch (event.type) {
      case 'response.output_text.delta':
        sink.text(event.delta);
        break;
      case 'response.output_item.added':
        if (event.item.type === 'function_call') sink.tool(event.item.name);
        break;
      default:
        break;
    }
  }
  const final = await stream.finalResponse();
  total.input_tokens += final.usage?.input_tokens ?? 0;
  total.output_tokens += final.usage?.output_tokens ?? 0;
  return final;
}

export const tokensSoFar = () => ({ ...total });
