import { isAbsolute, resolve } from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

/** A function to import: `import { name } from 'from'`. */
export interface ImportedFunction {
  /** A package, or a path from the folder where ESLint runs, such as `./lib/history.js`. */
  from: string;
  name: string;
}

export type SanitizerSetting = 'auto' | 'bundled' | 'sdk' | ImportedFunction;

/** `settings['openai-responses']`, with its defaults. */
export interface Settings {
  /** What fixes wrap with. */
  sanitizer: SanitizerSetting;
  /** Functions that give valid input, beside the bundled one and the SDK's. */
  trustedSanitizers: readonly ImportedFunction[];
  /** `auto` asks the program of the parser, else an installed TypeScript 7; `off` asks nobody. */
  types: 'auto' | 'off';
  /** Model patterns (`*` for any text) beside the known models that do not reason. */
  nonReasoningModels: readonly string[];
}

export const SETTINGS_KEY = 'openai-responses';

const ALLOWED = {
  sanitizer: "'auto', 'bundled', 'sdk' or { from: string, name: string }",
  trustedSanitizers: 'an array of { from: string, name: string }',
  nonReasoningModels: 'an array of strings',
  types: "'auto' or 'off'",
} as const;

type Key = keyof typeof ALLOWED;

const read = new WeakMap<object, Settings>();

/**
 * The shared settings of a lint run.
 *
 * @throws {TypeError} that names the setting, its value and what is allowed
 */
export function settingsOf(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): Settings {
  const { settings } = context;
  const known = read.get(settings);
  if (known) return known;
  const found = readSettings(settings[SETTINGS_KEY], context.cwd);
  read.set(settings, found);
  return found;
}

/** Whether a type checker may be asked. */
export function asksTypes(settings: Readonly<Record<string, unknown>> | undefined): boolean {
  const given = settings?.[SETTINGS_KEY];
  return !isRecord(given) || given['types'] !== 'off';
}

function readSettings(given: unknown, cwd: string): Settings {
  const settings: Settings = {
    sanitizer: 'auto',
    trustedSanitizers: [],
    nonReasoningModels: [],
    types: 'auto',
  };
  if (given === undefined) return settings;
  if (!isRecord(given)) throw wrong(SETTINGS_KEY, given, 'an object');
  for (const [key, value] of Object.entries(given)) {
    if (!isKey(key))
      throw new TypeError(
        `There is no setting \`${SETTINGS_KEY}.${key}\`; the settings are \`${Object.keys(ALLOWED).join('`, `')}\`.`,
      );
    if (key === 'sanitizer' && isSanitizer(value)) settings.sanitizer = value;
    else if (key === 'trustedSanitizers' && isListOf(value, isImported))
      settings.trustedSanitizers = value.map((one) => ({ ...one, from: absolute(one.from, cwd) }));
    else if (key === 'nonReasoningModels' && isListOf(value, isString))
      settings.nonReasoningModels = value;
    else if (key === 'types' && (value === 'auto' || value === 'off')) settings.types = value;
    else throw wrong(`${SETTINGS_KEY}.${key}`, value, ALLOWED[key]);
  }
  return settings;
}

/** A relative module is relative to the folder where ESLint runs, not to its configuration. */
export const absolute = (from: string, directory: string): string =>
  from.startsWith('.') && !isAbsolute(from) ? resolve(directory, from) : from;

const isKey = (key: string): key is Key => Object.hasOwn(ALLOWED, key);

const isString = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = <Item>(value: unknown, is: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.every((item) => is(item));

const isImported = (value: unknown): value is ImportedFunction =>
  isRecord(value) &&
  isString(value['from']) &&
  isString(value['name']) &&
  Object.keys(value).length === 2;

const isSanitizer = (value: unknown): value is SanitizerSetting =>
  value === 'auto' || value === 'bundled' || value === 'sdk' || isImported(value);

function wrong(setting: string, value: unknown, allowed: string): TypeError {
  const shown = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  return new TypeError(`The setting \`${setting}\` is ${shown}; it must be ${allowed}.`);
}
