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
 * The best sanitizer that the linted file can import at run time and that repairs this case; null
 * when there is none: a fix never makes production import a development dependency.
 */
export function chooseSanitizer(context: Context, verdict: Verdict): Sanitizer | null {
  const { sanitizer } = settingsOf(context);
  if (typeof sanitizer === 'object') return ownSanitizer(context, sanitizer);
  const bundled: Sanitizer = { source: BUNDLED, repairsPairs: true };
  if (sanitizer === 'bundled') return bundled;
  const sdk = sdkSanitizer(context, verdict);
  if (sanitizer === 'sdk' || !isProductionDependency(context.filename)) return sdk;
  // One by one, only a sanitizer that leaves pairs alone keeps them together.
  return sdk && isOneByOne(verdict) ? sdk : bundled;
}

/** Items that enter one after the other, each by itself, and belong together: those of a stream. */
function isOneByOne({ replay, hazard }: Verdict): boolean {
  const { source, sink } = replay;
  return hazard === 'raw' && source.kind === 'stream-done' && sink.entrance === 'element';
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
