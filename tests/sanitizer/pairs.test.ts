import { describe, expect, it } from 'vitest';
import { call, message, output, reasoning, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const call2 = { ...call, id: 'fc_2', call_id: 'call_2' };
const output2 = { ...output, call_id: 'call_2' };
const next = { role: 'user', content: 'And tomorrow?' };
const answer = 'The call was not carried out.';

describe('calls without output (F22)', () => {
  it('stay by default, for their tools have not run yet', () => {
    expect(sanitize([user, reasoning, call, call2]).log).toEqual([]);
  });

  it.each<[string, Item, Item]>([
    ['function_call', call, { type: 'function_call_output', call_id: 'call_1', output: answer }],
    [
      'custom_tool_call',
      { type: 'custom_tool_call', id: 'ctc_1', call_id: 'call_1', name: 'n', input: 'x' },
      { type: 'custom_tool_call_output', call_id: 'call_1', output: answer },
    ],
    [
      'apply_patch_call',
      {
        type: 'apply_patch_call',
        id: 'apc_1',
        call_id: 'call_1',
        operation: {},
        status: 'completed',
      },
      { type: 'apply_patch_call_output', call_id: 'call_1', status: 'failed', output: answer },
    ],
  ])('are answered: %s', (_name, item, expected) => {
    const { items, log } = sanitize([user, reasoning, item, next], { unansweredCalls: 'answer' });
    expect(items).toEqual([user, reasoning, item, expected, next]);
    expect(log).toEqual(['F22 item-added 2']);
  });

  it('are answered after the last of parallel calls', () => {
    const history = [user, reasoning, call, call2, output2, next];
    expect(sanitize(history, { unansweredCalls: 'answer' }).items).toEqual([
      ...[user, reasoning, call, call2],
      { type: 'function_call_output', call_id: 'call_1', output: answer },
      ...[output2, next],
    ]);
  });

  it('are answered at the end of the history', () => {
    expect(sanitize([user, call], { unansweredCalls: 'answer' }).items).toHaveLength(3);
  });

  it('go under `drop`, with the reasoning before them', () => {
    const { items, log } = sanitize([user, reasoning, call, next], { unansweredCalls: 'drop' });
    expect(items).toEqual([user, next]);
    expect(log).toEqual(['F22 item-dropped 2', 'F15 item-dropped 1']);
  });

  it('take the id of a parallel call with them, whose reasoning goes', () => {
    const history = [user, reasoning, call, call2, output2];
    expect(sanitize(history, { unansweredCalls: 'drop' }).items).toEqual([
      user,
      without(call2, 'id'),
      output2,
    ]);
  });

  it.each(['answer', 'drop'] as const)('go if they ask for a screenshot, under `%s`', (mode) => {
    const click = { type: 'computer_call', id: 'cu_1', call_id: 'call_1', action: {} };
    expect(sanitize([user, click, next], { unansweredCalls: mode }).items).toEqual([user, next]);
  });

  it('stay if the API runs the tool', () => {
    const hosted = [
      { type: 'tool_search_call', id: 'tsc_1', call_id: null, arguments: {}, execution: 'server' },
      { type: 'web_search_call', id: 'ws_1', action: { type: 'search', query: 'x' } },
    ];
    expect(sanitize([user, ...hosted], { unansweredCalls: 'drop' }).log).toEqual([]);
  });

  it('are none when the output stands later', () => {
    const history = [user, reasoning, call, call2, output2, output, message];
    const options = { unansweredCalls: 'answer', unpairedIds: 'keep' } as const;
    expect(sanitize(history, options).log).toEqual([]);
  });
});

describe('outputs without a call (F23)', () => {
  it('stay by default, for the API can hold the call', () => {
    expect(sanitize([output]).log).toEqual([]);
  });

  it('go from a whole history', () => {
    const { items, log } = sanitize([user, output, next], { unansweredCalls: 'answer' });
    expect(items).toEqual([user, next]);
    expect(log).toEqual(['F23 item-dropped 1']);
  });

  it('go if they answer a call of another kind', () => {
    const patched = { type: 'apply_patch_call_output', call_id: 'call_1', status: 'completed' };
    const { items } = sanitize([user, call, patched], { unansweredCalls: 'drop' });
    expect(items).toEqual([user]);
  });

  it.each<[string, Item]>([
    ['a patch', { type: 'apply_patch_call_output', call_id: 'call_1', status: 'completed' }],
    ['a shell', { type: 'shell_call_output', call_id: 'call_1', output: [] }],
    ['a screen', { type: 'computer_call_output', call_id: 'call_1', output: {} }],
    ['a tool, without a call id', { type: 'function_call_output', output: 'x' }],
  ])('go from a whole history: that of %s', (_name, orphan) => {
    const { items, log } = sanitize([user, orphan, next], { unansweredCalls: 'answer' });
    expect(items).toEqual([user, next]);
    expect(log).toEqual(['F23 item-dropped 1']);
  });

  it('stay if they answer a request for approval, which the API can hold', () => {
    const approval = { type: 'mcp_approval_response', approval_request_id: 'x', approve: true };
    expect(sanitize([user, approval], { unansweredCalls: 'drop' }).log).toEqual([]);
  });

  it('are none that answer a tool search of the client', () => {
    const search = { type: 'tool_search_call', id: 'tsc_1', call_id: 'call_1', arguments: {} };
    expect(sanitize([user, search, output], { unansweredCalls: 'drop' }).log).toEqual([]);
  });

  it('stay if the API needs no call for them', () => {
    const search = { type: 'tool_search_output', id: 'tso_1', call_id: null, tools: [] };
    expect(sanitize([user, search], { unansweredCalls: 'drop' }).log).toEqual([]);
  });
});

describe('calls with cut arguments (F26)', () => {
  const cut = { ...call, arguments: '{"city":"Os', status: 'incomplete' };

  it.each<[string, Item]>([
    ['of an incomplete response', cut],
    ['of a stream that broke off', { ...call, arguments: '', status: 'in_progress' }],
  ])('go from a whole history with their output: %s', (_name, item) => {
    const history = [user, reasoning, item, output, next];
    const { items, log } = sanitize(history, { unansweredCalls: 'answer' });
    expect(items).toEqual([user, next]);
    expect(log).toEqual(['F26 item-dropped 2', 'F26 item-dropped 3', 'F15 item-dropped 1']);
  });

  it.each<[string, Item]>([
    ['by the model itself', { ...cut, status: 'completed' }],
    ['not at all', { ...call, status: 'incomplete' }],
  ])('are none that were cut %s', (_name, item) => {
    const history = [user, reasoning, item, output, next];
    expect(sanitize(history, { unansweredCalls: 'answer' }).log).toEqual([]);
  });

  it('stay by default', () => {
    expect(sanitize([user, reasoning, cut, output]).log).toEqual([]);
  });
});

describe('a real output', () => {
  const bareCall = without(call, 'id');

  it('stays behind its call, where it stood before it', () => {
    const { items, log } = sanitize([user, output, bareCall, next], { unansweredCalls: 'answer' });
    expect(items).toEqual([user, bareCall, output, next]);
    expect(log).toEqual(['F23 item-moved 1']);
  });

  it('moves behind the last of parallel calls, and the reasoning before them stays', () => {
    const history = [user, output, output2, reasoning, call, call2, next];
    const { items } = sanitize(history, { unansweredCalls: 'answer' });
    expect(items).toEqual([user, reasoning, call, call2, output, output2, next]);
  });

  it('stays where it is by default, for the API finds it by its call id', () => {
    expect(sanitize([user, output, bareCall, next]).log).toEqual([]);
  });
});

describe('a screenshot that shows nothing (F36)', () => {
  const click = { type: 'computer_call', id: 'cu_1', call_id: 'call_1', action: {} };
  const shot = { type: 'computer_call_output', call_id: 'call_1' };

  it.each<[string, unknown]>([
    ['an empty URL', { type: 'computer_screenshot', image_url: '' }],
    ['a note in place of one', { type: 'computer_screenshot', image_url: '[lost]' }],
    ['a text', 'The settings are open.'],
  ])('goes with its call and the reasoning before it: %s', (_name, shown) => {
    const { items } = sanitize([user, reasoning, click, { ...shot, output: shown }, next]);
    expect(items).toEqual([user, next]);
  });

  it('stays where its call is not in the list', () => {
    expect(sanitize([{ ...shot, output: '' }]).log).toEqual([]);
  });

  it('is none with a URL', () => {
    const shown = { type: 'computer_screenshot', image_url: 'data:image/png;base64,aGk=' };
    expect(sanitize([user, click, { ...shot, output: shown }]).log).toEqual([]);
  });
});
