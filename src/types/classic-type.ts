import type * as ts from 'typescript';

import type { Entity, Place, Type } from './type.js';

/** A program, and its types and symbols as what they are outside of this room. */
export interface Checked {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  type(type: ts.Type): Type;
  entity(symbol: ts.Symbol): Entity;
}

/** `TypeFlags.Any | TypeFlags.Unknown`: the two flags that no TypeScript version has renumbered. */
const SAYS_NOTHING = 1 | 2;

export class ClassicType implements Type {
  readonly #type: ts.Type;
  readonly #in: Checked;

  constructor(type: ts.Type, program: Checked) {
    this.#type = type;
    this.#in = program;
  }

  get saysNothing(): boolean {
    return (this.#type.flags & SAYS_NOTHING) !== 0;
  }

  get alias(): Type['alias'] {
    const { aliasSymbol, aliasTypeArguments = [] } = this.#type;
    if (aliasSymbol === undefined) return null;
    return { entity: this.#in.entity(aliasSymbol), arguments: this.#all(aliasTypeArguments) };
  }

  get entity(): Entity | null {
    // Declared as always there, but it is not.
    const symbol = this.#type.getSymbol();
    return symbol === undefined ? null : this.#in.entity(symbol);
  }

  get members(): readonly Type[] | null {
    return this.#type.isUnionOrIntersection() ? this.#all(this.#type.types) : null;
  }

  get isUnion(): boolean {
    return this.#type.isUnion();
  }

  get isTypeParameter(): boolean {
    return this.#type.isTypeParameter();
  }

  get constraint(): Type | null {
    const constraint = this.#in.checker.getBaseConstraintOfType(this.#type);
    return constraint === undefined || constraint === this.#type ? null : this.#in.type(constraint);
  }

  get elements(): readonly Type[] | null {
    const { checker } = this.#in;
    const isList = checker.isArrayType(this.#type) || checker.isTupleType(this.#type);
    return isList ? this.typeArguments : null;
  }

  get typeArguments(): readonly Type[] {
    return isReference(this.#type) ? this.#all(this.#in.checker.getTypeArguments(this.#type)) : [];
  }

  get bases(): readonly Type[] {
    const declared = isReference(this.#type) ? this.#type.target : this.#type;
    const isDeclared = declared.isClassOrInterface();
    return isDeclared ? this.#all(this.#in.checker.getBaseTypes(declared)) : [];
  }

  get literal(): string | null {
    return this.#type.isStringLiteral() ? this.#type.value : null;
  }

  get primitive(): Type['primitive'] {
    const { checker } = this.#in;
    const base = checker.getBaseTypeOfLiteralType(this.#type);
    if (base === checker.getStringType()) return 'string';
    if (base === checker.getNumberType()) return 'number';
    return base === checker.getBooleanType() ? 'boolean' : null;
  }

  get isBare(): boolean {
    const apparent = this.#in.checker.getApparentType(this.#type);
    return apparent.getProperties().length === 0 && apparent.getCallSignatures().length === 0;
  }

  get isConstructor(): boolean {
    return this.#type.getConstructSignatures().length > 0;
  }

  get index(): Type['index'] {
    const [string, number] = [this.#type.getStringIndexType(), this.#type.getNumberIndexType()];
    return {
      string: string === undefined ? null : this.#in.type(string),
      number: number === undefined ? null : this.#in.type(number),
    };
  }

  get nonNullable(): Type {
    return this.#in.type(this.#in.checker.getNonNullableType(this.#type));
  }

  property(name: string): Entity | null {
    const property = this.#type.getProperty(name);
    return property === undefined ? null : this.#in.entity(property);
  }

  #all(types: readonly ts.Type[]): readonly Type[] {
    return types.map((type) => this.#in.type(type));
  }
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

export class ClassicEntity implements Entity {
  readonly name: string;
  readonly file: string | null;
  readonly #declaration: ts.Declaration | undefined;
  readonly #symbol: ts.Symbol;
  readonly #in: Checked;

  constructor(symbol: ts.Symbol, program: Checked) {
    this.name = symbol.name;
    this.#declaration = symbol.declarations?.[0];
    this.file = this.#declaration?.getSourceFile().fileName ?? null;
    this.#symbol = symbol;
    this.#in = program;
  }

  get id(): string {
    return `${String(this.file)}:${String(this.#declaration?.pos)}:${this.name}`;
  }

  get places(): readonly Place[] {
    return (this.#symbol.declarations ?? []).map((declaration) => {
      const named = nameOf(declaration) ?? declaration;
      const file = declaration.getSourceFile();
      return { file: file.fileName, range: [named.getStart(file), named.end] };
    });
  }

  get isOfLanguage(): boolean {
    const file = this.#declaration?.getSourceFile();
    return file !== undefined && this.#in.program.isSourceFileDefaultLibrary(file);
  }

  get owner(): Entity | null {
    const owner = this.#declaration?.parent;
    // Classes and interfaces only: what an object literal holds has no type of its own.
    if (owner === undefined || !('heritageClauses' in owner)) return null;
    const symbol = this.#in.checker.getTypeAtLocation(owner).getSymbol();
    return symbol === undefined ? null : this.#in.entity(symbol);
  }

  get declaredType(): Type | null {
    return this.#in.type(this.#in.checker.getDeclaredTypeOfSymbol(this.#symbol));
  }

  get valueType(): Type | null {
    const declaration = this.#symbol.valueDeclaration;
    if (declaration === undefined) return null;
    return this.#in.type(this.#in.checker.getTypeOfSymbolAtLocation(this.#symbol, declaration));
  }
}

function nameOf(declaration: ts.Declaration): ts.Node | undefined {
  return (declaration as ts.NamedDeclaration).name;
}
