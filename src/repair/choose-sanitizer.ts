import { dirname, relative } from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import { findBindings } from '../fix/bindings.js';
import { findModuleLoads } from '../fix/module-loads.js';
import type { ImportSource } from '../fix/plan-import.js';
import {
  nearestPackage,
  type NearestPackage,
  type PackageCache,
} from '../packages/nearest-package.js';
import { BUNDLED, SDK_HELPER } from '../replay/sanitizers.js';
import type { Verdict } from '../replay/verdicts.js';
import { installedSdk } from '../sdk/index.js';
import { absolute, settingsOf } from '../settings.js';
import { isModuleFile } from './module-file.js';

export type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** A function to wrap with: ours and the user's own repair pairs, the SDK's only fields. */
export interface Sanitizer {
  source: ImportSource;
  repairsPairs: boolean;
  /** It gives items back under their own types, so that what took them before takes them still. */
  keepsTypes: boolean;
}

const PACKAGE = 'eslint-plugin-openai-responses';
const SDK = 'openai';

/**
 * The sanitizers that the linted file can import at run time and that repair this case, the best
 * first. None when there is none: a fix never makes production import a development dependency,
 * nor a file that is not there.
 */
export function chooseSanitizers(context: Context, verdict: Verdict): readonly Sanitizer[] {
  const { sanitizer } = settingsOf(context);
  if (typeof sanitizer === 'object') {
    return missingModule(context) === null ? [ownSanitizer(context, sanitizer)] : [];
  }
  const isImportable =
    sanitizer === 'bundled'
      ? !isDevelopmentDependency(context)
      : sanitizer === 'auto' && isProductionDependency(context);
  const bundled: Sanitizer[] =
    isImportable || (sanitizer !== 'sdk' && importsBundled(context))
      ? [{ source: { ...BUNDLED, near: SDK }, repairsPairs: true, keepsTypes: true }]
      : [];
  return sanitizer === 'bundled'
    ? bundled
    : [...bundled, sdkSanitizer(context, verdict) ?? []].flat();
}

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

/** Whether the file imports the bundled one already, as a value. */
const importsBundled = ({ sourceCode }: Context): boolean =>
  findModuleLoads(sourceCode.ast).some(
    (load) =>
      load.from.value === BUNDLED.from && findBindings(sourceCode, load, BUNDLED.name).length > 0,
  );

const packages = new WeakMap<Context['sourceCode'], PackageCache>();

/** Read once for all reports of a file; an editor lints the next text with the package.json of then. */
function packageOf({ sourceCode, filename }: Context): NearestPackage | null {
  const known: PackageCache = packages.get(sourceCode) ?? new Map<string, NearestPackage | null>();
  packages.set(sourceCode, known);
  return nearestPackage(filename, known);
}

const isProductionDependency = (context: Context): boolean =>
  packageOf(context)?.dependencies[PACKAGE] !== undefined;

/** Whether the package of a file has the plugin for development only. */
export function isDevelopmentDependency(context: Context): boolean {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } =
    packageOf(context) ?? {};
  return (
    devDependencies?.[PACKAGE] !== undefined &&
    [dependencies, peerDependencies, optionalDependencies].every((table) => !table?.[PACKAGE])
  );
}
