import { join, resolve } from 'node:path';

import { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { createRule } from '../src/create-rule.js';
import { type Settings, settingsOf } from '../src/settings.js';

const folder = resolve('/project');

/** What a rule reads, in a run of ESLint in `folder`. */
function read(settings: unknown): Settings[] {
  const found: Settings[] = [];
  const rule = createRule({
    name: 'reads-settings',
    meta: {
      type: 'problem',
      docs: {
        description: 'reads the settings',
        recommended: 'error',
        requiresTypeChecking: false,
      },
      messages: {},
      schema: [],
    },
    create(context) {
      found.push(settingsOf(context));
      return {};
    },
  });
  const linter = new TSESLint.Linter({ configType: 'flat', cwd: folder });
  const config: TSESLint.FlatConfig.Config = {
    plugins: { own: { rules: { one: rule, two: rule } } },
    rules: { 'own/one': 'error', 'own/two': 'error' },
    ...(settings === undefined ? {} : { settings: { 'openai-responses': settings } }),
  };
  linter.verify('', [config], { filename: join(folder, 'src/chat.js') });
  return found;
}

describe('settings', () => {
  it('have defaults', () => {
    const defaults = {
      sanitizer: 'auto',
      trustedSanitizers: [],
      nonReasoningModels: [],
      types: 'auto',
    };
    expect(read(undefined)[0]).toEqual(defaults);
    expect(read({})[0]).toEqual(defaults);
  });

  it('are read once in a run', () => {
    const [first, second] = read({ sanitizer: 'sdk' });
    expect(first).toMatchObject({ sanitizer: 'sdk', trustedSanitizers: [] });
    expect(second).toBe(first);
  });

  it('name modules from the folder where ESLint runs', () => {
    const trusted = [
      { from: './lib/clean.js', name: 'clean' },
      { from: '../clean.js', name: 'clean' },
      { from: '@acme/llm', name: 'toInput' },
    ];
    const [{ trustedSanitizers } = { trustedSanitizers: [] }] = read({
      trustedSanitizers: trusted,
    });
    expect(trustedSanitizers).toEqual([
      { from: join(folder, 'lib/clean.js'), name: 'clean' },
      { from: resolve(folder, '../clean.js'), name: 'clean' },
      { from: '@acme/llm', name: 'toInput' },
    ]);
  });
});

describe('wrong settings', () => {
  const own = "'auto', 'bundled', 'sdk' or { from: string, name: string }";
  const list = 'an array of { from: string, name: string }';

  it.each([
    ['bundled', 'openai-responses', '"bundled"', 'an object'],
    [{ sanitizer: 'best' }, 'openai-responses.sanitizer', '"best"', own],
    [{ sanitizer: { from: 'x' } }, 'openai-responses.sanitizer', '{"from":"x"}', own],
    [{ trustedSanitizers: ['x'] }, 'openai-responses.trustedSanitizers', '["x"]', list],
    [
      { nonReasoningModels: 'x' },
      'openai-responses.nonReasoningModels',
      '"x"',
      'an array of strings',
    ],
    [{ types: true }, 'openai-responses.types', 'true', "'auto' or 'off'"],
    [{ sanitizer: () => [] }, 'openai-responses.sanitizer', 'a function', own],
  ])('%j is told by name, value and what is allowed', (settings, name, value, allowed) => {
    expect(() => read(settings)).toThrow(
      `The setting \`${name}\` is ${value}; it must be ${allowed}.`,
    );
  });

  it('an unknown one is told with those that there are', () => {
    expect(() => read({ sanitiser: 'sdk' })).toThrow(
      'There is no setting `openai-responses.sanitiser`; the settings are `sanitizer`, `trustedSanitizers`, `nonReasoningModels`, `types`.',
    );
  });
});
