import { describe, expect, it } from 'vitest';

import {
  describeRepair,
  diffJson,
  readHistories,
  repairHistory,
  type StoredHistory,
} from '../../src/history/index.js';

const user = { role: 'user', content: 'Hi' };
const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'now', arguments: '{}' };
const parsed = { ...call, parsed_arguments: {} };
const output = { type: 'function_call_output', call_id: 'call_1', output: '12:00' };

const itemsOf = (text: string): readonly (readonly unknown[])[] =>
  readHistories(text).histories.map(({ items }) => items);

describe('readHistories', () => {
  it('reads a list of items', () => {
    expect(itemsOf(JSON.stringify([user, call]))).toEqual([[user, call]]);
  });

  it('reads a request, with what it says beside its items', () => {
    const request = {
      model: 'gpt-5',
      store: false,
      include: ['x'],
      conversation: { id: 'conv_1' },
    };
    const [history] = readHistories(JSON.stringify({ ...request, input: [user] })).histories;
    expect(history).toEqual({
      place: '',
      items: [user],
      context: { model: 'gpt-5', store: false, include: ['x'], conversation: 'conv_1' },
    });
  });

  it('reads a response, whose items may have an `output` of their own', () => {
    const shell = { ...output, output: [{ type: 'input_text', text: 'a' }] };
    expect(itemsOf(JSON.stringify({ object: 'response', output: [call, shell] }))).toEqual([
      [call, shell],
    ]);
  });

  it('reads items on lines as one history, and requests on lines as one each', () => {
    expect(itemsOf(`${JSON.stringify(user)}\n${JSON.stringify(call)}\n`)).toEqual([[user, call]]);
    const line = JSON.stringify({ input: [user] });
    expect(itemsOf(`${line}\r\n\r\n${line}`)).toEqual([[user], [user]]);
    expect(readHistories(`${line}\n${line}`).histories.map(({ place }) => place)).toEqual([
      'line 1',
      'line 2',
    ]);
  });

  it('reads what was sent in a log, and leaves what came back', () => {
    const log = [
      { type: 'exchange', request: { body: { input: [user] } }, response: { output: [call] } },
    ];
    const { histories } = readHistories(JSON.stringify(log));
    expect(histories).toEqual([{ place: '[0].request.body.input', items: [user], context: {} }]);
  });

  it('writes the same text with other lists in their places', () => {
    const request = { model: 'gpt-5', input: [user], metadata: { input: 'kept' } };
    const written = readHistories(JSON.stringify(request)).write([[call]]);
    expect(JSON.parse(written)).toEqual({ ...request, input: [call] });
    const line = JSON.stringify({ input: [user] });
    expect(readHistories(`${line}\n${line}`).write([[call], [user]])).toBe(
      `${JSON.stringify({ input: [call] })}\n${line}\n`,
    );
    expect(readHistories(`${JSON.stringify(user)}\n${JSON.stringify(call)}`).write([[user]])).toBe(
      `${JSON.stringify(user)}\n`,
    );
  });

  it.each([
    ['', 'There is nothing in it.'],
    ['{', 'This is no JSON'],
    ['[\n{"role": user}]', 'is not valid JSON'],
    ['{"model":"gpt-5"}', 'There are no items in it.'],
    ['[]', 'There are no items in it.'],
    ['"text"', 'There are no items in it.'],
    [`${JSON.stringify(user)}\n{`, 'Line 2 is no JSON'],
  ])('refuses %j with a sentence', (text, sentence) => {
    expect(() => readHistories(text)).toThrow(sentence);
  });
});

const history = (items: readonly unknown[]): StoredHistory => ({ place: '', items, context: {} });

describe('repairHistory', () => {
  it('says what the API would answer, before and after, and what changed', () => {
    const { before, after, changes, items } = repairHistory(history([user, parsed, output]));
    expect(before.map(({ entry }) => entry)).toEqual(['F3']);
    expect(after).toEqual([]);
    expect(items).toHaveLength(3);
    expect(changes).toEqual([
      {
        index: 1,
        before: parsed,
        after: items[1],
        repairs: [
          expect.objectContaining({ entry: 'F3' }),
          expect.objectContaining({ entry: 'F16', path: 'id' }),
        ],
      },
    ]);
  });

  it('shows an item that is dropped, and one that is added', () => {
    const orphan = { ...output, call_id: 'call_9' };
    const options = { unansweredCalls: 'answer' } as const;
    const { changes, items } = repairHistory(history([user, orphan, call, user]), options);
    expect(changes.map(({ index, before, after }) => [index, before, after])).toContainEqual([
      1,
      orphan,
      null,
    ]);
    const added = changes.find(({ before }) => before === null);
    expect(added).toMatchObject({ index: 2, after: { call_id: 'call_1' } });
    expect(items).toContain(added?.after);
  });

  it('takes what the request says for the request that is repaired', () => {
    const reasoning = { type: 'reasoning', id: 'rs_1', summary: [] };
    const stateless = { place: '', items: [user, reasoning], context: { store: false } };
    expect(repairHistory(stateless).items).toEqual([user]);
  });

  it('leaves a history that is accepted as it is', () => {
    const { changes, items } = repairHistory(history([user]));
    expect([changes, items]).toEqual([[], [user]]);
  });
});

describe('describeRepair', () => {
  it('names the place, the type and the entry', () => {
    const repair = { entry: 'F3', index: 1, itemType: 'function_call', path: 'parsed_arguments' };
    expect(describeRepair({ ...repair, action: 'field-removed' })).toBe(
      '`input[1].parsed_arguments` (`function_call`) is taken away (F3)',
    );
  });
});

describe('diffJson', () => {
  it('shows what went, what came and what stayed', () => {
    const lines = diffJson({ a: 1, b: 2, c: 3 }, { a: 1, c: 4, d: 5 });
    expect(lines.map(({ sign, text }) => sign + text)).toEqual([
      ' {',
      '   "a": 1,',
      '-  "b": 2,',
      '-  "c": 3',
      '+  "c": 4,',
      '+  "d": 5',
      ' }',
    ]);
  });

  it('takes nothing for an item that is not there', () => {
    expect(diffJson(null, { a: 1 }).every(({ sign }) => sign === '+')).toBe(true);
    expect(diffJson({ a: 1 }, null).every(({ sign }) => sign === '-')).toBe(true);
  });
});
