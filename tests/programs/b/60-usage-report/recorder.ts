import type {
  Response,
  ResponseFunctionToolCall,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export interface Recording {
  model: string;
  items: ResponseOutputItem[];
  calls: ResponseFunctionToolCall[];
  tokens: number;
}

export class Recorder {
  readonly recordings: Recording[] = [];

  record({ model, output, usage }: Response): Response['output'] {
    const calls: ResponseFunctionToolCall[] = [];
    for (const item of output) {
      if (item.type === 'function_call') calls.push(item);
    }
    this.recordings.push({ model, items: [...output], calls, tokens: usage?.total_tokens ?? 0 });
    return output;
  }

  get total(): number {
    return this.recordings.reduce((sum, { tokens }) => sum + tokens, 0);
  }
}
