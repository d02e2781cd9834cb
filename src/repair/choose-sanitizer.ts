import { dirname, relative } from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import type { ImportSource } from '../fix/plan-import.js';
import { BUNDLED, SDK_HELPER } from '../replay/sanitizers.js';
import type { Verdict } from '../replay/verdicts.js';
import { installedSdk } from '../sdk/index.js';
import { absolute, settingsOf } from '../settings.js';
import { bundledModule } from './bundled.js';
import { isModuleFile } from './module-file.js';

export type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** A function to wrap with: ours and the user's own repair pairs, the SDK's only fields. */
export interface Sanitizer {
  source: ImportSource;
  repairsPairs: boolean;
  /** It gives items back under their own types, so that what took them before takes them still. */
  keepsTypes: boolean;
}

const SDK = 'openai';

/**
 * The sanitizers that the linted file can import at run time and that repair this case, the best
 * first. None when there is none: a fix never makes production import a development dependency,
 * nor a file that is not there.
 */
export function chooseSanitizers(context: Context, verdict: Verdict): readonly Sanitizer[] {
  const { sanitizer } = settingsOf(context);
  if (typeof sanitizer === 'object')
    return missingModule(context) === null ? [ownSanitizer(context, sanitizer)] : [];
  const module = sanitizer === 'sdk' ? null : bundledModule(context, sanitizer);
  const bundled = module === null ? [] : [bundledSanitizer(module)];
  return sanitizer === 'bundled'
    ? bundled
    : [...bundled, sdkSanitizer(context, verdict) ?? []].flat();
}

/** Our sanitizer, imported from a module that has it. */
export const bundledSanitizer = (from: string): Sanitizer => ({
  source: { from, name: BUNDLED.name, near: SDK },
  repairsPairs: true,
  keepsTypes: true,
});

/** The module that the settings name, as they name it, when it is no file; else null. */
export function missingModule(context: Context): string | null {
  const { sanitizer } = settingsOf(context);
  if (typeof sanitizer !== 'object') return null;
  const path = absolute(sanitizer.from, context.cwd);
  return path === sanitizer.from || isModuleFile(path) ? null : sanitizer.from;
}

/** A module of the user's own is imported as it is from the linted file. */
function ownSanitizer(context: Context, { from, name }: ImportSource): Sanitizer {
  const path = absolute(from, context.cwd);
  if (path === from)
    return { source: { from, name, near: SDK }, repairsPairs: true, keepsTypes: true };
  const fromFile = relative(dirname(context.filename), path).replaceAll('\\', '/');
  const specifier = fromFile.startsWith('.') ? fromFile : `./${fromFile}`;
  return { source: { from: specifier, name }, repairsPairs: true, keepsTypes: false };
}

function sdkSanitizer(context: Context, { replay }: Verdict): Sanitizer | null {
  const sdk = installedSdk(context);
  if (!sdk?.hasInputItemsHelper) return null;
  if (replay.source.kind === 'parsed' && !sdk.stripsParsed) return null;
  const from = `${sdk.importName}/${SDK_HELPER.path}`;
  return {
    source: { from, name: SDK_HELPER.name, near: sdk.importName },
    repairsPairs: false,
    keepsTypes: false,
  };
}
