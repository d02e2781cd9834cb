import { describe, expect, it } from 'vitest';
import { ciphertextOf, unfinishedCiphertext } from '../../src/testing/identifiers.js';
import {
  validateResponseInput,
  type KnownResponse,
  type ValidationContext,
} from '../../src/testing/index.js';

const user = { role: 'user', content: 'Hi' };
const namelessReasoning = {
  type: 'reasoning',
  summary: [],
  encrypted_content: ciphertextOf('rs_1'),
};
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

describe('F17 and F24: ciphertexts', () => {
  const known = [
    answered,
    { output: [{ ...reasoning, id: 'rs_2', encrypted_content: ciphertextOf('rs_2') }] },
  ];
  const sent = (ciphertext: string) =>
    violations([{ ...reasoning, encrypted_content: ciphertext }, message], { known });
  const unverified =
    'The encrypted content for item rs_1 could not be verified. Reason: Encrypted content could not be decrypted or parsed.';

  it('takes the one that came with the item', () => {
    expect(sent(ciphertextOf('rs_1'))).toEqual([]);
  });

  it('refuses one that is changed or cut', () => {
    expect(sent('another')).toEqual([['F17', 'input[0]', unverified]]);
    expect(sent(ciphertextOf('rs_1').slice(0, 20))).toEqual([['F17', 'input[0]', unverified]]);
  });

  it('refuses that of another item', () => {
    const text =
      'The encrypted content for item rs_1 could not be verified. Reason: Encrypted content item_id did not match the target item id.';
    expect(sent(ciphertextOf('rs_2'))).toEqual([['F17', 'input[0]', text]]);
  });

  it('refuses that of an item under a new id', () => {
    const renamed = { ...reasoning, id: 'rs_new' };
    expect(violations([renamed, message], { known }).map(([entry]) => entry)).toContain('F17');
  });

  it('refuses that of response.output_item.added', () => {
    expect(sent(unfinishedCiphertext(ciphertextOf('rs_1')))).toEqual([
      ['F24', 'input[0]', unverified],
    ]);
  });

  it('takes any for an item whose own it did not make: the API gives two for one item', () => {
    const recorded = { ...reasoning, encrypted_content: 'gAAAA-of-completed' };
    const other = { ...reasoning, id: 'rs_2', encrypted_content: 'gAAAA-of-completed' };
    const context = { known: [{ output: [recorded, message] }, { output: [other] }] };
    const done = { ...reasoning, encrypted_content: 'gAAAA-of-done' };
    expect(violations([done, message], context)).toEqual([]);
    expect(violations([recorded, message], context)).toEqual([]);
  });

  it('cannot judge one that it has never seen', () => {
    const foreign = { ...reasoning, id: 'rs_9', encrypted_content: 'foreign' };
    expect(texts([foreign, { ...message, id: 'msg_9' }], { known })).toEqual([]);
  });
});

describe('F18 and F19: models that do not reason', () => {
  it('refuses reasoning items', () => {
    const text =
      'Reasoning input items can only be provided to a reasoning or computer use model. Remove reasoning items from your input and try again.';
    expect(texts([reasoning, message], { model: 'gpt-4.1' })).toEqual([text]);
    expect(texts([reasoning, message], { model: 'gpt-5' })).toEqual([]);
    const context = { model: 'gpt-4o', known: [answered], previousResponseId: 'resp_1' };
    expect(texts([user], context)).toEqual([text]);
  });

  it('refuses to include ciphertexts', () => {
    const context = { model: 'gpt-4o', include: ['reasoning.encrypted_content'] };
    expect(validateResponseInput([user], context)).toEqual([
      expect.objectContaining({
        entry: 'F19',
        param: 'include',
        message: 'Encrypted content is not supported with this model.',
      }),
    ]);
  });
});

describe('F20: duplicates', () => {
  const text = (id: string) =>
    `Duplicate item found with id ${id}. Remove duplicate items from your input and try again.`;

  it('refuses an id twice', () => {
    expect(violations([reasoning, message, message])).toEqual([['F20', 'input[2]', text('msg_1')]]);
  });

  it('refuses what the request continues from', () => {
    const context = { known: [answered], previousResponseId: 'resp_1' };
    expect(texts([reasoning, message], context)).toEqual([text('rs_1'), text('msg_1')]);
    const conversation = { known: [{ ...answered, conversation: 'conv_1' }] };
    expect(texts([message], { ...conversation, conversation: 'conv_1' })).toEqual([text('msg_1')]);
  });
});

describe('F21: what a request continues from', () => {
  it('has to be stored', () => {
    const known = [{ ...answered, store: false }];
    expect(validateResponseInput([user], { known, previousResponseId: 'resp_1' })).toEqual([
      expect.objectContaining({
        entry: 'F21',
        code: 'previous_response_not_found',
        param: 'previous_response_id',
        message: "Previous response with id 'resp_1' not found.",
      }),
    ]);
    expect(validateResponseInput([user], { known, conversation: 'conv_1' })).toEqual([
      expect.objectContaining({ status: 404, message: "Conversation with id 'conv_1' not found." }),
    ]);
  });

  it('is one of the two', () => {
    const context = { previousResponseId: 'resp_1', conversation: 'conv_1' };
    expect(violations([user], context)).toEqual([
      [
        'F21',
        'conversation',
        "Mutually exclusive parameters: ''. Ensure you are only providing one of: 'previous_response_id' or 'conversation'.",
      ],
    ]);
  });

  it('is not judged where nothing is known', () => {
    expect(texts([output], { previousResponseId: 'resp_1' })).toEqual([]);
    expect(texts([output], { conversation: 'conv_1' })).toEqual([]);
  });
});

describe('F22 and F23: calls and outputs', () => {
  const kinds = [
    ['function_call', 'function call', { name: 'x', arguments: '{}' }],
    ['custom_tool_call', 'custom tool call', { name: 'x', input: '' }],
    ['apply_patch_call', 'apply patch call', { operation: {} }],
    ['computer_call', 'computer call', {}],
  ] as const;

  const outputOf = (type: string) => (type === 'computer_call' ? {} : '');

  it.each(kinds)('refuses a %s without output', (type, kind, fields) => {
    const item = { type, call_id: 'call_1', ...fields };
    expect(violations([item])).toEqual([
      ['F22', 'input[0]', `No tool output found for ${kind} call_1.`],
    ]);
    const itsOutput = { type: `${type}_output`, call_id: 'call_1', output: outputOf(type) };
    expect(texts([item, itsOutput])).toEqual([]);
  });

  it.each([
    ['function_call_output', 'function call'],
    ['custom_tool_call_output', 'custom tool call'],
  ])('refuses a %s without call', (type, kind) => {
    expect(violations([{ type, call_id: 'call_1', output: '' }])).toEqual([
      ['F23', 'input[0]', `No tool call found for ${kind} output with call_id call_1.`],
    ]);
  });

  it('finds the call in what the request continues from', () => {
    const context = { known: [called], previousResponseId: 'resp_2' };
    expect(texts([output], context)).toEqual([]);
    expect(violations([user], context)).toEqual([
      ['F22', 'input', 'No tool output found for function call call_1.'],
    ]);
  });

  it('follows a chain of responses', () => {
    const second = {
      id: 'resp_3',
      previous_response_id: 'resp_2',
      input: [output],
      output: [message],
    };
    const context = { known: [called, second], previousResponseId: 'resp_3' };
    expect(texts([user], context)).toEqual([]);
  });

  it('refuses the id of the item in place of its call id', () => {
    expect(texts([call, { ...output, call_id: 'fc_1' }])).toEqual([
      'No tool output found for function call call_1.',
      'No tool call found for function call output with call_id fc_1.',
    ]);
  });
});
