import { describe, expect, it } from 'vitest';
import { sanitizeResponseInput } from '../../src/sanitizer/index.js';
import { call, message, reasoning, user } from './sanitize.js';

/** The argument of a program in JavaScript, where no type holds a mistake back. */
function sanitizeAnything(value: unknown): unknown {
  return Reflect.apply(sanitizeResponseInput, undefined, [value]);
}

describe('what is no iterable of objects', () => {
  const wants = 'wants an iterable of item objects, such as `response.output`';

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'got undefined.'],
    ['null', null, 'got null.'],
    ['a string', 'Hi', 'got a string.'],
    ['a number', 7, 'got a number.'],
    ['one item', message, 'got a single object.'],
    [
      'a whole response',
      { object: 'response', output: [] },
      'got a whole response (pass its `output`).',
    ],
    ['an array with null', [user, null], 'got null at position 1.'],
    ['an array of strings', ['Hi'], 'got a string at position 0.'],
    ['an array in the array', [user, [message]], 'got an array at position 1.'],
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
    expect(sanitizeResponseInput([user, { ...call, parsed_arguments: cycle }])).toEqual([
      user,
      call,
    ]);
  });

  it('can hold hostile keys', () => {
    const hostile: unknown = JSON.parse(
      '{"type":"message","role":"user","content":"Hi","__proto__":{"polluted":1},"created_by":"x"}',
    );
    const [item] = sanitizeResponseInput<unknown>([hostile]);
    expect(Object.keys(item ?? {})).toEqual(['type', 'role', 'content', '__proto__']);
    expect('polluted' in {}).toBe(false);
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
    ];
    for (const unansweredCalls of ['keep', 'answer', 'drop'] as const) {
      expect(() => sanitizeResponseInput(odd, { unansweredCalls, store: false })).not.toThrow();
    }
  });
});
