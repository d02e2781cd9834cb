import type {
  ResponseFunctionToolCall,
  ResponseOutputItem,
  ResponseOutputMessage,
  ResponseReasoningItem,
} from 'openai/resources/responses/responses';

export type Carried = ResponseFunctionToolCall | ResponseOutputMessage | ResponseReasoningItem;

const carried: ReadonlySet<string> = new Set(['function_call', 'message', 'reasoning']);

/** The items that go from one turn to the next; the reasoning stays with what follows it. */
export function isCarried(item: ResponseOutputItem): item is Carried {
  return carried.has(item.type);
}
