import type { AnswerRole, CallRole, EntryByPath, ReplayContract } from './replay-contract.js';

/** Item lists of the API and of conversations add it to items of every type. */
const provenance: EntryByPath = { created_by: 'F4' };

const inputStatus = ['in_progress', 'completed', 'incomplete'];

function item(contract: Partial<ReplayContract>): ReplayContract {
  return {
    notNull: {},
    notEmpty: {},
    onlyEmpty: {},
    values: {},
    idPrefix: null,
    idOptional: true,
    pair: null,
    followsReasoning: false,
    ...contract,
    outputOnly: { ...provenance, ...contract.outputOnly },
  };
}

/** An item that the model makes, and its kind of id. */
function made(idPrefix: string | null, contract: Partial<ReplayContract> = {}): ReplayContract {
  return item({ idPrefix, followsReasoning: true, ...contract });
}

/** A call that the application answers. */
function call(mustBeAnswered: boolean): CallRole {
  return { role: 'call', idField: 'call_id', mustBeAnswered };
}

function answer(answers: string, needsCall: boolean): AnswerRole {
  return { role: 'answer', idField: 'call_id', answers: [answers], needsCall };
}

/**
 * The replay contract by item type: every output item type of the Responses API, and the types
 * that only input has. A message without a `type` counts as `message`, an id alone as
 * `item_reference`. Sources: recorded requests, openai 4.87 to 7.55 and its specification.
 */
export const replayTable: Readonly<Record<string, ReplayContract>> = {
  message: made('msg', {
    outputOnly: { 'content[].parsed': 'F3' },
    notEmpty: { content: 'F31' },
  }),
  reasoning: item({
    outputOnly: { status: 'F1' },
    notNull: { encrypted_content: 'F2', content: 'F9' },
    onlyEmpty: { content: 'F9' },
    idPrefix: 'rs',
    idOptional: false,
  }),
  function_call: made('fc', {
    outputOnly: { parsed_arguments: 'F3' },
    pair: call(true),
  }),
  function_call_output: item({
    idPrefix: 'fc',
    // A client-executed tool search is answered by a function_call_output too.
    pair: { ...answer('function_call', true), answers: ['function_call', 'tool_search_call'] },
  }),
  custom_tool_call: made('ctc', {
    outputOnly: { status: 'F8' },
    pair: call(true),
  }),
  custom_tool_call_output: item({
    outputOnly: { status: 'F8' },
    idPrefix: 'ctc',
    pair: answer('custom_tool_call', true),
  }),
  web_search_call: made('ws', {
    notNull: { 'action.*': 'F7' },
  }),
  file_search_call: made('fs'),
  computer_call: made(null, {
    notEmpty: { pending_safety_checks: 'F6' },
    pair: call(true),
  }),
  computer_call_output: item({
    values: { status: inputStatus },
    pair: answer('computer_call', false),
  }),
  program: made('cm', {
    pair: call(false),
  }),
  program_output: item({
    idPrefix: 'cm',
    pair: answer('program', false),
  }),
  tool_search_call: made('tsc', {
    pair: call(false),
  }),
  tool_search_output: item({
    idPrefix: 'tso',
    pair: answer('tool_search_call', false),
  }),
  additional_tools: item({
    values: { role: ['developer'] },
  }),
  compaction: item({
    idPrefix: 'cmp',
  }),
  image_generation_call: made('ig', {
    outputOnly: {
      action: 'F5',
      background: 'F5',
      error: 'F5',
      output_format: 'F5',
      quality: 'F5',
      revised_prompt: 'F5',
      size: 'F5',
      svg_usage: 'F5',
    },
  }),
  code_interpreter_call: made('ci'),
  local_shell_call: made('lsh', {
    pair: call(false),
  }),
  local_shell_call_output: item({
    idOptional: false,
    pair: { ...answer('local_shell_call', false), idField: 'id' },
  }),
  shell_call: made('sh', {
    pair: call(false),
  }),
  shell_call_output: item({
    outputOnly: { 'output[].created_by': 'F4' },
    idPrefix: 'sho',
    pair: answer('shell_call', false),
  }),
  apply_patch_call: made('apc', {
    pair: call(true),
  }),
  apply_patch_call_output: item({
    pair: answer('apply_patch_call', false),
  }),
  mcp_call: made('mcp'),
  mcp_list_tools: made('mcpl'),
  mcp_approval_request: made('mcpr', {
    idOptional: false,
    pair: { ...call(false), idField: 'id' },
  }),
  mcp_approval_response: item({
    pair: { ...answer('mcp_approval_request', false), idField: 'approval_request_id' },
  }),
  item_reference: item({ idOptional: false }),
  compaction_trigger: item({}),
  configuration_update: item({}),
};
