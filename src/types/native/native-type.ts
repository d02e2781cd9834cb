import type { Entity, Type } from '../type.js';
import type { RemoteChecker, RemoteType } from './api.js';
import type { NativeProgram } from './program.js';

/** `TypeFlags.Any | TypeFlags.Unknown`: the two flags that no TypeScript version has renumbered. */
const SAYS_NOTHING = 1 | 2;

/** `SignatureKind`. */
const CALL = 0;
const CONSTRUCT = 1;

/** Each getter that asks is one trip to the compiler's process: what is asked twice is kept. */
export class NativeType implements Type {
  readonly #type: RemoteType;
  readonly #in: NativeProgram;
  #members: readonly Type[] | null | undefined;
  #nonNullable: Type | undefined;
  readonly #properties = new Map<string, Entity | null>();

  constructor(type: RemoteType, program: NativeProgram) {
    this.#type = type;
    this.#in = program;
  }

  get saysNothing(): boolean {
    return (this.#type.flags & SAYS_NOTHING) !== 0;
  }

  get alias(): Type['alias'] {
    const symbol = this.#ask(() => this.#type.getAliasSymbol());
    if (symbol === null) return null;
    const given = this.#ask(() => this.#type.getAliasTypeArguments()) ?? [];
    return { entity: this.#in.entity(symbol), arguments: this.#all(given) };
  }

  get entity(): Entity | null {
    const symbol = this.#ask(() => this.#type.getSymbol());
    return symbol && this.#in.entity(symbol);
  }

  get members(): readonly Type[] | null {
    if (this.#members === undefined) {
      const type = this.#type;
      const isMade = type.isUnionType() || type.isIntersectionType();
      this.#members = isMade ? this.#all(this.#ask(() => type.getTypes())) : null;
    }
    return this.#members;
  }

  get isUnion(): boolean {
    return this.#type.isUnionType();
  }

  get isTypeParameter(): boolean {
    return this.#type.isTypeParameter();
  }

  get constraint(): Type | null {
    if (!isNotKnownYet(this.#type)) return null;
    const constraint = this.#ask((checker) => checker.getBaseConstraintOfType(this.#type));
    return constraint === null || constraint === this.#type ? null : this.#in.type(constraint);
  }

  get elements(): readonly Type[] | null {
    if (!this.#type.isTypeReference()) return null;
    const isList = this.#ask(
      (checker) => checker.isArrayType(this.#type) || checker.isTupleType(this.#type),
    );
    return isList === true ? this.typeArguments : null;
  }

  get typeArguments(): readonly Type[] {
    const type = this.#type;
    // Asked of any other type, 7.0 panics.
    if (!type.isTypeReference()) return [];
    return this.#all(this.#ask((checker) => checker.getTypeArguments(type)));
  }

  get bases(): readonly Type[] {
    const type = this.#type;
    const declared = type.isTypeReference() ? this.#ask(() => type.getTarget()) : type;
    if (declared?.isClassOrInterface() !== true) return [];
    return this.#all(this.#ask((checker) => checker.getBaseTypes(declared)));
  }

  get literal(): string | null {
    return this.#type.isStringLiteralType() ? this.#type.value : null;
  }

  get primitive(): Type['primitive'] {
    const base = this.#ask((checker) => checker.getBaseTypeOfLiteralType(this.#type));
    const index = base ? this.#in.primitives.indexOf(base) : -1;
    return (['string', 'number', 'boolean'] as const)[index] ?? null;
  }

  get isBare(): boolean {
    return (
      this.#ask((checker) => {
        const apparent = checker.getApparentType(this.#type) ?? this.#type;
        if (checker.getPropertiesOfType(apparent).length > 0) return false;
        return checker.getSignaturesOfType(apparent, CALL).length === 0;
      }) ?? false
    );
  }

  get isConstructor(): boolean {
    const signatures = this.#ask((checker) => checker.getSignaturesOfType(this.#type, CONSTRUCT));
    return signatures !== null && signatures.length > 0;
  }

  get index(): Type['index'] {
    const infos = this.#ask((checker) => checker.getIndexInfosOfType(this.#type)) ?? [];
    const [string, number] = this.#in.primitives;
    const under = (key: RemoteType | undefined): Type | null => {
      const info = infos.find(({ keyType }) => keyType === key);
      return info === undefined ? null : this.#in.type(info.valueType);
    };
    return { string: under(string), number: under(number) };
  }

  get nonNullable(): Type {
    if (this.#nonNullable === undefined) {
      const type = this.#ask((checker) => checker.getNonNullableType(this.#type));
      this.#nonNullable = type === null ? this : this.#in.type(type);
    }
    return this.#nonNullable;
  }

  property(name: string): Entity | null {
    let known = this.#properties.get(name);
    if (known === undefined) {
      const symbol = this.#ask((checker) => checker.getPropertyOfType(this.#type, name));
      this.#properties.set(name, (known = symbol && this.#in.entity(symbol)));
    }
    return known;
  }

  #ask<Answer>(question: (checker: RemoteChecker) => Answer | null | undefined): Answer | null {
    return this.#in.ask(question);
  }

  #all(types: readonly RemoteType[] | null): readonly Type[] {
    return (types ?? []).map((type) => this.#in.type(type));
  }
}

/** `T`, `T[K]`, `Exclude<T, U>`, `keyof T` and their like. */
function isNotKnownYet(type: RemoteType): boolean {
  return (
    type.isTypeParameter() ||
    type.isIndexType() ||
    type.isIndexedAccessType() ||
    type.isConditionalType() ||
    type.isSubstitutionType() ||
    type.isTemplateLiteralType() ||
    type.isStringMappingType()
  );
}
