import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { nearestPackage } from '../../src/packages/nearest-package.js';
import { installedSdk } from '../../src/sdk/index.js';
import { parseAs, parseTyped, parseUntyped } from '../support/typed-rule-tester.js';

const OPENAI = fileURLToPath(new URL('../../node_modules/openai-v5', import.meta.url));

/** The version that this project has installed under a name. */
function installedAs(name: string): string {
  const path = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}

/** A folder of its own per test, away from this package and what it has installed. */
let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'installed-sdk-')));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const manifest = (fields: object): string => JSON.stringify(fields);

describe('nearestPackage', () => {
  it('gives the tables of the package above a file', () => {
    write(
      'app/package.json',
      manifest({
        name: 'app',
        type: 'module',
        dependencies: { a: '1' },
        devDependencies: { b: '2', c: 3 },
      }),
    );
    expect(nearestPackage(join(root, 'app/src/deep/file.ts'))).toEqual({
      dir: join(root, 'app'),
      name: 'app',
      version: null,
      type: 'module',
      dependencies: { a: '1' },
      devDependencies: { b: '2' },
      peerDependencies: {},
      optionalDependencies: {},
    });
  });

  it('passes over a manifest that only says how to load its folder', () => {
    write('lib/package.json', manifest({ name: 'lib', version: '1.2.3' }));
    write('lib/dist/esm/package.json', manifest({ type: 'module' }));
    expect(nearestPackage(join(root, 'lib/dist/esm/index.js'))).toMatchObject({
      name: 'lib',
      version: '1.2.3',
      type: 'commonjs',
    });
  });

  it('takes an application without a name', () => {
    write('private/package.json', manifest({ dependencies: { openai: '*' } }));
    expect(nearestPackage(join(root, 'private/file.ts'))).toMatchObject({
      name: null,
      dependencies: { openai: '*' },
    });
  });

  it('reads a manifest with a byte order mark', () => {
    write('bom/package.json', `\uFEFF${manifest({ name: 'bom' })}`);
    expect(nearestPackage(join(root, 'bom/file.ts'))?.name).toBe('bom');
  });

  it.each([
    ['cut off', '{ "name": "x"'],
    ['a list', '[]'],
    ['empty', ''],
  ])('gives null for a manifest that is %s', (name, text) => {
    write(`broken ${name}/package.json`, text);
    expect(nearestPackage(join(root, `broken ${name}/file.ts`))).toBeNull();
  });

  it('gives null where there is none', () => {
    expect(nearestPackage(join(root, 'nothing/here.ts'))).toBeNull();
  });
});

describe('installedSdk with types', () => {
  it.each([
    ['v4-87', 'openai-v4-87', false, false],
    ['v4', 'openai-v4', false, false],
    ['v5', 'openai-v5', false, false],
    ['v6', 'openai-v6', false, false],
    ['v6-49', 'openai-v6-49', true, false],
    ['v7', 'openai', true, true],
  ] as const)('tells openai %s', (version, name, hasInputItemsHelper, stripsParsed) => {
    const expected = { importName: 'openai', hasInputItemsHelper, stripsParsed };
    const importing = installedSdk(parseTyped("import OpenAI from 'openai'; OpenAI;", { version }));
    expect(importing).toEqual({ ...expected, version: installedAs(name) });
  });

  it('tells it by the Program in a file that imports none', () => {
    const found = installedSdk(parseTyped('export {};', { version: 'v6-49' }));
    expect(found?.importName).toBe('openai');
  });

  it('takes the alias that a file imports from', () => {
    const code =
      "import type { Response } from 'openai-v6/resources/responses/responses'; export type { Response };";
    expect(installedSdk(parseTyped(code))).toMatchObject({
      version: installedAs('openai-v6'),
      importName: 'openai-v6',
    });
  });
});

describe('installedSdk without types', () => {
  const versionOf = (code: string, filename: string): string | null =>
    installedSdk(parseAs(code, filename, {}))?.version ?? null;

  function install(path: string, fields: object): void {
    write(`${path}/package.json`, manifest(fields));
  }

  it('takes what the folders above have installed', () => {
    expect(installedSdk(parseUntyped('export {};'))).toMatchObject({
      version: installedAs('openai'),
      importName: 'openai',
    });
  });

  it.each([
    ['an import', "import OpenAI from 'openai-v4'; OpenAI;"],
    ['a re-export', "export * from 'openai-v4';"],
    ['a named re-export', "export { OpenAI } from 'openai-v4';"],
    ['require', "const OpenAI = require('openai-v4');"],
    ['a member of require', "const OpenAI = require('openai-v4').OpenAI;"],
  ])('takes the alias of %s', (_name, code) => {
    const found = installedSdk(parseUntyped(code, 'file.js'));
    expect(found).toMatchObject({ version: installedAs('openai-v4'), importName: 'openai-v4' });
  });

  it('takes the nearest of two', () => {
    install('mono/node_modules/openai', { name: 'openai', version: '5.0.0' });
    install('mono/packages/a/node_modules/openai', { name: 'openai', version: '6.1.0' });
    expect(versionOf('', join(root, 'mono/packages/a/src/file.js'))).toBe('6.1.0');
    expect(versionOf('', join(root, 'mono/packages/b/src/file.js'))).toBe('5.0.0');
  });

  it('follows a link of a workspace', () => {
    cpSync(join(OPENAI, 'package.json'), write('linked/vendor/openai/package.json', ''));
    mkdirSync(join(root, 'linked/app/node_modules'), { recursive: true });
    symlinkSync(join(root, 'linked/vendor/openai'), join(root, 'linked/app/node_modules/openai'));
    expect(versionOf('', join(root, 'linked/app/file.js'))).toBe(installedAs('openai-v5'));
  });

  it.each([
    ['too old', manifest({ name: 'openai', version: '4.86.2' })],
    ['another package under its name', manifest({ name: 'fake-openai', version: '7.0.0' })],
    ['without a version', manifest({ name: 'openai' })],
    ['broken', '{ "name": "openai", '],
  ])('gives null for one that is %s', (name, text) => {
    write(`bad ${name}/node_modules/openai/package.json`, text);
    expect(
      versionOf("import OpenAI from 'openai'; OpenAI;", join(root, `bad ${name}/file.js`)),
    ).toBeNull();
  });

  it('gives null where none is installed', () => {
    expect(
      versionOf("import OpenAI from 'openai'; OpenAI;", join(root, 'none/file.js')),
    ).toBeNull();
  });

  it('believes the file, not the version, about the helper', () => {
    install('cut/node_modules/openai', { name: 'openai', version: '7.55.0' });
    const found = installedSdk(parseAs('', join(root, 'cut/file.js'), {}));
    expect(found).toMatchObject({ hasInputItemsHelper: false, stripsParsed: false });
  });
});
