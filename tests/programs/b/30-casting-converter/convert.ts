import type {
  ResponseInputItem,
  ResponseOutputItem,
  ResponseOutputMessage,
} from 'openai/resources/responses/responses';

/** What the model said, as input of the next request. */
export function toResponseInputItems(output: ResponseOutputItem[]): ResponseInputItem[] {
  return output as ResponseInputItem[]; // unsafe: raw
}

export function plainText(message: ResponseOutputMessage): string {
  return message.content
    .map((part) => (part.type === 'output_text' ? part.text : `[refused: ${part.refusal}]`))
    .join('');
}
