import type {
  ParsedResponseOutputItem,
  ResponseInputItem,
} from 'openai/resources/responses/responses';

export function stripParsed(item: ParsedResponseOutputItem<unknown>): ResponseInputItem {
  if (item.type === 'function_call') {
    const { parsed_arguments: _args, ...call } = item;
    return call;
  }
  if (item.type === 'message') {
    return {
      ...item,
      content: item.content.map((part) => {
        const { parsed: _parsed, ...bare } = part as typeof part & { parsed?: unknown };
        return bare;
      }),
    };
  }
  const { created_by: _by, ...rest } = item as typeof item & { created_by?: string };
  return rest as ResponseInputItem;
}
