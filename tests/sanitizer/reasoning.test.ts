import { describe, expect, it } from 'vitest';
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
    const second = { ...call, id: 'fc_2', call_id: 'call_2' };
    const { items, log } = sanitize([user, reasoning, bareCall, second, output]);
    expect(items).toEqual([user, bareCall, without(second, 'id'), output]);
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
    expect(items).toEqual([user, without(search, 'id'), found, bareCall]);
  });

  it('leaves the other responses of the turn alone', () => {
    const output2 = { ...output, call_id: 'call_2' };
    const call2 = { ...call, id: 'fc_2', call_id: 'call_2' };
    const noCiphertext = without(reasoning2, 'encrypted_content');
    const turn = [user, reasoning, call, output, noCiphertext, call2, output2, message];
    expect(sanitize(turn, { store: false }).log).toEqual([
      'F14 item-dropped 4',
      'F16 field-removed 5 id',
    ]);
  });
});

describe('ids of items whose reasoning is not there (F16)', () => {
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
  ])('are taken from %s', (_name, items, expected) => {
    expect(sanitize(items).items).toEqual(expected);
  });

  it('are taken from a turn without reasoning, when another has some', () => {
    const { items, log } = sanitize([user, reasoning, message, next, call, output]);
    expect(items).toEqual([user, reasoning, message, next, bareCall, output]);
    expect(log).toEqual(['F16 field-removed 4 id']);
  });

  it('stay in a whole history without any reasoning', () => {
    expect(sanitize([user, call, output, message, next]).log).toEqual([]);
  });

  it('stay in a turn whose first response reasoned', () => {
    expect(sanitize([user, reasoning, call, output, message, next]).log).toEqual([]);
  });

  it('stay with a reference to the reasoning', () => {
    const reference = { type: 'item_reference', id: 'rs_1' };
    expect(sanitize([reference, call]).log).toEqual([]);
  });

  it('go from every response without reasoning under `strip`', () => {
    const options = { unpairedIds: 'strip' } as const;
    expect(sanitize([user, call, output, message], options).items).toEqual([
      user,
      bareCall,
      output,
      bareMessage,
    ]);
    expect(sanitize([user, reasoning, call, output, message], options).items).toEqual([
      user,
      reasoning,
      call,
      output,
      bareMessage,
    ]);
  });

  it('stay everywhere under `keep`', () => {
    expect(sanitize([message], { unpairedIds: 'keep' }).log).toEqual([]);
  });

  it('stay where the id is what the item says', () => {
    const request = { type: 'mcp_approval_request', id: 'mcpr_1', name: 'n', arguments: '{}' };
    expect(sanitize([request]).log).toEqual([]);
  });

  it('take an image with them that is nothing but its id', () => {
    const image = { type: 'image_generation_call', id: 'ig_1' };
    expect(sanitize([image]).items).toEqual([]);
    expect(sanitize([{ ...image, result: 'aGk=' }]).items).toEqual([
      { type: 'image_generation_call', result: 'aGk=' },
    ]);
  });
});
