import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import type { ESLint } from 'eslint';

import { foldersAbove } from '../packages/manifests.js';
import { type ImportedFunction, SETTINGS_KEY } from '../settings.js';
import { Refusal, textOf } from './refusal.js';

/** The plugin's settings as a configuration has them: read, and refused, by the rules. */
export type OwnSettings = Readonly<Record<string, unknown>>;

interface FoundSettings {
  readonly settings: OwnSettings;
  /** Why those of the project are not among them, and what to do; else null. */
  readonly unread: string | null;
}

/** The names of a flat configuration. */
const FLAT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);

/**
 * The plugin's settings in the project's own configuration of ESLint, so that `check --fix` imports
 * what `eslint --fix` does. Nothing else of the configuration is used.
 *
 * @param folder where this run's ESLint stands, from which it sees relative modules
 */
export async function readOwnSettings(
  eslint: typeof ESLint,
  folder: string,
  [file]: readonly string[],
): Promise<FoundSettings> {
  const [config] = foldersAbove(folder).flatMap((dir) =>
    FLAT.map((name) => join(dir, name)).filter((path) => existsSync(path)),
  );
  if (config === undefined || file === undefined) return { settings: {}, unread: null };
  try {
    const home = dirname(config);
    const found: unknown = await new eslint({ cwd: home }).calculateConfigForFile(file);
    return { settings: seenFrom(folder, home, settingsIn(found)), unread: null };
  } catch (error) {
    const [reason = ''] = textOf(error).split('\n');
    const unread = `The settings in ${config} could not be read (${reason}), so none were used. Name the sanitizer of fixes by --sanitizer.`;
    return { settings: {}, unread };
  }
}

function settingsIn(config: unknown): OwnSettings {
  const settings = isRecord(config) ? config['settings'] : null;
  const own = isRecord(settings) ? settings[SETTINGS_KEY] : null;
  return isRecord(own) ? own : {};
}

/** With the relative modules of the settings, which are seen from another folder, seen from this one. */
function seenFrom(folder: string, home: string, settings: OwnSettings): OwnSettings {
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    const from = isRecord(value) ? value['from'] : null;
    return isRecord(value) && typeof from === 'string' && from.startsWith('.')
      ? { ...value, from: pathFrom(folder, resolve(home, from)) }
      : value;
  };
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, moved(value)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file as a relative module, seen from a folder. */
export function pathFrom(folder: string, path: string): string {
  const from = relative(folder, path).split(sep).join('/');
  return from.startsWith('.') ? from : `./${from}`;
}

/**
 * What `--sanitizer` names: `from#name`, a path from the folder where the command runs.
 *
 * @throws {Refusal} If it names no function of a module.
 */
export function readSanitizer(text: string, folder: string): ImportedFunction {
  const [, from = '', name = ''] =
    /^(.+)#([\p{ID_Start}$_][\p{ID_Continue}$]*)$/su.exec(text) ?? [];
  if (name === '')
    throw new Refusal(
      `\`--sanitizer ${text}\` names no function: give a package or a path and an export, such as ./lib/history.js#clean.`,
    );
  return { from: from.startsWith('.') ? pathFrom(folder, resolve(from)) : from, name };
}
