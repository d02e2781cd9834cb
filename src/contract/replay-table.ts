import type { AnswerRole, CallRole, ReplayContract } from './replay-contract.js';

function item(contract: Partial<ReplayContract>): ReplayContract {
  return { idPrefix: null, idOptional: true, pair: null, followsReasoning: false, ...contract };
}

/** An item that the model makes, and its kind of id. */
function made(idPrefix: string | null, contract: Partial<ReplayContract> = {}): ReplayContract {
  return item({ idPrefix, followsReasoning: true, ...contract });
}

/** A call that the application answers. */
function call(mustBeAnswered = false): CallRole {
  return { role: 'call', idField: 'call_id', mustBeAnswered };
}

function answer(answers: string, needsCall = false): AnswerRole {
  return { role: 'answer', idField: 'call_id', answers: [answers], needsCall };
}

/** An item of an unknown type. */
export const unknownContract = item({});

/**
 * The replay contract by item type: every output item type of the Responses API, and the types
 * that only input has. A message without a `type` counts as `message`, an id alone as
 * `item_reference`. Sources: recorded requests, openai 4.87 to 7.59 and its specification. What
 * input does not take of their fields stands in refused-fields.ts, so that the sanitizer can stay
 * small.
 */
export const replayTable: Readonly<Record<string, ReplayContract>> = {
  message: made('msg'),
  reasoning: item({ idPrefix: 'rs', idOptional: false }),
  function_call: made('fc', { pair: call(true) }),
  function_call_output: item({
    idPrefix: 'fc',
    // A client-executed tool search is answered by a function_call_output too.
    pair: { ...answer('function_call', true), answers: ['function_call', 'tool_search_call'] },
  }),
  custom_tool_call: made('ctc', { pair: call(true) }),
  custom_tool_call_output: item({ idPrefix: 'ctc', pair: answer('custom_tool_call', true) }),
  web_search_call: made('ws'),
  file_search_call: made('fs'),
  computer_call: made(null, { pair: call(true) }),
  computer_call_output: item({ pair: answer('computer_call') }),
  program: made('cm', { pair: call() }),
  program_output: item({ idPrefix: 'cm', pair: answer('program') }),
  tool_search_call: made('tsc', { pair: call() }),
  tool_search_output: item({ idPrefix: 'tso', pair: answer('tool_search_call') }),
  additional_tools: item({}),
  compaction: item({ idPrefix: 'cmp' }),
  image_generation_call: made('ig'),
  code_interpreter_call: made('ci'),
  local_shell_call: made('lsh', { pair: call() }),
  local_shell_call_output: item({
    idOptional: false,
    pair: { ...answer('local_shell_call'), idField: 'id' },
  }),
  shell_call: made('sh', { pair: call() }),
  shell_call_output: item({ idPrefix: 'sho', pair: answer('shell_call') }),
  apply_patch_call: made('apc', { pair: call(true) }),
  apply_patch_call_output: item({ pair: answer('apply_patch_call') }),
  mcp_call: made('mcp'),
  mcp_list_tools: made('mcpl'),
  mcp_approval_request: made('mcpr', { idOptional: false, pair: { ...call(), idField: 'id' } }),
  mcp_approval_response: item({
    pair: { ...answer('mcp_approval_request'), idField: 'approval_request_id' },
  }),
  item_reference: item({ idOptional: false }),
  compaction_trigger: item({}),
  configuration_update: item({}),
};
