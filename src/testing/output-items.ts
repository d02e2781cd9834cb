import { ciphertextOf, type Identifiers } from './identifiers.js';
import { asString, isObject, isString, objectsIn, typeOf, type JsonObject } from './records.js';

/** A call that the model makes, of a tool of the request. */
export interface PlannedCall {
  readonly tool: JsonObject;
  /** What the arguments or the input of the call hold, not yet serialized. */
  readonly value: unknown;
}

export function reasoningItem(ids: Identifiers, summary?: string): JsonObject {
  const id = ids.next('rs');
  return {
    id,
    type: 'reasoning',
    summary: summary === undefined ? [] : [{ type: 'summary_text', text: summary }],
    encrypted_content: ciphertextOf(id),
  };
}

export function messageItem(ids: Identifiers, text: string, phase?: string): JsonObject {
  return {
    id: ids.next('msg'),
    type: 'message',
    status: 'completed',
    role: 'assistant',
    content: [outputText(text)],
    ...(phase === undefined ? {} : { phase }),
  };
}

export function outputText(text: string): JsonObject {
  return { type: 'output_text', text, annotations: [], logprobs: [] };
}

/** The call of a tool that the client runs, or nothing for a tool of another kind. */
export function callItem(ids: Identifiers, { tool, value }: PlannedCall): JsonObject | undefined {
  const call = { status: 'completed', call_id: ids.nextCall() };
  const name = asString(tool['name']) ?? '';
  switch (tool['type']) {
    case 'function':
      return {
        id: ids.next('fc'),
        type: 'function_call',
        ...call,
        name,
        arguments: JSON.stringify(value),
      };
    case 'custom':
      return { id: ids.next('ctc'), type: 'custom_tool_call', ...call, name, input: String(value) };
    case 'apply_patch': {
      const operation = { type: 'create_file', path: 'notes.txt', diff: `+${String(value)}\n` };
      return { id: ids.next('apc'), type: 'apply_patch_call', ...call, operation };
    }
    case 'shell': {
      const action = { commands: ['pwd'], timeout_ms: null, max_output_length: null };
      return { id: ids.next('sh'), type: 'shell_call', ...call, action, environment: null };
    }
    default:
      return undefined;
  }
}

/** The item that a tool run by the API leaves in the output, or nothing for any other tool. */
export function hostedItem(
  ids: Identifiers,
  tool: JsonObject,
  query: string,
): JsonObject | undefined {
  const status = 'completed';
  switch (tool['type']) {
    case 'web_search':
    case 'web_search_preview': {
      const action = { type: 'search', query, queries: [query] };
      return { id: ids.next('ws'), type: 'web_search_call', status, action };
    }
    case 'file_search':
      return {
        id: ids.next('fs'),
        type: 'file_search_call',
        status,
        queries: [query],
        results: null,
      };
    case 'code_interpreter':
      return {
        id: ids.next('ci'),
        type: 'code_interpreter_call',
        status,
        code: 'print(2 + 2)',
        container_id: ids.next('cntr'),
        outputs: null,
      };
    case 'image_generation':
      return { ...image, id: ids.next('ig') };
    case 'mcp':
      return mcpCall(ids, tool, query);
    default:
      return undefined;
  }
}

const image = {
  type: 'image_generation_call',
  status: 'completed',
  background: 'opaque',
  output_format: 'png',
  quality: 'low',
  revised_prompt: 'A picture.',
  size: '1024x1024',
  result: 'iVBORw0KGgo=',
};

function mcpCall(ids: Identifiers, tool: JsonObject, query: string): JsonObject {
  return {
    id: ids.next('mcp'),
    type: 'mcp_call',
    status: 'completed',
    approval_request_id: null,
    server_label: asString(tool['server_label']) ?? 'server',
    name: 'search',
    arguments: JSON.stringify({ query }),
    error: null,
    output: query,
  };
}

/**
 * A scripted item made whole: a message may give its text as `content`, and ids, call ids and
 * status may be left out. Members that are given stay as they are.
 */
export function completeItem(ids: Identifiers, given: JsonObject): JsonObject {
  const item = withoutParsed(given);
  switch (typeOf(item)) {
    case 'message': {
      const { content } = item;
      const parts = isString(content) ? [outputText(content)] : objectsIn(content);
      return { ...messageItem(ids, ''), ...item, content: parts };
    }
    case 'reasoning':
      return isString(item['id']) ? { summary: [], ...item } : { ...reasoningItem(ids), ...item };
    case 'function_call':
      return {
        ...callItem(ids, { tool: { type: 'function', name: 'tool' }, value: {} }),
        ...item,
      };
    case 'custom_tool_call':
      return { ...callItem(ids, { tool: { type: 'custom', name: 'tool' }, value: '' }), ...item };
    default:
      return item;
  }
}

/** What the SDK adds when it parses, the API never sends (F3). */
function withoutParsed(item: JsonObject): JsonObject {
  const { content } = item;
  const parts = Array.isArray(content)
    ? { content: content.map((part: unknown) => (isObject(part) ? without(part, 'parsed') : part)) }
    : {};
  return { ...without(item, 'parsed_arguments'), ...parts };
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
