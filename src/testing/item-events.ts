import { unfinishedCiphertext } from './identifiers.js';
import { asString, objectsIn, typeOf, type JsonObject } from './records.js';

/** The events of one item, from `.added` to `.done`, without their places in the stream. */
export function itemEvents(item: JsonObject): readonly JsonObject[] {
  return [
    { type: 'response.output_item.added', item: unfinished(item) },
    ...bodyEvents(item).map((event) => ({ ...event, item_id: item['id'] })),
    { type: 'response.output_item.done', item },
  ];
}

/** The item as `.added` shows it, with what is still to come left out (F24). */
function unfinished(item: JsonObject): JsonObject {
  const started = 'status' in item ? { ...item, status: 'in_progress' } : item;
  switch (typeOf(item)) {
    case 'reasoning': {
      const ciphertext = asString(item['encrypted_content']);
      return {
        ...started,
        summary: [],
        ...('content' in item ? { content: [] } : {}),
        ...(ciphertext === undefined
          ? {}
          : { encrypted_content: unfinishedCiphertext(ciphertext) }),
      };
    }
    case 'message':
      return { ...started, content: [] };
    case 'function_call':
    case 'mcp_call':
      return { ...started, arguments: '', ...('output' in item ? { output: null } : {}) };
    case 'custom_tool_call':
      return { ...started, input: '' };
    case 'code_interpreter_call':
      return { ...started, code: '', outputs: null };
    case 'image_generation_call':
      return { id: item['id'], type: item['type'], status: 'in_progress', result: null };
    case 'mcp_list_tools':
      return { ...started, tools: [] };
    default:
      return started;
  }
}

function bodyEvents(item: JsonObject): readonly JsonObject[] {
  switch (typeOf(item)) {
    case 'reasoning':
      return [
        ...objectsIn(item['summary']).flatMap(summaryEvents),
        ...objectsIn(item['content']).flatMap(reasoningEvents),
      ];
    case 'message':
      return objectsIn(item['content']).flatMap(contentEvents);
    case 'function_call':
      return textEvents('function_call_arguments', 'arguments', item, { name: item['name'] });
    case 'custom_tool_call':
      return textEvents('custom_tool_call_input', 'input', item);
    case 'web_search_call':
    case 'file_search_call':
      return progress(typeOf(item), ['in_progress', 'searching', outcomeOf(item)]);
    case 'image_generation_call':
      return progress(typeOf(item), ['in_progress', 'generating', outcomeOf(item)]);
    case 'mcp_list_tools':
      return progress(typeOf(item), ['in_progress', outcomeOf(item)]);
    case 'mcp_call':
      return around('mcp_call', item, textEvents('mcp_call_arguments', 'arguments', item));
    case 'code_interpreter_call':
      return around('code_interpreter_call', item, [
        ...textEvents('code_interpreter_call_code', 'code', item),
        ...progress('code_interpreter_call', ['interpreting']),
      ]);
    default:
      return [];
  }
}

/** Hosted tools tell how far they are: `response.web_search_call.searching`. */
function progress(type: string, steps: readonly string[]): readonly JsonObject[] {
  return steps.map((step) => ({ type: `response.${type}.${step}` }));
}

function around(
  type: string,
  item: JsonObject,
  events: readonly JsonObject[],
): readonly JsonObject[] {
  return [...progress(type, ['in_progress']), ...events, ...progress(type, [outcomeOf(item)])];
}

/** Only MCP tells of a failure by an event of its own. */
function outcomeOf(item: JsonObject): string {
  const isFailed = typeOf(item).startsWith('mcp_') && (item['error'] ?? null) !== null;
  return isFailed ? 'failed' : 'completed';
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

/** The text of reasoning that open models show. */
function reasoningEvents(part: JsonObject, index: number): readonly JsonObject[] {
  const at = { content_index: index };
  const text = asString(part['text']) ?? '';
  return [
    { type: 'response.content_part.added', ...at, part: { ...part, text: '' } },
    ...pieces(text).map((delta) => ({ type: 'response.reasoning_text.delta', ...at, delta })),
    { type: 'response.reasoning_text.done', ...at, text },
    { type: 'response.content_part.done', ...at, part },
  ];
}

function contentEvents(part: JsonObject, index: number): readonly JsonObject[] {
  const at = { content_index: index };
  const isRefusal = part['type'] === 'refusal';
  const [name, member] = isRefusal ? ['refusal', 'refusal'] : ['output_text', 'text'];
  const text = asString(part[member]) ?? '';
  const logprobs = isRefusal ? {} : { logprobs: [] };
  const empty = { ...part, [member]: '', ...(isRefusal ? {} : { annotations: [] }) };
  return [
    { type: 'response.content_part.added', ...at, part: empty },
    ...pieces(text).map((delta) => ({ type: `response.${name}.delta`, ...at, delta, ...logprobs })),
    ...objectsIn(part['annotations']).map((annotation, annotation_index) => ({
      type: 'response.output_text.annotation.added',
      ...at,
      annotation,
      annotation_index,
    })),
    { type: `response.${name}.done`, ...at, [member]: text, ...logprobs },
    { type: 'response.content_part.done', ...at, part },
  ];
}

function textEvents(
  event: string,
  member: string,
  item: JsonObject,
  more: JsonObject = {},
): readonly JsonObject[] {
  const text = asString(item[member]) ?? '';
  return [
    ...pieces(text).map((delta) => ({ type: `response.${event}.delta`, delta })),
    { type: `response.${event}.done`, [member]: text, ...more },
  ];
}

/** A text in pieces of a few characters, as tokens come. */
function pieces(text: string): readonly string[] {
  return text.match(/[^]{1,12}/gu) ?? [];
}
