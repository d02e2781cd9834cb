import { describe, expect, it } from 'vitest';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import { call, message, output, reasoning, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const bareCall = without(call, 'id');
const bareMessage = without(message, 'id');
const reasoning2 = { ...reasoning, id: 'rs_2' };
const next = { role: 'user', content: 'And tomorrow?' };

describe('the output of one response stays complete', () => {
  it.each<[string, Item[]]>([
    ['reasoning and message', [reasoning, message]],
    ['reasoning and call', [reasoning, call]],
    ['parallel calls', [reasoning, call, { ...call, id: 'fc_2', call_id: 'call_2' }]],
    ['reasoning between calls', [reasoning, call, reasoning2, message]],
    ['reasoning without id', [without(reasoning, 'id'), bareCall]],
    ['nothing', []],
  ])('%s', (_name, items) => {
    expect(sanitize(items).items).toEqual(items);
  });
});

describe('reasoning that cannot go back', () => {
  it.each<[string, Item[], Item[]]>([
    [
      'F15 the message was rebuilt without id',
      [user, reasoning, bareMessage, next],
      [user, bareMessage, next],
    ],
    ['F15 the response broke off', [user, reasoning], [user]],
    ['F15 what followed is gone', [user, reasoning, next], [user, next]],
    ['F15 only an output follows', [user, reasoning, output], [user, output]],
    [
      'F15 several in a row: the last stays',
      [user, reasoning, reasoning2, call],
      [user, reasoning2, call],
    ],
  ])('%s', (_name, items, expected) => {
    const { items: result, log } = sanitize(items);
    expect(result).toEqual(expected);
    expect(log).toEqual(['F15 item-dropped 1']);
  });

  it('goes with the ids of all that it led to (F15, F16)', () => {
    const { items, log } = sanitize([user, reasoning, bareMessage, call, output]);
    expect(items).toEqual([user, bareMessage, bareCall, output]);
    expect(log).toEqual(['F15 item-dropped 1', 'F16 field-removed 3 id']);
  });

  it('goes without ciphertext when nothing is stored (F14)', () => {
    const { items, log } = sanitize([user, without(reasoning, 'encrypted_content'), call, output], {
      store: false,
    });
    expect(items).toEqual([user, bareCall, output]);
    expect(log).toEqual(['F14 item-dropped 1', 'F16 field-removed 2 id']);
  });

  it('stays with ciphertext when nothing is stored', () => {
    expect(sanitize([user, reasoning, call, output], { store: false }).log).toEqual([]);
  });

  it('goes for a model that does not reason (F18)', () => {
    const { items, log } = sanitize([user, reasoning, message, next], { model: 'gpt-4o' });
    expect(items).toEqual([user, bareMessage, next]);
    expect(log).toEqual(['F18 item-dropped 1', 'F16 field-removed 2 id']);
  });

  it('stays for a model that reasons', () => {
    expect(sanitize([user, reasoning, message, next], { model: 'gpt-5.4' }).log).toEqual([]);
  });

  it('takes a hosted search with it, through to the call that came of it', () => {
    const search = { type: 'tool_search_call', id: 'tsc_1', arguments: {}, execution: 'server' };
    const found = { type: 'tool_search_output', id: 'tso_1', tools: [] };
    const plain = without(reasoning, 'encrypted_content');
    const { items } = sanitize([user, plain, search, found, call], { store: false });
    expect(items).toEqual([user, without(search, 'id'), without(found, 'id'), bareCall]);
  });

  it('leaves the other responses of the turn alone', () => {
    const output2 = { ...output, call_id: 'call_2' };
    const call2 = { ...call, id: 'fc_2', call_id: 'call_2' };
    const noCiphertext = without(reasoning2, 'encrypted_content');
    const turn = [user, reasoning, call, output, noCiphertext, call2, output2, message];
    expect(sanitize(turn, { store: false, unpairedIds: 'keep' }).log).toEqual([
      'F14 item-dropped 4',
      'F16 field-removed 5 id',
    ]);
  });
});

describe('reasoning that the API takes stays', () => {
  it.each<[string, Item[]]>([
    ['before a call without id, found by its call id', [user, reasoning, bareCall, output]],
    [
      'without id before a call without id',
      [user, without(reasoning, 'id'), bareCall, output, next],
    ],
    [
      'by reference before a call without id',
      [user, { type: 'item_reference', id: 'rs_1' }, bareCall],
    ],
  ])('%s', (_name, history) => {
    expect(sanitize(history).log).toEqual([]);
    expect(sanitize(history, { unansweredCalls: 'answer' }).items).toEqual(
      expect.arrayContaining(history),
    );
  });

  it.each<[string, Item[]]>([
    ['before a message without id', [user, reasoning, bareMessage, next]],
    ['before a question', [user, reasoning, next]],
    ['at the end', [user, reasoning]],
    ['twice in a row', [user, reasoning, reasoning2, bareMessage]],
  ])('when nothing is stored, wherever it stands: %s', (_name, history) => {
    expect(sanitize(history, { store: false }).log).toEqual([]);
  });

  it('goes where it is hollow: neither stored, nor encrypted, nor told', () => {
    const hollow = { type: 'reasoning', content: [{ type: 'reasoning_text', text: 'Hm.' }] };
    const { items, log } = sanitize([user, hollow, bareCall, output]);
    expect(items).toEqual([user, bareCall, output]);
    expect(log).toEqual([
      'F9 field-removed 1 content',
      'F10 field-changed 1 summary',
      'F14 item-dropped 1',
    ]);
  });
});

describe('ids in responses without reasoning (F16)', () => {
  const search = { type: 'web_search_call', id: 'ws_1', action: { type: 'search', query: 'x' } };
  const tools = { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] };
  const image = { type: 'image_generation_call', id: 'ig_1' };

  it.each<[string, Item[], Item[]]>([
    ['messages filtered out of a response', [message], [bareMessage]],
    ['a call picked from a response', [call], [bareCall]],
    ['a call and its output', [call, output], [bareCall, output]],
    [
      'a history cut inside a turn',
      [call, output, message, next],
      [bareCall, output, bareMessage, next],
    ],
    [
      'a cut turn up to its next reasoning',
      [call, output, reasoning, message],
      [bareCall, output, reasoning, message],
    ],
    [
      'a whole history without any',
      [user, call, output, message],
      [user, bareCall, output, bareMessage],
    ],
    [
      'a response after one that reasoned',
      [user, reasoning, call, output, message, next],
      [user, reasoning, call, output, bareMessage, next],
    ],
    ['messages beside a hosted tool', [user, search, message], [user, search, bareMessage]],
    ['messages beside tools of MCP', [user, tools, message], [user, tools, bareMessage]],
  ])('are taken from %s', (_name, items, expected) => {
    expect(sanitize(items).items).toEqual(expected);
  });

  it.each<[string, Item[]]>([
    ['a hosted search', [user, search]],
    ['the tools of MCP', [tools]],
    [
      'a stored image, and what stands beside it',
      [user, reasoning, message, next, image, { ...message, id: 'msg_2' }],
    ],
    [
      'a request for approval',
      [{ type: 'mcp_approval_request', id: 'mcpr_1', name: 'n', arguments: '{}' }],
    ],
    [
      'what has the reasoning behind it',
      [user, { ...message, id: 'msg_0' }, reasoning, call, output],
    ],
    ['what has a reference to the reasoning', [{ type: 'item_reference', id: 'rs_1' }, call]],
  ])('stay with %s', (_name, items) => {
    expect(sanitize(items).log).toEqual([]);
  });

  it('stay in a whole response, from which nothing was lost', () => {
    const response = { object: 'response', output: [message, call] };
    expect(sanitizeResponseInput(response)).toEqual([message, call]);
  });

  it('go from a whole response with the reasoning that cannot stay', () => {
    const response = { object: 'response', output: [reasoning, message] };
    expect(sanitizeResponseInput(response, { model: 'gpt-4o' })).toEqual([bareMessage]);
  });

  it('go wherever reasoning does not stand right before, under `strip`', () => {
    const options = { unpairedIds: 'strip' } as const;
    const found = { type: 'tool_search_output', id: 'tso_1', call_id: null, tools: [] };
    const history = [user, reasoning, call, { ...call, id: 'fc_2', call_id: 'call_2' }, output];
    expect(sanitize(history, options).log).toEqual(['F16 field-removed 3 id']);
    expect(sanitize([search, found, message], options).items).toEqual([
      ...[search, found].map((item) => without(item, 'id')),
      bareMessage,
    ]);
    expect(sanitize([image], options).items).toEqual([]);
    expect(sanitize([{ ...image, result: 'aGk=' }], options).items).toEqual([
      { type: 'image_generation_call', result: 'aGk=' },
    ]);
  });

  it('stay everywhere under `keep`', () => {
    expect(sanitize([message], { unpairedIds: 'keep' }).log).toEqual([]);
  });
});
