import { isNonReasoningModel } from '../contract/models.js';
import type { Identifiers } from './identifiers.js';
import { callItem, hostedItem, messageItem, reasoningItem } from './output-items.js';
import { asString, isObject, objectsIn, textOf, typeOf, type JsonObject } from './records.js';
import { sampleJson } from './sample.js';

/** What a turn of the model comes to: the members of a response that a model decides. */
export interface Answer {
  readonly output: readonly JsonObject[];
  readonly status: string;
  /** Other members of the response, in place of those that the request gives it. */
  readonly members?: JsonObject | undefined;
}

/** Below this `max_output_tokens` the built-in model is cut off before it has answered. */
const tokensForAnswer = 32;

/**
 * The built-in model: always the same answer to the same conversation. It reasons unless its name
 * is of a model that does not, calls the tools of the client once per user message, then answers
 * with a message that quotes what it was given, or with JSON that fits `text.format`.
 */
export function answer(request: JsonObject, history: readonly unknown[], ids: Identifiers): Answer {
  const context = readContext(request, history);
  const reasoning = context.reasons ? [reasoningItem(ids, context.summary)] : [];
  if (context.maxTokens < tokensForAnswer) {
    const cut = { ...messageItem(ids, 'Let me', context.phase), status: 'incomplete' };
    return { output: context.reasons ? reasoning : [cut], status: 'incomplete' };
  }
  const calls = callsOf(context, ids);
  if (calls.length > 0) return { output: [...reasoning, ...calls], status: 'completed' };
  const hosted = context.tools
    .map((tool) => hostedItem(ids, tool, context.question))
    .filter(isObject);
  const message = messageItem(ids, context.text, context.phase);
  return { output: [...reasoning, ...hosted, message], status: 'completed' };
}

interface Context {
  readonly reasons: boolean;
  readonly summary: string | undefined;
  readonly phase: string | undefined;
  readonly maxTokens: number;
  readonly tools: readonly JsonObject[];
  readonly parallel: boolean;
  /** Whether the tools have been called since the user last spoke. */
  readonly called: boolean;
  /** What the user last said. */
  readonly question: string;
  /** The text of the message to answer with. */
  readonly text: string;
}

function readContext(request: JsonObject, history: readonly unknown[]): Context {
  const items = history.filter(isObject);
  const lastUser = items.map((item) => item['role']).lastIndexOf('user');
  const user = items[lastUser];
  const question = user === undefined ? '' : textOf(user);
  const outputs = items.slice(lastUser + 1).filter((item) => typeOf(item).endsWith('_output'));
  const turn = items.filter((item) => item['role'] === 'assistant').length + 1;
  const model = asString(request['model']) ?? '';
  const reasoning = isObject(request['reasoning']) ? request['reasoning'] : {};
  const maxTokens = request['max_output_tokens'];
  return {
    reasons: !isNonReasoningModel(model),
    summary: typeof reasoning['summary'] === 'string' ? `**Thinking** ${question}` : undefined,
    phase: hasPhase(model) ? 'final_answer' : undefined,
    maxTokens: typeof maxTokens === 'number' ? maxTokens : Number.POSITIVE_INFINITY,
    tools: chosenTools(request),
    parallel: request['parallel_tool_calls'] === true,
    called: outputs.length > 0,
    question,
    text: textFor(request, question, outputs, turn),
  };
}

/** The tools that `tool_choice` leaves: none, all, or the one that it names. */
function chosenTools({ tools, tool_choice: choice }: JsonObject): readonly JsonObject[] {
  if (choice === 'none') return [];
  const name = isObject(choice) ? choice['name'] : undefined;
  return objectsIn(tools).filter((tool) => name === undefined || tool['name'] === name);
}

/** Models from gpt-5.4 on label their messages (D1). */
function hasPhase(model: string): boolean {
  return /^gpt-(?:5\.(?:3-codex|[4-9])|[6-9])/.test(model);
}

function textFor(
  request: JsonObject,
  question: string,
  outputs: readonly JsonObject[],
  turn: number,
): string {
  const format = isObject(request['text']) ? request['text']['format'] : undefined;
  if (isObject(format) && format['type'] === 'json_schema') {
    return JSON.stringify(sampleJson(format['schema'], question));
  }
  if (isObject(format) && format['type'] === 'json_object') return JSON.stringify({ question });
  const results = outputs.map((item) => asString(item['output']) ?? JSON.stringify(item['output']));
  const found = results.length > 0 ? ` The tools say: ${results.join(' ')}` : '';
  return `Answer ${String(turn)} to "${question}".${found}`;
}

/** One call, or two where the request asks for `parallel_tool_calls`. */
function callsOf(context: Context, ids: Identifiers): readonly JsonObject[] {
  if (context.called) return [];
  const callable = context.tools.filter((tool) => callableTypes.has(tool['type']));
  const wanted = context.parallel ? Math.max(2, callable.length) : 1;
  return Array.from({ length: callable.length > 0 ? wanted : 0 }, (_, turn) => {
    const tool = callable[turn % callable.length] ?? {};
    const value =
      tool['type'] === 'function'
        ? sampleJson(tool['parameters'], context.question, turn)
        : context.question;
    return callItem(ids, { tool, value });
  }).filter(isObject);
}

const callableTypes = new Set<unknown>(['function', 'custom', 'apply_patch', 'shell']);
