import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import manifest from '../package.json' with { type: 'json' };
import sanitizer from '../packages/sanitizer/package.json' with { type: 'json' };
import plugin from '../src/index.js';
import { rules } from '../src/rules/index.js';

const NAMESPACE = 'openai-responses';
const names = (Object.keys(rules) as (keyof typeof rules)[]).sort();

/** Names of the files of a folder, without what they end in. */
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(fileURLToPath(new URL(`../${folder}`, import.meta.url)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The rules of a preset, each with its severity. */
const preset = (severityOf: (recommended: string) => string | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([name, { meta }]) => {
      const severity = severityOf(meta.docs?.recommended ?? '');
      return severity === null ? [] : [[`${NAMESPACE}/${name}`, severity]];
    }),
  );

describe('every rule', () => {
  it('has a file of its own, a page and a test', () => {
    expect(filesIn('src/rules', '.ts').filter((file) => file !== 'index')).toEqual(names);
    expect(filesIn('docs/rules', '.md')).toEqual(names);
    expect(filesIn('tests/rules', '.test.ts')).toEqual(expect.arrayContaining(names));
  });

  it.each(Object.entries(rules))(
    '%s is called as its file, and says where its page is',
    (name, rule) => {
      expect(rule.name).toBe(name);
      expect(rule.meta.docs?.url).toBe(`docs/rules/${name}.md`);
      expect(manifest.files).toContain('docs');
    },
  );

  it.each(Object.entries(rules))('%s is of a problem, and says what is certain', (_, { meta }) => {
    expect(meta).toMatchObject({ type: 'problem', docs: { requiresTypeChecking: true } });
    const isGraded = meta.docs?.isGraded ?? false;
    expect([meta.schema].flat()).toHaveLength(isGraded ? 1 : 0);
  });

  it.each(Object.entries(rules))('%s has messages that end as sentences do', (_, { meta }) => {
    for (const message of Object.values(meta.messages))
      expect(message).toMatch(/(?:\.|\{\{repair\}\})$/);
  });

  it.each(names)('%s stands in the table of the README and has its header', (name) => {
    expect(read('README.md')).toContain(`docs/rules/${name}.md`);
    const page = read(`docs/rules/${name}.md`);
    expect(page.split('\n')[0]).toBe(`# ${NAMESPACE}/${name}`);
    expect(page).toContain('<!-- end auto-generated rule header -->');
  });

  it.each(names)('%s has the parts of a page in their order', (name) => {
    const parts = [...read(`docs/rules/${name}.md`).matchAll(/^## (.*)$/gm)].map(
      ([, part]) => part,
    );
    expect(parts).toEqual([
      'Rule details',
      'What the fix does',
      rules[name].meta.docs?.isGraded === true ? 'Options' : 'Settings',
      'When not to use it',
      'Known limits',
      'Further reading',
    ]);
  });
});

describe('presets', () => {
  it('are those of the page about them', () => {
    const rows = [
      ...read('docs/presets.md').matchAll(
        /^\| \[([\w-]+)\]\(\S+\) +\| (\S+)(.*?) +\| (\S+)(.*?) +\|/gm,
      ),
    ];
    const page = rows.map(([, name, recommended, , strict, more = '']) => [
      name,
      recommended === '–' ? undefined : recommended,
      more.includes('possible') ? [strict, { report: 'possible' }] : strict,
    ]);
    const own = names.map((name) => [
      name,
      plugin.configs.recommended.rules?.[`${NAMESPACE}/${name}`],
      plugin.configs.strict.rules?.[`${NAMESPACE}/${name}`],
    ]);
    expect(page).toEqual(own);
  });

  it('recommended: what the rules say of themselves', () => {
    const own = preset((recommended) => (recommended === 'strict' ? null : recommended));
    expect(plugin.configs.recommended.rules).toEqual(own);
    expect(plugin.configs['recommended-legacy'].rules).toEqual(own);
  });

  it('strict: every rule', () => {
    const { rules: strict = {} } = plugin.configs.strict;
    expect(Object.keys(strict).sort()).toEqual(names.map((name) => `${NAMESPACE}/${name}`));
  });

  it('flat presets hold the plugin itself, the legacy one its name', () => {
    expect(plugin.configs.recommended.plugins?.[NAMESPACE]).toBe(plugin);
    expect(plugin.configs.strict.plugins?.[NAMESPACE]).toBe(plugin);
    expect(plugin.configs['recommended-legacy'].plugins).toEqual([NAMESPACE]);
  });
});

describe('the sanitizer alone', () => {
  it('is released with the plugin, under its version and its licence', () => {
    expect(sanitizer.version).toBe(manifest.version);
    expect(read('packages/sanitizer/LICENSE')).toBe(read('LICENSE'));
  });

  it('brings no other package', () => {
    const fields = Object.keys(sanitizer).filter((field) => /dependenc/i.test(field));
    expect(fields).toEqual([]);
  });

  it('is what the plugin publishes under ./sanitizer', async () => {
    const [own, alone] = await Promise.all([
      import('eslint-plugin-openai-responses/sanitizer'),
      import('openai-responses-sanitizer'),
    ]);
    expect(Object.keys(alone)).toEqual(Object.keys(own));
    expect(alone.sanitizeResponseInput.toString()).toBe(own.sanitizeResponseInput.toString());
  });
});

describe('the plugin', () => {
  it('says its name, version and namespace', () => {
    expect(plugin.meta).toEqual({
      name: manifest.name,
      version: manifest.version,
      namespace: NAMESPACE,
    });
  });

  it('has the rules of the index', () => {
    expect(Object.keys(plugin.rules).sort()).toEqual(names);
  });
});
