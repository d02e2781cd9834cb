import type { TSESTree } from '@typescript-eslint/utils';

import { type LintedFile, type Type, type Types, typesOf } from '../types/index.js';
import { callBySyntax, canBeSdkCall } from './call-syntax.js';
import { callByHttp } from './http.js';
import { callByType, type SdkCall } from './call.js';
import { classifyType, itemTypesOf, variantsOf } from './classify-type.js';
import { sdkProgramOf } from './sdk-program.js';
import { ANY, type SdkType } from './sdk-type.js';

export type { SdkCall } from './call.js';
export { installedSdk } from './installed.js';
export type { ItemOrigin, SdkType } from './sdk-type.js';

/** The language with what comes with it, another package, or the program itself. */
export type Declarer = 'language' | 'package' | 'program';

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
  /** Who declares what a name, a member or a callee stands for; null where no declaration is known. */
  declaredBy(node: TSESTree.Node): Declarer | null;
  /** The strings that an expression can be by its type; none if it can be any. */
  stringsOf(node: TSESTree.Node): readonly string[];
  /** The request or the list that a call makes, null for any other call. */
  callOf(node: TSESTree.CallExpression): SdkCall | null;
}

const IN_PACKAGE = /[\\/]node_modules[\\/]/;

const sdks = new WeakMap<TSESTree.Program, Sdk>();

/** Its `filename` tells, without types, an `npm:` alias of openai from other packages. */
export function sdkOf(file: LintedFile): Sdk {
  const known = sdks.get(file.sourceCode.ast);
  if (known !== undefined) return known;
  const sdk = new FileSdk(file);
  sdks.set(file.sourceCode.ast, sdk);
  return sdk;
}

class FileSdk implements Sdk {
  readonly #file: LintedFile;
  readonly #calls = new WeakMap<TSESTree.CallExpression, SdkCall | null>();

  #asked: Types | null | undefined;

  constructor(file: LintedFile) {
    this.#file = file;
  }

  /** Looked for by the first question: it may start a compiler. */
  get #types(): Types | null {
    return this.#asked === undefined ? (this.#asked = typesOf(this.#file)) : this.#asked;
  }

  get typed(): boolean {
    return this.#types !== null;
  }

  get lookups(): number {
    return this.#asked?.lookups ?? 0;
  }

  typeOf(node: TSESTree.Node): SdkType {
    return this.#classify(this.#types?.typeOf(node));
  }

  expectedTypeOf(node: TSESTree.Expression): SdkType {
    return this.#classify(this.#types?.expectedTypeOf(node));
  }

  itemTypesOf(node: TSESTree.Node): readonly string[] {
    const type = this.#types?.typeOf(node);
    return type ? itemTypesOf(type) : [];
  }

  isNullable(node: TSESTree.Node): boolean {
    const type = this.#types?.typeOf(node);
    return type ? type.nonNullable !== type : false;
  }

  isPlain(node: TSESTree.Node): boolean {
    const type = this.#types?.typeOf(node);
    return type ? type.primitive !== null : false;
  }

  declaredBy(node: TSESTree.Node): Declarer | null {
    const declaration = this.#types?.declarationOf(node);
    if (!declaration || declaration.file === null) return null;
    if (declaration.isOfLanguage) return 'language';
    return IN_PACKAGE.test(declaration.file) ? 'package' : 'program';
  }

  stringsOf(node: TSESTree.Node): readonly string[] {
    const type = this.#types?.typeOf(node);
    const literals = type ? variantsOf(type).map((variant) => variant.literal) : [];
    return literals.every((literal) => literal !== null) ? literals : [];
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
    const sent = callByHttp(node);
    if (sent) return sent;
    const callee = this.#types?.typeOf(node.callee);
    if (!this.#types || !callee || this.#classify(callee).is === 'any')
      return callBySyntax(node, this.#file);
    return callByType(node, callee, sdkProgramOf(this.#types.program));
  }

  #classify(type: Type | null | undefined): SdkType {
    return this.#types && type ? classifyType(type, sdkProgramOf(this.#types.program)) : ANY;
  }
}
