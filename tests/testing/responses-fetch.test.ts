import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type StandInOptions } from '../../src/testing/index.js';

const base = 'https://api.openai.com/v1';

/** Status and body of the answer to a POST with a JSON body, or a text that is none. */
async function post(fetch: ReturnType<typeof createResponsesFetch>, path: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${base}${path}`, { method: 'POST', body: text });
  const json: unknown = await answer.json();
  return { status: answer.status, json };
}

/** The output items of a response body. */
function outputIn(body: unknown): readonly unknown[] {
  const isResponse = typeof body === 'object' && body !== null && 'output' in body;
  return isResponse && Array.isArray(body.output) ? body.output : [];
}

function idIn(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

async function refusal(body: unknown, options?: StandInOptions) {
  return post(createResponsesFetch(options), '/responses', body);
}

const error = (message: string, code: string | null, param: string | null) => ({
  status: 400,
  json: { error: { message, type: 'invalid_request_error', param, code } },
});

describe('the order of checks', () => {
  const wrong = {
    frequency_penalty: 1,
    input: [{ type: 'reasoning', id: 'rs_1', status: null, encrypted_content: 'gAAAA' }],
    previous_response_id: 'resp_x',
    conversation: 'conv_x',
    include: ['reasoning.encrypted_content'],
  };
  const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAAA' };

  it('looks for the model first', async () => {
    expect(await refusal(wrong)).toEqual(
      error("Missing required parameter: 'model'.", 'missing_required_parameter', 'model'),
    );
  });

  it('then for members that a request does not have', async () => {
    const param = 'frequency_penalty';
    expect(await refusal({ ...wrong, model: 'gpt-4o' })).toEqual(
      error(`Unknown parameter: '${param}'.`, 'unknown_parameter', param),
    );
  });

  it('then at the type of the input', async () => {
    const { json, status } = await refusal({ model: 'gpt-4o', input: 7, conversation: 'conv_x' });
    expect(status).toBe(400);
    expect(json).toHaveProperty('error.param', 'input');
    expect(json).toHaveProperty('error.code', 'invalid_type');
    expect(await refusal({ model: 'gpt-4o' })).toEqual(
      error("Missing required parameter: 'input'.", 'missing_required_parameter', 'input'),
    );
  });

  it('then at the items, one at a time', async () => {
    const { frequency_penalty: penalty, ...request } = wrong;
    expect(penalty).toBe(1);
    expect(await refusal({ ...request, model: 'gpt-4o' })).toEqual(
      error("Unknown parameter: 'input[0].status'.", 'unknown_parameter', 'input[0].status'),
    );
  });

  it('then at what the request continues from', async () => {
    const request = { model: 'gpt-4o', input: [reasoning], previous_response_id: 'resp_x' };
    expect(await refusal(request)).toEqual(
      error(
        "Previous response with id 'resp_x' not found.",
        'previous_response_not_found',
        'previous_response_id',
      ),
    );
    expect(
      (await refusal({ model: 'gpt-5', input: [], conversation: { id: 'conv_x' } })).status,
    ).toBe(404);
  });

  it('then at what belongs together, and last at what the model takes', async () => {
    const include = ['reasoning.encrypted_content'];
    const request = { model: 'gpt-4o', input: [reasoning], include };
    expect((await refusal(request)).json).toHaveProperty(
      'error.message',
      "Item 'rs_1' of type 'reasoning' was provided without its required following item.",
    );
    const message = { type: 'message', id: 'msg_1', role: 'assistant', content: 'Hi' };
    expect((await refusal({ ...request, input: [reasoning, message] })).json).toHaveProperty(
      'error.message',
      'Reasoning input items can only be provided to a reasoning or computer use model. Remove reasoning items from your input and try again.',
    );
    expect((await refusal({ ...request, input: 'Hi' })).json).toHaveProperty(
      'error.message',
      'Encrypted content is not supported with this model.',
    );
  });

  it('leaves checks out that rest on less evidence than asked for', async () => {
    const request = { model: 'gpt-5', input: [{ ...reasoning, status: null }] };
    expect((await refusal(request, { evidence: 'recorded' })).status).toBe(200);
    expect((await refusal(request, { evidence: 'reported' })).status).toBe(400);
  });
});

describe('requests that are none', () => {
  it.each(['{', '[]', '"text"'])('refuses the body %s', async (body) => {
    expect(await refusal(body)).toEqual(
      error('We could not parse the JSON body of your request.', null, null),
    );
  });

  it.each([
    ['POST', '/chat/completions'],
    ['POST', '/responses/compact/x'],
    ['PUT', '/responses/resp_1'],
    ['GET', '/responses'],
    ['GET', '/conversations/conv_1/items/msg_1/x'],
    ['GET', '/files'],
  ])('says that it does not play %s %s', async (method, path) => {
    const answer = await createResponsesFetch()(`${base}${path}`, { method });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(
      `This stand-in for the Responses API does not play ${method} /v1${path}`,
    );
  });

  it.each(['/conversations/conv_x', '/conversations/conv_x/items'])(
    'does not find %s',
    async (path) => {
      const answer = await createResponsesFetch()(`${base}${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Conversation with id 'conv_x' not found.");
    },
  );

  it('refuses items of a conversation as those of a request', async () => {
    const fetch = createResponsesFetch();
    const items = [{ type: 'reasoning', id: 'rs_1', summary: [], status: 'completed' }];
    const refused = error(
      "Unknown parameter: 'input[0].status'.",
      'unknown_parameter',
      'input[0].status',
    );
    expect(await post(fetch, '/conversations', { items })).toEqual(refused);
    expect((await post(fetch, '/conversations/conv_x/items', { items })).status).toBe(404);
    const { json } = await post(fetch, '/conversations', {});
    const id = JSON.stringify(json).match(/conv_\w+/)?.[0] ?? '';
    expect(await post(fetch, `/conversations/${id}/items`, { items })).toEqual(refused);
  });
});

describe('what is known before', () => {
  it('lets a request continue from it', async () => {
    const call = { type: 'function_call', call_id: 'call_1', name: 'x', arguments: '{}' };
    const output = { type: 'function_call_output', call_id: 'call_1', output: '' };
    const known = [{ id: 'resp_1', conversation: 'conv_1', output: [call] }];
    const request = { model: 'gpt-5', input: [output] };
    const from = { previous_response_id: 'resp_1' };
    expect((await refusal({ ...request, ...from }, { known })).status).toBe(200);
    expect((await refusal({ ...request, conversation: 'conv_1' }, { known })).status).toBe(200);
    expect((await refusal(request, { known })).json).toHaveProperty(
      'error.message',
      'No tool call found for function call output with call_id call_1.',
    );
  });

  it('keeps the ids of an earlier run from being given out again', async () => {
    const earlier = await post(createResponsesFetch(), '/responses', {
      model: 'gpt-4o',
      input: 'Hi',
    });
    const [item] = outputIn(earlier.json);
    const input = [{ role: 'user', content: 'Hi' }, item, { role: 'user', content: 'More' }];
    const fetch = createResponsesFetch();
    const second = await post(fetch, '/responses', { model: 'gpt-4o', input });
    const [next] = outputIn(second.json);
    expect(next).not.toHaveProperty('id', idIn(item));
    const third = [...input, next, { role: 'user', content: 'More' }];
    expect((await post(fetch, '/responses', { model: 'gpt-4o', input: third })).status).toBe(200);
    const known = [{ output: [item] }];
    const fourth = await refusal({ model: 'gpt-4o', input: 'Hi' }, { known });
    expect(outputIn(fourth.json)[0]).not.toHaveProperty('id', idIn(item));
  });

  it('lets a request refer to items, and continue from what it referred to', async () => {
    const fetch = createResponsesFetch({
      known: [{ output: [{ type: 'message', id: 'msg_1', role: 'assistant', content: [] }] }],
    });
    const input = [{ type: 'item_reference', id: 'msg_1' }, { type: 'hologram' }];
    const { json } = await post(fetch, '/responses', { model: 'gpt-5', input });
    const id = JSON.stringify(json).match(/resp_\w+/)?.[0] ?? '';
    const again = await post(fetch, '/responses', {
      model: 'gpt-5',
      input: [{ type: 'item_reference', id: 'msg_1' }],
      previous_response_id: id,
    });
    expect(again.json).toHaveProperty(
      'error.message',
      'Duplicate item found with id msg_1. Remove duplicate items from your input and try again.',
    );
  });
});

describe('options that are not known', () => {
  // A slip that the compiler does not see: JavaScript, or options from elsewhere.
  const given = (options: object): StandInOptions => options;

  it('are refused, with those that are', () => {
    expect(() => createResponsesFetch(given({ turn: [] }))).toThrow(
      new TypeError('createResponsesFetch takes no `turn`; it takes `turns`, `known`, `evidence`.'),
    );
  });

  it('are refused in turns', () => {
    expect(() => createResponsesFetch(given({ turns: [{}, { outputs: [] }] }))).toThrow(
      new TypeError(
        'turns[1] takes no `outputs`; it takes `output`, `id`, `status`, `usage`, `error`, `headers`, `delayMs`, `cutAfterEvents`.',
      ),
    );
  });
});
