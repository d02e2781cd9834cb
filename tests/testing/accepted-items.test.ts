import { describe, expect, it } from 'vitest';
import { validateResponseInput } from '../../src/testing/index.js';

const call = { type: 'function_call', call_id: 'call_1', name: 'tool', arguments: '{}' };
const callOutput = { type: 'function_call_output', call_id: 'call_1', output: 'done' };
const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAAA' };
const answer = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'Hi', annotations: [] }],
};

describe('accepted items', () => {
  const accepted: Readonly<Record<string, readonly unknown[]>> = {
    'status null on a function call': [{ ...call, status: null }, callOutput],
    'a call without id and status': [call, callOutput],
    'code interpreter outputs null': [
      {
        type: 'code_interpreter_call',
        id: 'ci_1',
        container_id: 'cntr_1',
        code: '',
        outputs: null,
      },
    ],
    'MCP output and error null': [
      {
        type: 'mcp_call',
        id: 'mcp_1',
        server_label: 's',
        name: 'n',
        arguments: '{}',
        output: null,
        error: null,
      },
    ],
    'tool search with a null call id': [
      { type: 'tool_search_call', id: 'tsc_1', call_id: null, arguments: {}, execution: 'server' },
      { type: 'tool_search_output', id: 'tso_1', call_id: null, tools: [] },
    ],
    'a message with id and status': [{ ...answer, status: 'completed' }],
    'a user message with id and status': [
      { type: 'message', id: 'msg_9', status: 'completed', role: 'user', content: 'Hi' },
    ],
    'tools added by the developer': [{ type: 'additional_tools', role: 'developer', tools: [] }],
    'null for the sources of a web search': [
      {
        type: 'web_search_call',
        id: 'ws_1',
        action: { type: 'search', query: 'x', sources: null },
      },
    ],
    'null for the results of a file search': [
      { type: 'file_search_call', id: 'fs_1', queries: ['x'], results: null },
    ],
    'a patch without output': [
      { type: 'apply_patch_call', call_id: 'call_1', operation: {} },
      { type: 'apply_patch_call_output', call_id: 'call_1', status: 'completed' },
    ],
    'images by URL, as data and by file': [
      {
        role: 'user',
        content: [
          { type: 'input_image', image_url: 'https://example.com/cat.png', detail: 'auto' },
          { type: 'input_image', image_url: 'data:image/png;base64,aGk=', detail: 'auto' },
          { type: 'input_image', file_id: 'file_1', image_url: null, detail: 'auto' },
        ],
      },
    ],
    'the parts of a tool output': [
      call,
      { ...callOutput, output: [{ type: 'input_text', text: 'done' }] },
    ],
    'a stored image by its id': [{ type: 'image_generation_call', id: 'ig_1' }],
    'two calls, then two outputs': [
      call,
      { ...call, call_id: 'call_2' },
      callOutput,
      { ...callOutput, call_id: 'call_2' },
    ],
    'an MCP server without tools': [
      { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] },
    ],
    'the assistant in a string': [{ role: 'assistant', content: 'Hi' }],
    'a function output for a tool search of the client': [
      { type: 'tool_search_call', call_id: 'call_1', arguments: {}, execution: 'client' },
      callOutput,
    ],
    'a type that is not known yet': [{ type: 'hologram', id: 'ho_1', created_by: null }],
    'an object that tells no type': [{ type: 7 }],
  };

  it.each(Object.entries(accepted))('%s', (_, input) => {
    expect(validateResponseInput(input)).toEqual([]);
  });

  const followers: readonly object[] = [
    { ...call, id: 'fc_1' },
    { type: 'web_search_call', id: 'ws_1', action: { type: 'search', query: 'x' } },
    { type: 'code_interpreter_call', id: 'ci_1', container_id: 'cntr_1', code: '' },
    { type: 'image_generation_call', id: 'ig_1', result: 'aGk=' },
    { type: 'mcp_call', id: 'mcp_1', server_label: 's', name: 'n', arguments: '{}' },
    { type: 'tool_search_call', id: 'tsc_1', arguments: {} },
    answer,
    { type: 'item_reference', id: 'msg_2' },
  ];

  it.each(followers)('reasoning before $type', (follower) => {
    expect(validateResponseInput([reasoning, follower, callOutput]).map((v) => v.entry)).toEqual(
      'call_id' in follower ? [] : ['F23'],
    );
  });

  it('takes a string for a user message', () => {
    expect(validateResponseInput('Hello')).toEqual([]);
    expect(validateResponseInput(undefined)).toEqual([]);
  });
});
