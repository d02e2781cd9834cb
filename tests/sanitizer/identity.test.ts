import { describe, expect, it } from 'vitest';
import { call, message, output, reasoning, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const long = 'x'.repeat(400);

function callIdOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'call_id' in item ? item.call_id : undefined;
}

describe('ids that the API refuses (F13)', () => {
  it.each<[string, Item]>([
    ['an empty id', { ...message, id: '' }],
    ['a long id', { ...message, id: `msg_${long}` }],
    ['another prefix', { ...call, id: 'item_7' }],
    ['a number', { ...call, id: 7 }],
    ['a uuid on a search', { type: 'web_search_call', id: '5b0c', action: { type: 'search' } }],
    ['a foreign id on a compaction', { type: 'compaction', id: 'x', encrypted_content: 'gAAA' }],
  ])('are removed: %s', (_name, item) => {
    const { items, log } = sanitize([user, item]);
    expect(items).toEqual([user, without(item, 'id')]);
    expect(log).toEqual(['F13 field-removed 1 id']);
  });

  it('are removed from what follows reasoning, and the reasoning goes', () => {
    const { items } = sanitize([user, reasoning, { ...call, id: 'abc' }, output]);
    expect(items).toEqual([user, without(call, 'id'), output]);
  });

  it('take reasoning with them, for its ciphertext holds the id', () => {
    const { items, log } = sanitize([user, { ...reasoning, id: 'think_1' }, message]);
    expect(items).toEqual([user, without(message, 'id')]);
    expect(log).toEqual(['F13 item-dropped 1', 'F16 field-removed 2 id']);
  });

  it.each([{ id: '' }, { id: null }, {}, { id: 7 }])('take a reference with them: %j', (fields) => {
    expect(sanitize([user, { type: 'item_reference', ...fields }]).items).toEqual([user]);
  });

  it('are not judged where nothing is known of the prefix', () => {
    const click = { type: 'computer_call', id: 'anything', call_id: 'call_1' };
    expect(sanitize([user, click]).log).toEqual([]);
  });

  it('shorten call ids alike in calls and outputs, wherever they stand', () => {
    const call_id = `call_${long}`;
    const calls = sanitize([user, { ...call, call_id }]).items;
    const outputs = sanitize([{ ...output, call_id }]).items;
    const short = callIdOf(calls[1]);
    expect(short).toMatch(/^call_x{50}_[0-9a-f]{8}$/);
    expect(outputs).toEqual([{ ...output, call_id: short }]);
    expect(sanitize([{ ...output, call_id: `${call_id}y` }]).items).not.toEqual(outputs);
  });
});

describe('what stands in the history twice (F20)', () => {
  const turn = [reasoning, call, output, message];

  it('goes: a whole turn', () => {
    const { items, log } = sanitize([user, ...turn, { ...reasoning }, { ...call }, { ...output }]);
    expect(items).toEqual([user, ...turn]);
    expect(log).toEqual(['F20 item-dropped 5', 'F20 item-dropped 6', 'F20 item-dropped 7']);
  });

  it('goes: a call whose id was removed', () => {
    const bare = without(call, 'id');
    expect(sanitize([user, call, output, bare]).items).toEqual([user, call, output]);
    expect(sanitize([user, bare, { ...bare }, output]).items).toEqual([user, bare, output]);
  });

  it('goes: a reference beside its item', () => {
    const reference = { type: 'item_reference', id: 'msg_1' };
    expect(sanitize([user, message, reference]).items).toEqual([user, message]);
    expect(sanitize([user, reference, message]).items).toEqual([user, reference]);
  });

  it('goes: a second output without a call', () => {
    expect(sanitize([output, { ...output, output: '5 °C' }]).items).toEqual([output]);
  });

  it('leaves a gap behind reasoning, whose follower is somewhere else', () => {
    const { items } = sanitize([user, call, output, reasoning, { ...call }, message]);
    expect(items).toEqual([user, without(call, 'id'), output, without(message, 'id')]);
  });

  it('keeps an output that bears the id of its call, without the id', () => {
    const { items, log } = sanitize([user, call, { ...output, id: 'fc_1' }]);
    expect(items).toEqual([user, call, output]);
    expect(log).toEqual(['F20 field-removed 2 id']);
  });

  it('is not a call id that another call takes up again', () => {
    const again = { ...call, id: 'fc_2', arguments: '{"city":"Rome"}' };
    expect(sanitize([user, call, output, again, { ...output, output: '9 °C' }]).log).toEqual([]);
  });

  it('is not a message without id', () => {
    expect(sanitize([user, { ...user }]).log).toEqual([]);
  });

  it('is not the output of a local shell, which bears the id of its call', () => {
    const shell = { type: 'local_shell_call', id: 'lsh_1', call_id: 'call_1', action: {} };
    const printed = { type: 'local_shell_call_output', id: 'lsh_1', output: 'hi' };
    expect(sanitize([user, shell, printed]).log).toEqual([]);
  });
});

describe('references, when nothing is stored (F14)', () => {
  it('go', () => {
    const history = [user, { type: 'item_reference', id: 'msg_1' }, { id: 'msg_2' }];
    expect(sanitize(history, { store: false }).items).toEqual([user]);
  });

  it('go as images without their result', () => {
    const image = { type: 'image_generation_call', id: 'ig_1' };
    expect(sanitize([user, image], { store: false }).items).toEqual([user]);
    expect(sanitize([user, { ...image, result: 'aGk=' }], { store: false }).log).toEqual([]);
  });
});

describe('ids that are hard to tell apart', () => {
  const alike = Array.from({ length: 3000 }, (_, index) => [
    { ...reasoning, id: `rs_${String(index)}_abcdefgh` },
    { ...message, id: `msg_${String(index)}_abcdefgh` },
  ]).flat();

  it('are all kept, when they end alike', () => {
    expect(sanitize([user, ...alike]).log).toEqual([]);
  });

  it('are found once more, when they end alike', () => {
    const last = { ...message, id: 'msg_7_abcdefgh' };
    expect(sanitize([user, ...alike, last]).log).toEqual(['F20 item-dropped 6001']);
  });

  it('are all kept, when they are short', () => {
    const short = Array.from({ length: 500 }, (_, index) => ({
      ...message,
      id: `msg_${String(index)}`,
    }));
    expect(sanitize([user, ...short]).log).toEqual([]);
  });
});
