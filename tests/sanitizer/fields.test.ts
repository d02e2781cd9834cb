import { describe, expect, it } from 'vitest';
import { itemTypes } from '../../src/contract/index.js';
import { call, message, output, reasoning, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const image = { type: 'image_generation_call', id: 'ig_1', status: 'completed', result: 'aGk=' };
const shellOutput = {
  type: 'shell_call_output',
  call_id: 'call_1',
  output: [{ stdout: 'hi', stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
};
const text = { type: 'output_text', text: 'Hi', annotations: [] };

/** The item stands after reasoning, so that its id is not at stake. */
function repairInTurn(item: Item): { repaired: unknown; log: readonly string[] } {
  const { items, log } = sanitize([user, reasoning, { ...message, id: 'msg_0' }, item]);
  return { repaired: items[3], log: log.map((line) => line.replace(' 3', '')) };
}

describe('fields that input does not take', () => {
  it.each<[string, Item, Item, string]>([
    ['F3 arguments parsed by the SDK', { ...call, parsed_arguments: {} }, call, 'parsed_arguments'],
    ['F3 null as parsed arguments', { ...call, parsed_arguments: null }, call, 'parsed_arguments'],
    [
      'F3 parsed text',
      { ...message, content: [text, { ...text, parsed: { a: 1 } }] },
      { ...message, content: [text, text] },
      'content[1].parsed',
    ],
    [
      'F3 a parsed refusal',
      { ...message, content: [{ type: 'refusal', refusal: 'No.', parsed: null }] },
      { ...message, content: [{ type: 'refusal', refusal: 'No.' }] },
      'content[0].parsed',
    ],
    ['F4 who created an item', { ...output, created_by: 'me' }, output, 'created_by'],
    [
      'F4 who created a part of a shell output',
      { ...shellOutput, output: [{ ...shellOutput.output[0], created_by: 'me' }] },
      shellOutput,
      'output[0].created_by',
    ],
    ['F5 the size of an image', { ...image, size: '1024x1024' }, image, 'size'],
    ['F5 the action of an image', { ...image, action: 'generate' }, image, 'action'],
    [
      'F6 empty safety checks',
      { type: 'computer_call', id: 'cu_1', call_id: 'call_1', pending_safety_checks: [] },
      { type: 'computer_call', id: 'cu_1', call_id: 'call_1' },
      'pending_safety_checks',
    ],
    [
      'F7 null in the action of a search',
      { type: 'web_search_call', id: 'ws_1', action: { type: 'open_page', query: null } },
      { type: 'web_search_call', id: 'ws_1', action: { type: 'open_page' } },
      'action.query',
    ],
    [
      'F8 the status of a custom tool call',
      { type: 'custom_tool_call', id: 'ctc_1', call_id: 'c', name: 'n', input: '', status: 'done' },
      { type: 'custom_tool_call', id: 'ctc_1', call_id: 'c', name: 'n', input: '' },
      'status',
    ],
    [
      'F8 the status of its output',
      { type: 'custom_tool_call_output', call_id: 'c', output: 'x', status: 'incomplete' },
      { type: 'custom_tool_call_output', call_id: 'c', output: 'x' },
      'status',
    ],
    ['F13 a null id', { ...call, id: null }, without(call, 'id'), 'id'],
  ])('removes %s', (name, item, expected, path) => {
    const { repaired, log } = repairInTurn(item);
    expect(repaired).toEqual(expected);
    expect(log).toEqual([`${name.split(' ')[0] ?? ''} field-removed ${path}`]);
  });

  it.each<[string, Item, string]>([
    ['F1 a status', { status: 'completed' }, 'F1 field-removed 1 status'],
    ['F1 a null status', { status: null }, 'F1 field-removed 1 status'],
    ['F2 a null ciphertext', { encrypted_content: null }, 'F2 field-removed 1 encrypted_content'],
    ['F9 content', { content: [{ type: 'reasoning_text' }] }, 'F9 field-removed 1 content'],
    ['F9 null content', { content: null }, 'F9 field-removed 1 content'],
  ])('removes from reasoning: %s', (_name, fields, line) => {
    const plain = without(reasoning, 'encrypted_content');
    const { items, log } = sanitize([user, { ...plain, ...fields }, message]);
    expect(items).toEqual([user, plain, message]);
    expect(log).toEqual([line]);
  });

  it('gives reasoning a summary (F10)', () => {
    const { items, log } = sanitize([user, without(reasoning, 'summary'), message]);
    expect(items).toEqual([user, reasoning, message]);
    expect(log).toEqual(['F10 field-changed 1 summary']);
  });

  it('makes input_text of the assistant output_text (F12)', () => {
    const said = { ...message, content: [{ type: 'input_text', text: 'Hi' }] };
    const { repaired, log } = repairInTurn(said);
    expect(repaired).toEqual({ ...message, content: [text] });
    expect(log).toEqual(['F12 field-changed content[0].type']);
  });

  it('leaves input_text of the user', () => {
    expect(sanitize([{ role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }]).log).toEqual(
      [],
    );
  });

  it('drops a message without content (F31), and the reasoning before it', () => {
    const { items, log } = sanitize([user, reasoning, { ...message, content: [] }]);
    expect(items).toEqual([user]);
    expect(log).toEqual(['F31 item-dropped 2', 'F15 item-dropped 1']);
  });

  it('keeps a failed screenshot, as an incomplete one', () => {
    const shot = {
      type: 'computer_call_output',
      call_id: 'call_1',
      output: { type: 'screenshot' },
    };
    expect(sanitize([user, { ...shot, status: 'failed' }]).items).toEqual([
      user,
      { ...shot, status: 'incomplete' },
    ]);
  });

  it('drops tools that another than the developer added', () => {
    const tools = { type: 'additional_tools', tools: [] };
    const developer = { ...tools, role: 'developer' };
    expect(sanitize([user, developer, { ...tools, role: 'assistant' }]).items).toEqual([
      user,
      developer,
    ]);
  });
});

describe('what the API accepts stays', () => {
  it.each<[string, Item]>([
    ['a null status of a call', { ...call, status: null }],
    ['a call without id and status', without(without(call, 'id'), 'status')],
    [
      'null outputs of a code interpreter',
      { type: 'code_interpreter_call', id: 'ci_1', outputs: null },
    ],
    ['null results of MCP', { type: 'mcp_call', id: 'mcp_1', output: null, error: null }],
    ['a null call id of a tool search', { type: 'tool_search_call', id: 'tsc_1', call_id: null }],
    ['a stored image', { type: 'image_generation_call', id: 'ig_1' }],
    ['no listed tools', { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] }],
    ['empty content of reasoning', { ...reasoning, id: 'rs_2', content: [] }],
    ['a message with phase', { ...message, id: 'msg_3', phase: 'commentary' }],
    [
      'created_by in a tool schema',
      {
        type: 'tool_search_output',
        id: 'tso_1',
        tools: [
          { type: 'function', parameters: { properties: { created_by: { type: 'string' } } } },
        ],
      },
    ],
  ])('%s', (_name, item) => {
    const { log } = sanitize([user, reasoning, { ...message, id: 'msg_0' }, item, message]);
    expect(log).toEqual([]);
  });

  it('a user message with an id', () => {
    expect(sanitize([{ ...user, id: 'msg_9', status: 'completed' }]).log).toEqual([]);
  });

  it('removes created_by from items of every type', () => {
    for (const type of Object.keys(itemTypes).filter((name) => name !== 'reasoning')) {
      const { log } = sanitize([
        { role: 'user', content: 'Hi' },
        { type, id: '', created_by: 'x' },
      ]);
      expect(log, type).toContain('F4 field-removed 1 created_by');
    }
  });
});

describe('items of unknown types', () => {
  const unknown = { type: 'quantum_call', id: 'qc_1', qubits: 3 };

  it('pass as they are, and are reported', () => {
    const { items, log } = sanitize([user, unknown]);
    expect(items[1]).toBe(unknown);
    expect(log).toEqual(['- unknown-type 1']);
  });

  it('lose null and the fields of the SDK', () => {
    const content = [{ type: 'output_text', text: 'Hi', parsed: null }];
    const dirty = { ...unknown, spin: null, created_by: 'me', parsed_arguments: {}, content };
    expect(sanitize([user, dirty]).items[1]).toEqual({
      ...unknown,
      content: [{ type: 'output_text', text: 'Hi' }],
    });
  });

  it('count as what reasoning is followed by', () => {
    expect(sanitize([user, reasoning, unknown]).items).toEqual([user, reasoning, unknown]);
  });
});
