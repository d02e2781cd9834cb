import { classicTypesOf } from './classic.js';
import type { LintedFile, Types } from './type.js';

export type { Entity, LintedFile, Program, Type, Types } from './type.js';

const asked = new WeakMap<LintedFile['sourceCode'], Types | null>();

/**
 * The checker that knows a file; null where there is none. Asking for it costs nothing: the first
 * question does. Never throws: parser services are probed, since some linters give `{}` for them.
 */
export function typesOf({ sourceCode }: LintedFile): Types | null {
  const known = asked.get(sourceCode);
  if (known !== undefined) return known;
  const found = classicTypesOf(sourceCode);
  asked.set(sourceCode, found);
  return found;
}
