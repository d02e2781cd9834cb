import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chooseSanitizers } from '../../src/repair/choose-sanitizer.js';
import type { OpenaiVersion } from '../support/typed-rule-tester.js';
import { askEach, sanitizersFor } from './repairing.js';

const turn = (method: 'create' | 'parse'): string => `import OpenAI from 'openai';
const client = new OpenAI();
const input: any[] = [];
const r = await client.responses.${method}({ input });
input.push(...r.output);
client.responses.create({ input });
`;

const BUNDLED = 'sanitizeResponseInput of openai-responses-sanitizer, repairs pairs';
const HELPER = 'toResponseInputItems of openai/lib/responses/ResponseInputItems';

describe('the sanitizers that a setting chooses', () => {
  it.each([
    ['auto, where the plugin is no dependency', {}, [HELPER]],
    ['auto, said', { sanitizer: 'auto' }, [HELPER]],
    ['sdk', { sanitizer: 'sdk' }, [HELPER]],
    ['bundled', { sanitizer: 'bundled' }, [BUNDLED]],
    [
      'of a package',
      { sanitizer: { from: '@acme/llm', name: 'clean' } },
      ['clean of @acme/llm, repairs pairs'],
    ],
    [
      'of a module beside the file, by its source',
      { sanitizer: { from: './file.js', name: 'clean' } },
      ['clean of ./file.js, repairs pairs'],
    ],
    [
      'of a module without its extension',
      { sanitizer: { from: './react', name: 'clean' } },
      ['clean of ./react, repairs pairs'],
    ],
    [
      'of a module elsewhere',
      { sanitizer: { from: '../openai-v6/file.cjs', name: 'clean' } },
      ['clean of ../openai-v6/file.cjs, repairs pairs'],
    ],
    [
      'of the index of a folder',
      { sanitizer: { from: '../../../src/sanitizer', name: 'sanitizeResponseInput' } },
      ['sanitizeResponseInput of ../../../src/sanitizer, repairs pairs'],
    ],
    ['of a file that is not there', { sanitizer: { from: './history.js', name: 'clean' } }, []],
    ['of a file of another kind', { sanitizer: { from: './react.mjs', name: 'clean' } }, []],
  ])('%s', (_, settings, sanitizers) => {
    expect(sanitizersFor(turn('create'), { settings })).toEqual(sanitizers);
  });
});

describe("the SDK's helper", () => {
  it.each<[OpenaiVersion, 'create' | 'parse', string[]]>([
    ['v4', 'create', []],
    ['v6', 'create', []],
    ['v6-49', 'create', [HELPER]],
    ['v6-49', 'parse', []],
    ['v7', 'create', [HELPER]],
    ['v7', 'parse', [HELPER]],
  ])('of %s for %s()', (version, method, sanitizers) => {
    const settings = { sanitizer: 'sdk' };
    expect(sanitizersFor(turn(method), { version, settings })).toEqual(sanitizers);
    expect(sanitizersFor(turn(method), { version })).toEqual(sanitizers);
  });
});

describe('the package.json of the linted file', () => {
  const root = mkdtempSync(join(tmpdir(), 'sanitizers-'));
  const file = (path: string): string => join(root, path);

  beforeAll(() => {
    for (const [folder, field] of [
      ['production', 'dependencies'],
      ['development', 'devDependencies'],
    ] as const) {
      mkdirSync(file(folder), { recursive: true });
      const manifest = { name: folder, [field]: { 'eslint-plugin-openai-responses': '1.0.0' } };
      writeFileSync(file(`${folder}/package.json`), JSON.stringify(manifest));
    }
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  /** The choice for a file at a path, whatever the file that was parsed is called. */
  const namesAt = (filename: string, settings = {}): string[] => {
    const [names = []] = askEach(
      turn('create'),
      (context, verdict) => {
        const moved = new Proxy(context, {
          get: (target, key) =>
            key === 'filename' ? filename : (Reflect.get(target, key) as unknown),
        });
        return chooseSanitizers(moved, verdict).map(({ source }) => source.name);
      },
      { settings },
    );
    return names;
  };

  it('with the plugin among dependencies chooses the bundled one, then the helper', () => {
    expect(namesAt(file('production/chat.ts'))).toEqual([
      'sanitizeResponseInput',
      'toResponseInputItems',
    ]);
  });

  it('with the plugin for development never imports it', () => {
    expect(namesAt(file('development/chat.ts'))).toEqual(['toResponseInputItems']);
    expect(namesAt(file('development/chat.ts'), { sanitizer: 'bundled' })).toEqual([]);
  });

  it('does not matter where the setting says sdk', () => {
    expect(namesAt(file('production/chat.ts'), { sanitizer: 'sdk' })).toEqual([
      'toResponseInputItems',
    ]);
  });
});
