import type {
  ResponseFunctionToolCall,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export const isCall = (item: ResponseOutputItem): item is ResponseFunctionToolCall =>
  item.type === 'function_call';

export function parseArgs<T extends object>(call: ResponseFunctionToolCall): Partial<T> {
  try {
    return JSON.parse(call.arguments) as Partial<T>;
  } catch {
    return {};
  }
}
