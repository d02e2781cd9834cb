import type { ApiError } from './envelope.js';
import { asString, isObject, isString, type JsonObject } from './records.js';
import { idOf } from './store.js';
import type { ValidationContext } from './validate.js';

/** The members of a request that the API knows; it names the first other one in its answer. */
export const requestParameters: readonly string[] = [
  'access_programs',
  'background',
  'background_options',
  'context_management',
  'conversation',
  'image',
  'include',
  'input',
  'instructions',
  'max_output_tokens',
  'max_tool_calls',
  'metadata',
  'model',
  'moderation',
  'parallel_tool_calls',
  'previous_response_id',
  'prompt',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'reasoning',
  'safety_identifier',
  'service_tier',
  'store',
  'stream',
  'stream_options',
  'temperature',
  'text',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'truncation',
  'user',
];

/** What is wrong with a request before its items are looked at. */
export function checkRequest(request: JsonObject): ApiError | undefined {
  if (!isString(request['model']) && !isObject(request['prompt'])) {
    return missing('model', "Missing required parameter: 'model'.");
  }
  return checkParameters(request) ?? checkInput(request);
}

/** What is wrong with a request to count its tokens: no model has to be named. */
export function checkCount(request: JsonObject): ApiError | undefined {
  return checkParameters(request) ?? checkInput(request);
}

function checkParameters(request: JsonObject): ApiError | undefined {
  const foreign = Object.keys(request).find((key) => !requestParameters.includes(key));
  if (foreign !== undefined) {
    return {
      status: 400,
      message: `Unknown parameter: '${foreign}'.`,
      code: 'unknown_parameter',
      param: foreign,
    };
  }
  return undefined;
}

function checkInput(request: JsonObject): ApiError | undefined {
  const { input } = request;
  if (isString(input) || Array.isArray(input)) return undefined;
  if (input !== undefined && input !== null) {
    return {
      status: 400,
      message:
        "Invalid type for 'input': expected one of a string or an array of input items, but got something else instead.",
      code: 'invalid_type',
      param: 'input',
    };
  }
  const others = ['previous_response_id', 'prompt', 'conversation'];
  return others.some((name) => request[name] !== undefined && request[name] !== null)
    ? undefined
    : missing('input', "Missing required parameter: 'input'.");
}

function missing(param: string, message: string): ApiError {
  return { status: 400, message, code: 'missing_required_parameter', param };
}

/** The members of a request on which the replay contract depends. */
export function contextOf(request: JsonObject): ValidationContext {
  const { store, include, tools } = request;
  return {
    store: store !== false,
    model: asString(request['model']),
    previousResponseId: asString(request['previous_response_id']),
    conversation: idOf(request['conversation']),
    tools: Array.isArray(tools) ? tools : [],
    include: Array.isArray(include) ? include.filter(isString) : [],
  };
}
