import type { ValidationContext } from '../../src/testing/index.js';
import { ciphertextOf, unfinishedCiphertext } from '../../src/testing/identifiers.js';

/** A request that is refused for one entry of the contract. */
export interface BrokenRequest {
  readonly input: readonly object[];
  readonly context?: ValidationContext;
}

const ciphertext = ciphertextOf('rs_1');
const user = { role: 'user', content: 'Hi' };
const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: ciphertext };
const message = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'Hello', annotations: [] }],
};
const call = {
  type: 'function_call',
  id: 'fc_1',
  call_id: 'call_1',
  name: 'tool',
  arguments: '{}',
};
const output = { type: 'function_call_output', call_id: 'call_1', output: 'done' };
const custom = { type: 'custom_tool_call', id: 'ctc_1', call_id: 'call_2', name: 'sql', input: '' };
const answered: ValidationContext = { known: [{ id: 'resp_1', output: [reasoning, message] }] };

/** One request for each entry that the stand-in refuses. */
export const brokenRequests: Readonly<Record<string, BrokenRequest>> = {
  F1: { input: [{ ...reasoning, status: null }, message] },
  F2: { input: [{ ...reasoning, encrypted_content: null }, message] },
  F3: { input: [{ ...call, parsed_arguments: {} }, output] },
  F4: { input: [call, { ...output, created_by: 'user_1' }] },
  F5: { input: [{ type: 'image_generation_call', id: 'ig_1', result: 'aGk=', size: '1024x1024' }] },
  F6: {
    input: [
      { type: 'computer_call', id: 'cu_1', call_id: 'call_3', pending_safety_checks: [] },
      { type: 'computer_call_output', call_id: 'call_3', output: {} },
    ],
  },
  F7: { input: [{ type: 'web_search_call', id: 'ws_1', action: { type: 'search', query: null } }] },
  F8: {
    input: [
      { ...custom, status: 'completed' },
      { type: 'custom_tool_call_output', call_id: 'call_2', output: '' },
    ],
  },
  F9: { input: [{ ...reasoning, content: [{ type: 'reasoning_text', text: 'Hm' }] }, message] },
  F10: { input: [{ type: 'reasoning', id: 'rs_1', encrypted_content: ciphertext }, message] },
  F11: {
    input: [
      { role: 'user', content: [{ type: 'input_image', image_url: { url: 'https://a.b' } }] },
    ],
  },
  F12: { input: [{ role: 'assistant', content: [{ type: 'input_text', text: 'Hello' }] }] },
  F13: { input: [user, { ...message, id: 'item_1' }] },
  F14: {
    input: [{ type: 'reasoning', id: 'rs_1', summary: [] }, message],
    context: { store: false },
  },
  F15: { input: [reasoning, user], context: answered },
  F16: { input: [message, user], context: answered },
  F17: { input: [{ ...reasoning, encrypted_content: 'gAAAA' }, message], context: answered },
  F18: { input: [reasoning, message], context: { model: 'gpt-4.1' } },
  F19: {
    input: [user],
    context: { model: 'gpt-4.1', include: ['reasoning.encrypted_content'] },
  },
  F20: { input: [user, reasoning, message, reasoning, message] },
  F21: { input: [user], context: { previousResponseId: 'resp_1', conversation: 'conv_1' } },
  F22: { input: [user, call] },
  F23: { input: [user, output] },
  F24: {
    input: [{ ...reasoning, encrypted_content: unfinishedCiphertext(ciphertext) }, message],
    context: answered,
  },
  F26: {
    input: [user, reasoning, user],
    context: { known: [{ id: 'resp_1', output: [reasoning], status: 'incomplete' }] },
  },
  F28: {
    input: [user, call, output],
    context: { tools: [{ type: 'namespace', name: 'clock', tools: [{ name: 'tool' }] }] },
  },
  F30: { input: [{ id: 'resp_1', object: 'response', output: [message] }] },
  F31: { input: [user, { ...message, content: [] }] },
  F32: {
    input: [user, { ...call, call_id: '' }, { ...output, call_id: '' }],
  },
  F33: { input: [user, { role: 'assistant', content: null }] },
  F34: { input: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] },
  F35: { input: [user, { role: 'tool', content: 'done' }] },
  F36: {
    input: [
      { type: 'computer_call', call_id: 'call_3' },
      {
        type: 'computer_call_output',
        call_id: 'call_3',
        output: { type: 'computer_screenshot', image_url: '' },
      },
    ],
  },
};
