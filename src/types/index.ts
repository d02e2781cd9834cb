import type { TSESTree } from '@typescript-eslint/utils';

import { asksTypes } from '../settings.js';
import { classicTypesOf } from './classic.js';
import { nativeTypesOf } from './native/index.js';
import type { LintedFile, Types } from './type.js';

export type { Entity, LintedFile, Program, Type, Types } from './type.js';

/** By the tree: some linters have one object for the source of all files. */
const asked = new WeakMap<TSESTree.Program, Types | null>();

/**
 * The checker that knows a file: the program that its parser made, else the TypeScript 7 that is
 * installed for it, whose process starts here. Null where there is neither, or the settings want
 * none. Never throws: parser services are probed, since some linters give `{}` for them.
 */
export function typesOf(file: LintedFile): Types | null {
  const { sourceCode } = file;
  const known = asked.get(sourceCode.ast);
  if (known !== undefined) return known;
  const isAsked = asksTypes(file.settings);
  const found = isAsked ? (classicTypesOf(sourceCode) ?? nativeTypesOf(file)) : null;
  asked.set(sourceCode.ast, found);
  return found;
}
