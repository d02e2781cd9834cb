import { dirname, relative } from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import type { ImportSource } from '../fix/plan-import.js';
import { BUNDLED, SDK_HELPER } from '../replay/sanitizers.js';
import type { Verdict } from '../replay/verdicts.js';
import { installedSdk, nearestPackage } from '../sdk/index.js';
import { absolute, settingsOf } from '../settings.js';

export type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** A function to wrap with: ours and the user's own repair pairs, the SDK's only fields. */
export interface Sanitizer {
  source: ImportSource;
  repairsPairs: boolean;
}

const PACKAGE = 'eslint-plugin-openai-responses';

/**
 * The sanitizers that the linted file can import at run time and that repair this case, the best
 * first. None when there is none: a fix never makes production import a development dependency.
 */
export function chooseSanitizers(context: Context, verdict: Verdict): readonly Sanitizer[] {
  const { sanitizer } = settingsOf(context);
  if (typeof sanitizer === 'object') return [ownSanitizer(context, sanitizer)];
  const bundled: Sanitizer = { source: BUNDLED, repairsPairs: true };
  if (sanitizer === 'bundled') return [bundled];
  const sdk = sdkSanitizer(context, verdict) ?? [];
  const isBundled = sanitizer === 'auto' && isProductionDependency(context.filename);
  return [...(isBundled ? [bundled] : []), sdk].flat();
}

/** A module of the user's own is imported as it is from the linted file. */
function ownSanitizer(context: Context, { from, name }: ImportSource): Sanitizer {
  const path = absolute(from, context.cwd);
  if (path === from) return { source: { from, name }, repairsPairs: true };
  const fromFile = relative(dirname(context.filename), path).replaceAll('\\', '/');
  const specifier = fromFile.startsWith('.') ? fromFile : `./${fromFile}`;
  return { source: { from: specifier, name }, repairsPairs: true };
}

function sdkSanitizer(context: Context, { replay }: Verdict): Sanitizer | null {
  const sdk = installedSdk(context);
  if (!sdk?.hasInputItemsHelper) return null;
  if (replay.source.kind === 'parsed' && !sdk.stripsParsed) return null;
  const from = `${sdk.importName}/${SDK_HELPER.path}`;
  return { source: { from, name: SDK_HELPER.name }, repairsPairs: false };
}

function isProductionDependency(filename: string): boolean {
  return nearestPackage(filename)?.dependencies[PACKAGE] !== undefined;
}
