import { describe, expect, it } from 'vitest';
import {
  validateResponseInput,
  type KnownResponse,
  type ValidationContext,
} from '../../src/testing/index.js';

const user = { role: 'user', content: 'Hi' };
const namelessReasoning = { type: 'reasoning', summary: [], encrypted_content: 'cipher-of-1' };
const reasoning = { ...namelessReasoning, id: 'rs_1' };
const namelessMessage = {
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'Hello' }],
};
const message = { ...namelessMessage, id: 'msg_1' };
const call = {
  type: 'function_call',
  id: 'fc_1',
  call_id: 'call_1',
  name: 'tool',
  arguments: '{}',
};
const output = { type: 'function_call_output', call_id: 'call_1', output: 'done' };
const answered: KnownResponse = { id: 'resp_1', output: [reasoning, message] };
const called: KnownResponse = { id: 'resp_2', input: 'Hi', output: [reasoning, call] };

/** Entry, path and text of every violation. */
function violations(input: readonly unknown[], context: ValidationContext = {}) {
  return validateResponseInput(input, context).map((found) => [
    found.entry,
    found.path,
    found.message,
  ]);
}

function texts(input: readonly unknown[], context: ValidationContext = {}) {
  return validateResponseInput(input, context).map((found) => found.message);
}

const withoutFollowing = (id: string) =>
  `Item '${id}' of type 'reasoning' was provided without its required following item.`;

describe('F14: items that are not stored', () => {
  const reference = { type: 'item_reference', id: 'msg_1' };
  const notPersisted = (id: string) =>
    `Item with id '${id}' not found. Items are not persisted when \`store\` is set to false. Try again with \`store\` set to true, or remove this item from your input.`;

  it('refuses a reference in a request that is not stored', () => {
    expect(validateResponseInput([reference], { store: false })).toEqual([
      expect.objectContaining({ entry: 'F14', status: 404, message: notPersisted('msg_1') }),
    ]);
  });

  it('refuses reasoning without ciphertext in a request that is not stored', () => {
    const bare = { type: 'reasoning', id: 'rs_1', summary: [] };
    expect(texts([bare, message], { store: false })).toEqual([notPersisted('rs_1')]);
  });

  it('says so, with another status, of a ciphertext that is null', () => {
    const empty = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: null };
    expect(validateResponseInput([empty, message], { store: false })).toMatchObject([
      { entry: 'F14', status: 400, message: notPersisted('rs_1') },
    ]);
  });

  it('refuses a reference to an item of a response that was not stored', () => {
    const known = [{ ...answered, store: false }];
    expect(texts([reference], { known })).toEqual([notPersisted('msg_1')]);
  });

  it('refuses a reference to an unknown item where the store is known', () => {
    expect(texts([reference], { known: [] })).toEqual(["Item with id 'msg_1' not found."]);
    expect(texts([reference])).toEqual([]);
  });

  it('reads a reference as the item it names', () => {
    const known = [called];
    const reasoned = { type: 'item_reference', id: 'rs_1' };
    const calling = { type: 'item_reference', id: 'fc_1' };
    expect(texts([reasoned, calling, output], { known })).toEqual([]);
    expect(texts([calling, output], { known })).toEqual([
      "Item 'fc_1' of type 'function_call' was provided without its required 'reasoning' item: 'rs_1'.",
    ]);
  });
});

describe('F15: reasoning without its following item', () => {
  it('wants the item that followed, right after, by its id', () => {
    const known = [answered];
    const rebuilt = { role: 'assistant', content: 'Hello' };
    const found = [['F15', 'input[1]', withoutFollowing('rs_1')]];
    expect(violations([user, reasoning, message], { known })).toEqual([]);
    expect(violations([user, reasoning, rebuilt], { known })).toEqual(found);
    expect(violations([user, reasoning], { known })).toEqual(found);
  });

  it('rests on a recording', () => {
    const [found] = validateResponseInput([reasoning], { known: [answered] });
    expect(found).toMatchObject({ evidence: 'recorded', param: 'input', code: null, status: 400 });
  });

  it('counts reasoning at the end of an incomplete response as F26', () => {
    const known = [{ output: [reasoning], status: 'incomplete' }];
    expect(violations([reasoning, message], { known })).toEqual([
      ['F26', 'input[0]', withoutFollowing('rs_1')],
    ]);
  });

  it('refuses reasoning at the end of a complete response, too', () => {
    expect(violations([reasoning, user], { known: [{ output: [reasoning] }] })).toEqual([
      ['F15', 'input[0]', withoutFollowing('rs_1')],
    ]);
  });

  it('refuses two reasoning items in a row, as reported', () => {
    const second = { ...reasoning, id: 'rs_2', encrypted_content: 'cipher-of-2' };
    const items = [reasoning, second, message];
    expect(validateResponseInput(items, { known: [{ output: items }] })).toEqual([
      expect.objectContaining({
        entry: 'F15',
        evidence: 'reported',
        message: withoutFollowing('rs_1'),
      }),
    ]);
  });

  it('says nothing of reasoning that was not stored', () => {
    const known = [{ ...answered, store: false }];
    expect(texts([reasoning, namelessMessage], { known, store: false })).toEqual([]);
    expect(texts([reasoning, user], { known })).toEqual([]);
  });

  it('says nothing in a request that is not to be stored', () => {
    const stateless = { known: [answered], store: false };
    expect(texts([reasoning, user], stateless)).toEqual([]);
    expect(texts([reasoning], stateless)).toEqual([]);
    expect(texts([user, message], stateless)).toEqual([]);
    const second = { ...reasoning, id: 'rs_2' };
    expect(texts([reasoning, second, message], { store: false })).toEqual([]);
  });

  it('finds a call by its call id', () => {
    const namelessCall = { ...call, id: undefined };
    const reference = { type: 'item_reference', id: 'rs_1' };
    const known = [called];
    expect(texts([user, reasoning, namelessCall, output], { known })).toEqual([]);
    expect(texts([user, reference, namelessCall, output], { known })).toEqual([]);
    expect(texts([user, reasoning, namelessCall, output])).toEqual([]);
    const another = { ...namelessCall, call_id: 'call_2' };
    expect(texts([reasoning, another, { ...output, call_id: 'call_2' }], { known })).toEqual([
      withoutFollowing('rs_1'),
    ]);
  });

  it('judges by its kind a follower that nothing names', () => {
    const known = [{ output: [reasoning, namelessMessage] }];
    expect(texts([reasoning, namelessMessage], { known })).toEqual([]);
    expect(texts([reasoning, user], { known })).toEqual([withoutFollowing('rs_1')]);
  });

  it('wants an id on the follower where nothing is known of the store', () => {
    expect(texts([reasoning, { role: 'assistant', content: 'Hello' }])).toEqual([
      withoutFollowing('rs_1'),
    ]);
    expect(texts([reasoning, message])).toEqual([]);
  });

  it('says nothing of reasoning without an id', () => {
    expect(texts([namelessReasoning, user], { known: [answered] })).toEqual([]);
  });
});

describe('F16: items without their reasoning', () => {
  const text =
    "Item 'msg_1' of type 'message' was provided without its required 'reasoning' item: 'rs_1'.";

  it('wants the reasoning of a stored item before it', () => {
    const known = [answered];
    expect(violations([user, message], { known })).toEqual([['F16', 'input[1]', text]]);
    expect(violations([message, reasoning, message], { known })[0]).toEqual([
      'F20',
      'input[2]',
      'Duplicate item found with id msg_1. Remove duplicate items from your input and try again.',
    ]);
  });

  it('wants nothing between an item and its reasoning', () => {
    const search = { type: 'web_search_call', id: 'ws_1', action: { type: 'search', query: 'x' } };
    const known = [{ output: [reasoning, search, message] }];
    const between = { role: 'assistant', content: 'Hm' };
    const apart = validateResponseInput([user, reasoning, between, search, message], { known });
    expect(apart).toMatchObject([
      {
        entry: 'F16',
        evidence: 'reported',
        path: 'input[3]',
        message:
          "Item 'ws_1' of type 'web_search_call' was provided without its required 'reasoning' item: 'rs_1'.",
      },
    ]);
    const later = validateResponseInput([reasoning, user, message], { known: [answered] });
    expect(later).toMatchObject([{ entry: 'F16', evidence: 'inferred', path: 'input[2]' }]);
  });

  it('does not want it for an item without id, or of a turn without reasoning', () => {
    expect(texts([user, namelessMessage], { known: [answered] })).toEqual([]);
    expect(texts([user, message], { known: [{ output: [message] }] })).toEqual([]);
  });

  it('does not want it for an item that was not stored', () => {
    expect(texts([user, message], { known: [{ ...answered, store: false }] })).toEqual([]);
  });

  it('infers the same for later items of the response', () => {
    const second = { ...call, id: 'fc_2', call_id: 'call_2' };
    const known = [{ output: [reasoning, call, second] }];
    const input = [second, { ...output, call_id: 'call_2' }];
    expect(validateResponseInput(input, { known })).toEqual([
      expect.objectContaining({ entry: 'F16', evidence: 'inferred', path: 'input[0]' }),
    ]);
  });

  it('finds the reasoning in what the request continues from', () => {
    const known = [answered];
    const context = { known, previousResponseId: 'resp_1' };
    expect(violations([message], context).map(([entry]) => entry)).toEqual(['F20']);
  });
});
