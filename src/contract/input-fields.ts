/**
 * The fields that input takes by item type, besides `type`; any other is an unknown parameter.
 * What the types declare for input and the API refuses all the same is left out (`status` of
 * reasoning, the settings that an image_generation_call reports).
 */
export const inputFields: Readonly<Record<string, readonly string[]>> = {
  message: ['id', 'role', 'content', 'status', 'phase'],
  reasoning: ['id', 'summary', 'encrypted_content', 'content'],
  function_call: ['id', 'call_id', 'name', 'arguments', 'status', 'namespace', 'caller', 'async'],
  function_call_output: ['id', 'call_id', 'output', 'status', 'name', 'namespace', 'caller'],
  custom_tool_call: ['id', 'call_id', 'name', 'input', 'namespace', 'caller', 'async'],
  custom_tool_call_output: ['id', 'call_id', 'output', 'caller'],
  web_search_call: ['id', 'action', 'status'],
  file_search_call: ['id', 'queries', 'results', 'status'],
  computer_call: ['id', 'call_id', 'action', 'actions', 'pending_safety_checks', 'status'],
  computer_call_output: ['id', 'call_id', 'output', 'acknowledged_safety_checks', 'status'],
  program: ['id', 'call_id', 'code', 'fingerprint'],
  program_output: ['id', 'call_id', 'result', 'status'],
  tool_search_call: ['id', 'call_id', 'arguments', 'execution', 'status'],
  tool_search_output: ['id', 'call_id', 'tools', 'execution', 'status'],
  additional_tools: ['id', 'role', 'tools'],
  compaction: ['id', 'encrypted_content'],
  image_generation_call: ['id', 'status', 'result'],
  code_interpreter_call: ['id', 'code', 'container_id', 'outputs', 'status'],
  local_shell_call: ['id', 'call_id', 'action', 'status'],
  // The types know only `id`, which repeats the call id; clients send `call_id` as well.
  local_shell_call_output: ['id', 'call_id', 'output', 'status'],
  shell_call: ['id', 'call_id', 'action', 'environment', 'status', 'caller'],
  shell_call_output: ['id', 'call_id', 'output', 'max_output_length', 'status', 'caller'],
  apply_patch_call: ['id', 'call_id', 'operation', 'status', 'caller'],
  apply_patch_call_output: ['id', 'call_id', 'output', 'status', 'caller'],
  mcp_call: [
    'id',
    'name',
    'arguments',
    'server_label',
    'output',
    'error',
    'status',
    'approval_request_id',
  ],
  mcp_list_tools: ['id', 'server_label', 'tools', 'error'],
  mcp_approval_request: ['id', 'name', 'arguments', 'server_label'],
  mcp_approval_response: ['id', 'approval_request_id', 'approve', 'reason'],
  item_reference: ['id'],
  compaction_trigger: ['id'],
  configuration_update: ['id', 'reasoning', 'text'],
};
