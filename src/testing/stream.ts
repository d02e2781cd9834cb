import { unfinishedCiphertext } from './identifiers.js';
import { asString, objectsIn, typeOf, type JsonObject } from './records.js';

/** The events of a stream that ends in `response`, in the order and shapes of the API. */
export function streamEvents(response: JsonObject): readonly JsonObject[] {
  const started = { ...response, status: 'in_progress', output: [], usage: null };
  const items = objectsIn(response['output']).flatMap((item, index) =>
    itemEvents(item).map((event) => ({ ...event, output_index: index })),
  );
  const events = [
    { type: 'response.created', response: started },
    { type: 'response.in_progress', response: started },
    ...items,
    { type: `response.${asString(response['status']) ?? 'completed'}`, response },
  ];
  return events.map((event, sequence) => ({ ...event, sequence_number: sequence }));
}

/** An event as server-sent events spell it. */
export function serializeEvent(event: JsonObject): string {
  return `event: ${asString(event['type']) ?? 'message'}\ndata: ${JSON.stringify(event)}\n\n`;
}

function itemEvents(item: JsonObject): readonly JsonObject[] {
  return [
    { type: 'response.output_item.added', item: unfinished(item) },
    ...bodyEvents(item).map((event) => ({ ...event, item_id: item['id'] })),
    { type: 'response.output_item.done', item },
  ];
}

/** The item as `.added` shows it, with what is still to come left out (F24). */
function unfinished(item: JsonObject): JsonObject {
  switch (typeOf(item)) {
    case 'reasoning': {
      const ciphertext = asString(item['encrypted_content']);
      return ciphertext === undefined
        ? { ...item, summary: [] }
        : { ...item, summary: [], encrypted_content: unfinishedCiphertext(ciphertext) };
    }
    case 'message': {
      const members = Object.entries(item).filter(([name]) => name !== 'phase');
      return { ...Object.fromEntries(members), status: 'in_progress', content: [] };
    }
    case 'function_call':
      return { ...item, status: 'in_progress', arguments: '' };
    case 'custom_tool_call':
      return { ...item, status: 'in_progress', input: '' };
    default:
      return 'status' in item ? { ...item, status: 'in_progress' } : item;
  }
}

function bodyEvents(item: JsonObject): readonly JsonObject[] {
  switch (typeOf(item)) {
    case 'reasoning':
      return objectsIn(item['summary']).flatMap(summaryEvents);
    case 'message':
      return objectsIn(item['content']).flatMap(contentEvents);
    case 'function_call':
      return argumentEvents('function_call_arguments', 'arguments', item);
    case 'custom_tool_call':
      return argumentEvents('custom_tool_call_input', 'input', item);
    case 'mcp_call':
      return argumentEvents('mcp_call_arguments', 'arguments', item);
    default:
      return [];
  }
}

function summaryEvents(part: JsonObject, index: number): readonly JsonObject[] {
  const at = { summary_index: index };
  const text = asString(part['text']) ?? '';
  return [
    { type: 'response.reasoning_summary_part.added', ...at, part: { ...part, text: '' } },
    ...pieces(text).map((delta) => ({
      type: 'response.reasoning_summary_text.delta',
      ...at,
      delta,
    })),
    { type: 'response.reasoning_summary_text.done', ...at, text },
    { type: 'response.reasoning_summary_part.done', ...at, part },
  ];
}

function contentEvents(part: JsonObject, index: number): readonly JsonObject[] {
  const at = { content_index: index };
  const kind = part['type'] === 'refusal' ? 'refusal' : 'text';
  const name = kind === 'refusal' ? 'refusal' : 'output_text';
  const text = asString(part[kind]) ?? '';
  const logprobs = kind === 'text' ? { logprobs: [] } : {};
  return [
    { type: 'response.content_part.added', ...at, part: { ...part, [kind]: '' } },
    ...pieces(text).map((delta) => ({ type: `response.${name}.delta`, ...at, delta, ...logprobs })),
    { type: `response.${name}.done`, ...at, [kind]: text, ...logprobs },
    { type: 'response.content_part.done', ...at, part },
  ];
}

function argumentEvents(event: string, member: string, item: JsonObject): readonly JsonObject[] {
  const text = asString(item[member]) ?? '';
  const name = event === 'function_call_arguments' ? { name: item['name'] } : {};
  return [
    ...pieces(text).map((delta) => ({ type: `response.${event}.delta`, delta })),
    { type: `response.${event}.done`, [member]: text, ...name },
  ];
}

/** A text in pieces of a few characters, as tokens come. */
function pieces(text: string): readonly string[] {
  return text.match(/[^]{1,12}/gu) ?? [];
}
