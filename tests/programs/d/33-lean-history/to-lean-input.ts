import type {
  EasyInputMessage,
  ResponseInputItem,
  ResponseOutputItem,
  ResponseOutputMessage,
} from 'openai/resources/responses/responses';

function assistant(message: ResponseOutputMessage): EasyInputMessage {
  const content = message.content
    .map((part) => (part.type === 'refusal' ? part.refusal : part.text))
    .join('\n');
  return { role: 'assistant', content, phase: message.phase ?? null };
}

/**
 * Input without ids: nothing that the server could want to pair.
 * Reasoning stays behind, so the model thinks anew; that is the price.
 */
export function toLeanInput(output: ResponseOutputItem[]): ResponseInputItem[] {
  return output.flatMap((item): ResponseInputItem[] => {
    switch (item.type) {
      case 'message':
        return [assistant(item)];
      case 'function_call': {
        const { name, arguments: args, call_id } = item;
        return [{ type: 'function_call', name, arguments: args, call_id }];
      }
      default:
        return [];
    }
  });
}
