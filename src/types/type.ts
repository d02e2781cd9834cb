import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A rule's context is one. */
export interface LintedFile {
  sourceCode: Readonly<TSESLint.SourceCode>;
  /** Absolute, or from the folder where the run stands. */
  filename: string;
  /** That folder, absolute. */
  cwd?: string | undefined;
  /** The shared settings of the run. */
  settings?: Readonly<Record<string, unknown>> | undefined;
}

/** What a type checker knows of one file. Whoever answers, the questions are these. */
export interface Types {
  readonly program: Program;
  /** How often the checker was asked in this file so far. */
  readonly lookups: number;
  /** What an expression is, narrowed as it is there. */
  typeOf(node: TSESTree.Node): Type | null;
  /** What the place of an expression takes: the parameter, annotation or return type. */
  expectedTypeOf(node: TSESTree.Expression): Type | null;
  /** The file that a module specifier leads to. */
  moduleOf(specifier: TSESTree.StringLiteral): string | null;
  /** What a name, a member or a callee is declared as, through imports and re-exports. */
  declarationOf(node: TSESTree.Node): Entity | null;
}

/** The files that are checked together. Caches that hold types are keyed by it, and end with it. */
export interface Program {
  /** Who answers. What is known of a file by its path holds for all programs of one. */
  readonly session: object;
  /** Absolute paths, those of packages and of the language included. */
  readonly files: readonly string[];
  /** The text of a file as it is checked: the same object until it changes. */
  source(file: string): { readonly text: string } | null;
  /** What a module exports under a name. */
  exportOf(file: string, name: string): Entity | null;
}

/** Where something is declared. */
export interface Place {
  /** Absolute. */
  readonly file: string;
  /** Of the declared name; of the whole declaration where it has none. */
  readonly range: TSESTree.Range;
}

/** What a name stands for: a variable, a function, a class, a type, a property, a module. */
export interface Entity {
  /** Tells it from all others: in a session the same for each program that has the file. */
  readonly id: string;
  readonly name: string;
  /** Absolute path of the file that declares it first; null for what no file declares. */
  readonly file: string | null;
  /** All places that declare it: each overload, and each part of an interface. */
  readonly places: readonly Place[];
  /** Declared by the language's own library, not by a program that uses the same name. */
  readonly isOfLanguage: boolean;
  /** The class or interface that a member is declared in. */
  readonly owner: Entity | null;
  /** What a class, an interface or an alias declares. */
  readonly declaredType: Type | null;
  /** What a variable, a property or a function is declared to be; null for what is a type only. */
  readonly valueType: Type | null;
}

/** A type. One that is met again in its program is the same object. */
export interface Type {
  /** `any`, `unknown`, or an error: it can be everything. */
  readonly saysNothing: boolean;
  /** The alias that it was written by, and what that was given. */
  readonly alias: { readonly entity: Entity; readonly arguments: readonly Type[] } | null;
  /** The class, interface, function or method that it is the type of. */
  readonly entity: Entity | null;
  /** What a union or an intersection is made of; null for any other type. */
  readonly members: readonly Type[] | null;
  readonly isUnion: boolean;
  readonly isTypeParameter: boolean;
  /** What a type that is not known yet (`T`, `T[K]`, `Exclude<T, U>`) is bounded by. */
  readonly constraint: Type | null;
  /** The element types of an array (one) or a tuple. */
  readonly elements: readonly Type[] | null;
  readonly typeArguments: readonly Type[];
  /** What a class or interface extends. */
  readonly bases: readonly Type[];
  /** The text of a string literal type. */
  readonly literal: string | null;
  /** What a text, a number, true or false is, literal or not. */
  readonly primitive: 'string' | 'number' | 'boolean' | null;
  /** Without properties and not callable: `never`, `object`, `{}`. */
  readonly isBare: boolean;
  /** Can be called with `new`: a class itself, not its instances. */
  readonly isConstructor: boolean;
  /** What stands under any name, or under any number. */
  readonly index: { readonly string: Type | null; readonly number: Type | null };
  /** Without null and undefined; the type itself where it has neither. */
  readonly nonNullable: Type;
  property(name: string): Entity | null;
}
