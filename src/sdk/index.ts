import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type * as ts from 'typescript';

import { callBySyntax, canBeSdkCall } from './call-syntax.js';
import { callByType, type SdkCall } from './call.js';
import { classifyType } from './classify-type.js';
import type { LintedFile } from './installed.js';
import { sdkProgramOf } from './sdk-program.js';
import { ANY, type SdkType } from './sdk-type.js';

export type { SdkCall, SdkMethod } from './call.js';
export { installedSdk, type InstalledSdk, type LintedFile } from './installed.js';
export { nearestPackage, type NearestPackage } from './nearest-package.js';
export type { ItemOrigin, SdkType } from './sdk-type.js';

/** What the expressions of one file are to the `openai` package. */
export interface Sdk {
  /** False without type information; `typeOf` then answers `any`, `callOf` goes by syntax. */
  readonly typed: boolean;
  /** How often the type checker was asked in this file so far. */
  readonly lookups: number;
  /** What an expression's type is. Peel spreads and casts first: their own type hides the rest. */
  typeOf(node: TSESTree.Node): SdkType;
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
  const file = { sourceCode, filename };
  const program = sourceCode.parserServices?.program ?? null;
  const sdk = program === null ? syntaxSdk(file) : new TypedSdk(file, program);
  sdks.set(sourceCode, sdk);
  return sdk;
}

function syntaxSdk(file: LintedFile): Sdk {
  return {
    typed: false,
    lookups: 0,
    typeOf: () => ANY,
    callOf: (node) => callBySyntax(node, file),
  };
}

class TypedSdk implements Sdk {
  readonly typed = true;
  lookups = 0;
  readonly #file: LintedFile;
  readonly #program: ts.Program;
  readonly #types = new WeakMap<TSESTree.Node, ts.Type>();
  readonly #calls = new WeakMap<TSESTree.CallExpression, SdkCall | null>();

  constructor(file: LintedFile, program: ts.Program) {
    this.#file = file;
    this.#program = program;
  }

  typeOf(node: TSESTree.Node): SdkType {
    const type = this.#typeAt(node);
    return type === null ? ANY : classifyType(type, sdkProgramOf(this.#program));
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
    const sdk = sdkProgramOf(this.#program);
    if (callee === null || classifyType(callee, sdk).is === 'any') {
      return callBySyntax(node, this.#file);
    }
    return callByType(node, callee, sdk);
  }

  #typeAt(node: TSESTree.Node): ts.Type | null {
    const known = this.#types.get(node);
    if (known !== undefined) return known;
    const tsNode = this.#file.sourceCode.parserServices?.esTreeNodeToTSNodeMap?.get(node);
    if (tsNode === undefined) return null;
    this.lookups += 1;
    const type = sdkProgramOf(this.#program).checker.getTypeAtLocation(tsNode);
    this.#types.set(node, type);
    return type;
  }
}
