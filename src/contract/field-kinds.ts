/** What kind of value a member holds, where input refuses another one (F33, F36). */
export type FieldKind = 'text' | 'text or list' | 'screenshot';

/** By item type and member; members that are not named here can hold what they came with. */
export const fieldKinds: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  message: { content: 'text or list' },
  function_call: { arguments: 'text' },
  function_call_output: { output: 'text or list' },
  custom_tool_call: { input: 'text' },
  custom_tool_call_output: { output: 'text or list' },
  computer_call_output: { output: 'screenshot' },
  mcp_call: { arguments: 'text' },
};

/** The members of each part of a message or of a tool output, besides `type`; any other is unknown. */
export const partFields: Readonly<Record<string, readonly string[]>> = {
  input_text: ['text', 'prompt_cache_breakpoint'],
  input_image: ['detail', 'file_id', 'image_url', 'prompt_cache_breakpoint'],
  input_file: ['detail', 'file_data', 'file_id', 'file_url', 'filename', 'prompt_cache_breakpoint'],
  input_audio: ['input_audio'],
  output_text: ['annotations', 'text', 'logprobs'],
  refusal: ['refusal'],
  computer_screenshot: ['file_id', 'image_url', 'detail', 'prompt_cache_breakpoint'],
  summary_text: ['text'],
  encrypted_content: ['encrypted_content'],
};

/** The roles of a message in input. */
export const messageRoles: readonly unknown[] = ['assistant', 'system', 'developer', 'user'];
