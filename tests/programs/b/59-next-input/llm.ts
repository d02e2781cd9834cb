import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type {
  Response,
  ResponseCreateParamsNonStreaming,
  ResponseInput,
} from 'openai/resources/responses/responses';

const client = new OpenAI();

type Params = Omit<ResponseCreateParamsNonStreaming, 'input' | 'stream'>;

export interface Reply {
  response: Response;
  nextInput: ResponseInput;
}

export async function ask(input: ResponseInput, params: Params): Promise<Reply> {
  const response = await client.responses.create({ ...params, input, stream: false });
  return { response, nextInput: [...input, ...toResponseInputItems(response.output)] };
}
