import { describe, expect, it } from 'vitest';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import { call, message, output, reasoning, user } from './sanitize.js';

/** The argument of a program in JavaScript, where no type holds a mistake back. */
function sanitizeAnything(value: unknown): unknown {
  return Reflect.apply(sanitizeResponseInput, undefined, [value]);
}

describe('what is no iterable of objects', () => {
  const wants = 'wants items, such as `response.output`, not';

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not undefined.'],
    ['null', null, 'not null.'],
    ['a string', 'Hi', 'not a string.'],
    ['a number', 7, 'not a number.'],
    ['one item', message, 'not a single object.'],
    ['a response without output', { object: 'response' }, 'not a single object.'],
    ['an array with null', [user, null], 'not null at position 1.'],
    ['an array of strings', ['Hi'], 'not a string at position 0.'],
    ['an array in the array', [user, [message]], 'not an array at position 1.'],
  ])('is refused: %s', (_name, value, got) => {
    expect(() => sanitizeAnything(value)).toThrow(TypeError);
    expect(() => sanitizeAnything(value)).toThrow(wants);
    expect(() => sanitizeAnything(value)).toThrow(got);
  });
});

describe('what is', () => {
  it('can be any iterable', () => {
    expect(sanitizeResponseInput(new Set([user]))).toEqual([user]);
    expect(sanitizeResponseInput([user].values())).toEqual([user]);
  });

  it('gives a new array of the same objects', () => {
    const history = [user, reasoning, message];
    const result: unknown[] = sanitizeResponseInput(history);
    expect(result).not.toBe(history);
    expect(result.every((item, index) => item === history[index])).toBe(true);
  });

  it('can hold cyclic and unserialisable parsed values', () => {
    const cycle: Record<string, unknown> = { big: 10n };
    cycle['self'] = cycle;
    const history = [user, reasoning, { ...call, parsed_arguments: cycle }];
    expect(sanitizeResponseInput(history)).toEqual([user, reasoning, call]);
  });

  it('can hold hostile keys', () => {
    const hostile: unknown = JSON.parse(
      '{"type":"message","role":"user","content":"Hi","__proto__":{"polluted":1},"created_by":"x"}',
    );
    const [item] = sanitizeResponseInput<unknown>([hostile]);
    expect(Object.keys(item ?? {})).toEqual(['type', 'role', 'content']);
    expect('polluted' in {}).toBe(false);
  });

  it('can hold keys of the prototype in items that nobody knows', () => {
    const hostile: unknown = JSON.parse('{"type":"x","__proto__":{"polluted":1},"spin":null}');
    const [item] = sanitizeResponseInput<unknown>([hostile]);
    expect(JSON.stringify(item)).toBe('{"type":"x","__proto__":{"polluted":1}}');
    expect('polluted' in {}).toBe(false);
  });

  it('can hold arguments and outputs that no text can say', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const odd = [user, { ...call, id: undefined, arguments: cycle }, { ...output, output: 10n }];
    expect(sanitizeResponseInput(odd)).toEqual(odd);
  });

  it('can be behind a proxy, and frozen', () => {
    const frozen = Object.freeze([user, Object.freeze({ ...message, created_by: 'me' })]);
    const behind = new Proxy(frozen, {});
    const expected = [user, { ...message, id: undefined }];
    expect(sanitizeResponseInput(behind)).toEqual(expected);
    expect(sanitizeResponseInput(frozen.map((item) => new Proxy(item, {})))).toEqual(expected);
  });

  it('can be of 100 MB', () => {
    const picture = 'A'.repeat(1_000_000);
    const drawn = { type: 'image_generation_call', status: 'completed', size: '1024x1024' };
    const history = Array.from({ length: 100 }, (_, index) => ({
      ...{ ...drawn, id: `ig_${String(index)}`, result: picture },
    }));
    const items: unknown[] = sanitizeResponseInput(history);
    expect(items).toHaveLength(100);
    expect(items[99]).toEqual({
      ...{ type: 'image_generation_call', status: 'completed', id: 'ig_99', result: picture },
    });
  });

  it('can come without options, or with null for them', () => {
    const items: unknown = Reflect.apply(sanitizeResponseInput, undefined, [[user], null]);
    expect(items).toEqual([user]);
  });

  it.each(['constructor', '__proto__', 'toString'])('can hold an item of type %s', (type) => {
    expect(sanitizeResponseInput([{ type }])).toEqual([{ type }]);
  });

  it('can hold items of odd shapes', () => {
    const odd = [
      {},
      { type: 7 },
      { type: 'message' },
      { type: 'message', role: 'assistant', content: [null, 'Hi', [], { type: 3 }] },
      { type: 'function_call', call_id: {}, arguments: 5 },
      { type: 'function_call_output' },
      { type: 'web_search_call', action: 'search' },
      { type: 'reasoning', summary: 'none' },
      { type: 'shell_call_output', output: 'text' },
      { type: 'computer_call', call_id: '' },
      { type: 'computer_call_output', call_id: '', output: 7 },
      { type: 'custom_tool_call', id: 3, call_id: 4 },
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 5 } }] },
    ];
    for (const unansweredCalls of ['keep', 'answer', 'drop'] as const) {
      for (const vendor of ['openai', 'azure', 'other'] as const) {
        const options = { unansweredCalls, vendor, store: false };
        expect(() => sanitizeResponseInput(odd, options)).not.toThrow();
      }
    }
  });
});
