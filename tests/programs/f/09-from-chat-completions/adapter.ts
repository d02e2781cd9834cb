/**
 * Drop-in for our old `chat()` (Chat Completions), now on the Responses API.
 * TODO: remove `legacyMessages` once the mobile app has migrated.
 */
import OpenAI from 'openai';
import type {
  ResponseFunctionToolCall,
  ResponseInputItem,
} from 'openai/resources/responses/responses';

type LegacyMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string | null }
  | { role: 'tool'; tool_call_id: string; content: string };

function fromLegacy(message: LegacyMessage): ResponseInputItem | null {
  switch (message.role) {
    case 'tool':
      return {
        type: 'function_call_output',
        call_id: message.tool_call_id,
        output: message.content,
      };
    case 'assistant':
      return message.content === null ? null : { role: 'assistant', content: message.content };
    default:
      return { role: message.role, content: message.content };
  }
}

export type Executor = (call: ResponseFunctionToolCall) => Promise<string>;

export async function chat(
  openai: OpenAI,
  legacyMessages: LegacyMessage[],
  tools: OpenAI.Responses.Tool[],
  execute: Executor,
  model: OpenAI.ResponsesModel = 'gpt-5',
): Promise<string> {
  const items: ResponseInputItem[] = legacyMessages
    .map(fromLegacy)
    .filter((item): item is ResponseInputItem => item !== null);

  let guard = 12;
  while (guard-- > 0) {
    const completion = await openai.responses.create({ model, input: items, tools });
    const pending: ResponseFunctionToolCall[] = [];

    for (const item of completion.output) {
      switch (item.type) {
        case 'function_call':
          pending.push(item);
        // fallthrough
        case 'message':
          items.push(item); // unsafe: dropped-reasoning
          break;
        case 'reasoning':
          // Chat Completions never showed us these, so nobody downstream expects them.
          break;
        default:
          console.debug('ignoring', item.type);
      }
    }

    if (pending.length === 0) return completion.output_text;
    const outputs = await Promise.all(pending.map(execute));
    pending.forEach((call, i) => {
      items.push({ type: 'function_call_output', call_id: call.call_id, output: outputs[i] ?? '' });
    });
  }
  throw new Error('Too many tool rounds');
}
