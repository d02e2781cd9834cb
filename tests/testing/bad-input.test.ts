import { describe, expect, it } from 'vitest';
import { createResponsesFetch, validateResponseInput } from '../../src/testing/index.js';

describe('a request that makes no sense', () => {
  const bodies = [
    '',
    'null',
    '3',
    '[]',
    '{"model":3}',
    '{"model":"m"}',
    '{"model":"m","input":3}',
    '{"model":"m","input":[null]}',
    '{"model":"m","input":[3,"x",[]]}',
    '{"model":"m","input":[{"__proto__":{"polluted":1},"type":"constructor"}]}',
    '{"model":"m","input":[{"type":"__proto__","id":"__proto__"}]}',
    '{"model":"m","input":[{"type":"function_call_output","call_id":{},"output":3}]}',
    '{"model":"m","input":"x","tools":[null,3,{"type":"function","name":"f","parameters":3}]}',
    '{"model":"m","input":"x","text":3,"include":3,"stream":0,"previous_response_id":3}',
    '{"model":"m","input":"x","conversation":"constructor"}',
    '{"model":"m","input":"x","__proto__":{"polluted":1}}',
  ];
  const paths = [
    '/responses',
    '/responses/input_tokens',
    '/responses/compact',
    '/responses/__proto__/cancel',
    '/conversations',
    '/conversations/constructor/items',
    '/nowhere',
    '/responses/%E0%A4%A',
  ];
  const asked = paths.flatMap((path) => bodies.map((body) => [path, body] as const));

  it.each(asked)('gets an answer, at %s: %s', async (path, body) => {
    const fetch = createResponsesFetch();
    const response = await fetch(`http://x/v1${path}`, { method: 'POST', body });
    expect([200, 400, 404]).toContain(response.status);
    const answer = (await response.json()) as { error?: { message?: unknown } };
    if (response.status !== 200) expect(answer.error?.message).toMatch(/\w.*\.$/s);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['/responses/%E0%A4%A', '/conversations/%E0%A4%A/items/%FF'])(
    'gets an answer, at GET %s',
    async (path) => {
      expect((await createResponsesFetch()(`http://x/v1${path}`)).status).toBe(404);
    },
  );
});

describe('validateResponseInput', () => {
  it.each([3, {}, true, () => [], new Map()])('says that it cannot read %s', (input) => {
    expect(() => validateResponseInput(input)).toThrow(
      'validateResponseInput wants the `input` of a request: a string or a list.',
    );
  });

  it.each([[undefined], [null], [''], ['Hi'], [[]]])('has nothing to say of %s', (input) => {
    expect(validateResponseInput(input)).toEqual([]);
  });
});
