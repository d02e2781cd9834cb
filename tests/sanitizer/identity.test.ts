import { describe, expect, it } from 'vitest';
import { call, message, output, reasoning, sanitize, user, without } from './sanitize.js';
import type { Item } from './sanitize.js';

const long = 'x'.repeat(400);

/** Items without reasoning keep their ids, so that the log says no more than what is at stake. */
const keep = { unpairedIds: 'keep' } as const;

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

  it('are removed from a call behind reasoning, which is found by its call id', () => {
    const { items } = sanitize([user, reasoning, { ...call, id: 'abc' }, output]);
    expect(items).toEqual([user, reasoning, without(call, 'id'), output]);
  });

  it('are removed from a message behind reasoning, and the reasoning goes', () => {
    const history = [user, reasoning, { ...message, id: 'abc' }];
    const bare = without(message, 'id');
    expect(sanitize(history).items).toEqual([user, bare]);
    expect(sanitize(history, { store: false }).items).toEqual([user, reasoning, bare]);
  });

  it('are removed from reasoning, for its ciphertext says all', () => {
    const { items, log } = sanitize([user, { ...reasoning, id: 'think_1' }, message]);
    expect(items).toEqual([user, without(reasoning, 'id'), without(message, 'id')]);
    expect(log).toEqual(['F13 field-removed 1 id', 'F16 field-removed 2 id']);
  });

  it('take reasoning without ciphertext with them', () => {
    const stored = without({ ...reasoning, id: 'think_1' }, 'encrypted_content');
    const { items, log } = sanitize([user, stored, message]);
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
});

describe('what stands in the history twice (F20)', () => {
  const turn = [reasoning, call, output, message];

  it('goes: a whole turn', () => {
    const { items, log } = sanitize(
      [user, ...turn, { ...reasoning }, { ...call }, { ...output }],
      keep,
    );
    expect(items).toEqual([user, ...turn]);
    expect(log).toEqual(['F20 item-dropped 5', 'F20 item-dropped 6', 'F20 item-dropped 7']);
  });

  it('goes: the same object', () => {
    expect(sanitize([user, ...turn, ...turn], keep).items).toEqual([user, ...turn]);
  });

  it('goes: what was announced, for what was done (F24)', () => {
    const announced = { ...call, arguments: '', status: 'in_progress' };
    expect(sanitize([user, reasoning, announced, call]).items).toEqual([user, reasoning, call]);
  });

  it('goes: a call whose id was removed', () => {
    const bare = without(call, 'id');
    expect(sanitize([user, call, output, bare], keep).items).toEqual([user, call, output]);
    expect(sanitize([user, bare, { ...bare }, output]).items).toEqual([user, bare, output]);
  });

  it('goes: a reference beside its item', () => {
    const reference = { type: 'item_reference', id: 'msg_1' };
    expect(sanitize([user, message, reference], keep).items).toEqual([user, message]);
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
    const { items, log } = sanitize([user, call, { ...output, id: 'fc_1' }], keep);
    expect(items).toEqual([user, call, output]);
    expect(log).toEqual(['F20 field-removed 2 id']);
  });

  it('is not a call id that another call takes up again', () => {
    const again = { ...call, id: 'fc_2', arguments: '{"city":"Rome"}' };
    const later = { ...output, output: '9 °C' };
    expect(sanitize([user, call, output, again, later], keep).log).toEqual([]);
  });

  it('is not the same call of a later turn, with an output of its own', () => {
    const bare = without(call, 'id');
    const later = { ...output, output: '5 °C' };
    for (const unansweredCalls of ['keep', 'answer'] as const) {
      const history = [user, bare, output, user, { ...bare }, later];
      expect(sanitize(history, { unansweredCalls }).log).toEqual([]);
    }
  });

  it('leaves the reasoning in front of its copy', () => {
    const { items } = sanitize([user, reasoning, { ...reasoning }, message]);
    expect(items).toEqual([user, reasoning, message]);
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
    expect(sanitize([user, ...short], keep).log).toEqual([]);
  });
});
