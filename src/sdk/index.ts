import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type * as ts from 'typescript';

import { callBySyntax, canBeSdkCall } from './call-syntax.js';
import { callByType, type SdkCall } from './call.js';
import { classifyType, itemTypesOf } from './classify-type.js';
import type { LintedFile } from './installed.js';
import { sdkProgramOf, type SdkProgram } from './sdk-program.js';
import { ANY, type SdkType } from './sdk-type.js';

export type { SdkCall } from './call.js';
export { installedSdk } from './installed.js';
export { nearestPackage, type NearestPackage, type PackageCache } from './nearest-package.js';
export type { ItemOrigin, SdkType } from './sdk-type.js';

/** What the expressions of one file are to the `openai` package. */
export interface Sdk {
  /** False without type information; `typeOf` then answers `any`, `callOf` goes by syntax. */
  readonly typed: boolean;
  /** How often the type checker was asked in this file so far. */
  readonly lookups: number;
  /** What an expression's type is. Peel spreads and casts first: their own type hides the rest. */
  typeOf(node: TSESTree.Node): SdkType;
  /**
   * What the place of an expression is declared to take: the parameter, annotation or return type.
   * `any` where it declares nothing.
   */
  expectedTypeOf(node: TSESTree.Expression): SdkType;
  /** The `type`s that the item (or the elements of the list) can have by its type; none if unknown. */
  itemTypesOf(node: TSESTree.Node): readonly string[];
  /** Whether an expression can be null or undefined by its type. */
  isNullable(node: TSESTree.Node): boolean;
  /** Whether an expression is a text, a number or true or false by its type. */
  isPlain(node: TSESTree.Node): boolean;
  /** The strings that an expression can be by its type; none if it can be any. */
  stringsOf(node: TSESTree.Node): readonly string[];
  /** The request or the list that a call makes, null for any other call. */
  callOf(node: TSESTree.CallExpression): SdkCall | null;
}

const sdks = new WeakMap<Readonly<TSESLint.SourceCode>, Sdk>();

/**
 * Never throws: parser services are probed, since some linters give `{}` for them.
 *
 * @param filename absolute; without types it tells an `npm:` alias of openai from other packages
 */
export function sdkOf(sourceCode: Readonly<TSESLint.SourceCode>, filename = ''): Sdk {
  const known = sdks.get(sourceCode);
  if (known !== undefined) return known;
  const program = sourceCode.parserServices?.program ?? null;
  const sdk = new FileSdk({ sourceCode, filename }, program);
  sdks.set(sourceCode, sdk);
  return sdk;
}

const PLAIN = new Set(['boolean', 'number', 'string']);

class FileSdk implements Sdk {
  readonly typed: boolean;
  lookups = 0;
  readonly #file: LintedFile;
  readonly #program: ts.Program | null;
  readonly #types = new WeakMap<TSESTree.Node, ts.Type>();
  readonly #calls = new WeakMap<TSESTree.CallExpression, SdkCall | null>();

  constructor(file: LintedFile, program: ts.Program | null) {
    this.typed = program !== null;
    this.#file = file;
    this.#program = program;
  }

  typeOf(node: TSESTree.Node): SdkType {
    const found = this.#typeAt(node);
    return found === null ? ANY : classifyType(found.type, found.sdk);
  }

  expectedTypeOf(node: TSESTree.Expression): SdkType {
    const tsNode = this.#file.sourceCode.parserServices?.esTreeNodeToTSNodeMap?.get(node);
    if (tsNode === undefined || this.#program === null) return ANY;
    const sdk = sdkProgramOf(this.#program);
    this.lookups += 1;
    // The node map loses that an expression's node is one for some kinds of them.
    const type = sdk.checker.getContextualType(tsNode as ts.Expression);
    return type === undefined ? ANY : classifyType(type, sdk);
  }

  itemTypesOf(node: TSESTree.Node): readonly string[] {
    const found = this.#typeAt(node);
    return found === null ? [] : itemTypesOf(found.type, found.sdk);
  }

  isNullable(node: TSESTree.Node): boolean {
    const found = this.#typeAt(node);
    return found !== null && found.sdk.checker.getNonNullableType(found.type) !== found.type;
  }

  isPlain(node: TSESTree.Node): boolean {
    const found = this.#typeAt(node);
    if (found === null) return false;
    const { checker } = found.sdk;
    return PLAIN.has(checker.typeToString(checker.getBaseTypeOfLiteralType(found.type)));
  }

  stringsOf(node: TSESTree.Node): readonly string[] {
    const type = this.#typeAt(node)?.type;
    const members = type?.isUnion() === true ? type.types : type ? [type] : [];
    const literals = members.filter((member) => member.isStringLiteral());
    return literals.length === members.length ? literals.map((literal) => literal.value) : [];
  }

  callOf(node: TSESTree.CallExpression): SdkCall | null {
    const known = this.#calls.get(node);
    if (known !== undefined) return known;
    const call = this.#readCall(node);
    this.#calls.set(node, call);
    return call;
  }

  #readCall(node: TSESTree.CallExpression): SdkCall | null {
    if (!canBeSdkCall(node, this.#file.sourceCode)) return null;
    const callee = this.#typeAt(node.callee);
    if (callee === null || classifyType(callee.type, callee.sdk).is === 'any') {
      return callBySyntax(node, this.#file);
    }
    return callByType(node, callee.type, callee.sdk);
  }

  /** Makes no checker before the first question: binding a whole program takes its time. */
  #typeAt(node: TSESTree.Node): { type: ts.Type; sdk: SdkProgram } | null {
    const tsNode = this.#file.sourceCode.parserServices?.esTreeNodeToTSNodeMap?.get(node);
    if (tsNode === undefined || this.#program === null) return null;
    const sdk = sdkProgramOf(this.#program);
    const known = this.#types.get(node);
    if (known !== undefined) return { type: known, sdk };
    this.lookups += 1;
    const type = sdk.checker.getTypeAtLocation(tsNode);
    this.#types.set(node, type);
    return { type, sdk };
  }
}
