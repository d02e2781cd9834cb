/** Contract entries by path: `{ status: 'F1' }`, nested as `content[].parsed` or `action.query`. */
export type EntryByPath = Readonly<Record<string, string>>;

/** What input does not take of the fields that output has. */
export interface RefusedFields {
  /** What only output has or only the SDK makes; absent from input, whatever its value. */
  readonly outputOnly: EntryByPath;
  /** What may be left out, but not be null. */
  readonly notNull: EntryByPath;
  /** Arrays that may be left out, but not be empty. */
  readonly notEmpty: EntryByPath;
  /** Arrays that input takes only while they are empty. */
  readonly onlyEmpty: EntryByPath;
  /** Fields of which input takes fewer values than output has. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const searchMembers = ['query', 'queries', 'url', 'pattern'];
const customToolStatus = { outputOnly: { status: 'F8' } };

/** Only the types of which input refuses more than `created_by`. */
const refusedByType: Readonly<Record<string, Partial<RefusedFields>>> = {
  message: { outputOnly: { 'content[].parsed': 'F3' }, notEmpty: { content: 'F31' } },
  reasoning: {
    outputOnly: { status: 'F1' },
    notNull: { encrypted_content: 'F2', content: 'F9' },
    onlyEmpty: { content: 'F9' },
  },
  function_call: { outputOnly: { parsed_arguments: 'F3' } },
  custom_tool_call: customToolStatus,
  custom_tool_call_output: customToolStatus,
  // `sources` may be null, as recorded.
  web_search_call: {
    notNull: Object.fromEntries(searchMembers.map((name) => [`action.${name}`, 'F7'])),
  },
  computer_call: { notEmpty: { pending_safety_checks: 'F6' } },
  computer_call_output: { values: { status: ['in_progress', 'completed', 'incomplete'] } },
  additional_tools: { values: { role: ['developer'] } },
  image_generation_call: {
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
  },
  shell_call_output: { outputOnly: { 'output[].created_by': 'F4' } },
};

/**
 * What input does not take of items of one type. The sanitizer does the same by field names, for
 * speed; a change here is a change in `cleanItem`, and a test holds them to each other.
 */
export function refusedFields(type: string): RefusedFields {
  const refused = refusedByType[type];
  return {
    notNull: {},
    notEmpty: {},
    onlyEmpty: {},
    values: {},
    ...refused,
    // Item lists of the API and of conversations add it to items of every type.
    outputOnly: { created_by: 'F4', ...refused?.outputOnly },
  };
}
