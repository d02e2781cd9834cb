import { isAbsolute } from 'node:path';

import type { Entity, Place, Type } from '../type.js';
import type { RemoteDeclaration, RemoteNode, RemoteSymbol } from './api.js';
import type { NativeProgram } from './program.js';

export class NativeEntity implements Entity {
  readonly name: string;
  readonly file: string | null;
  readonly #symbol: RemoteSymbol;
  readonly #in: NativeProgram;

  constructor(symbol: RemoteSymbol, program: NativeProgram) {
    const path = symbol.declarations[0]?.path;
    this.name = symbol.name;
    // The language's own library stands in the compiler itself.
    this.file = path !== undefined && isAbsolute(path) ? path : null;
    this.#symbol = symbol;
    this.#in = program;
  }

  get id(): string {
    return `${String(this.file)}:${String(this.#symbol.declarations[0]?.index)}:${this.name}`;
  }

  get places(): readonly Place[] {
    return this.#symbol.declarations.flatMap((declaration) => this.#placeOf(declaration) ?? []);
  }

  #placeOf(declaration: RemoteDeclaration): Place | null {
    return this.#in.ask(() => {
      const node = declaration.resolve();
      const named = node && (nameOf(node) ?? node);
      return named && { file: declaration.path, range: [named.getStart(), named.end] };
    });
  }

  get isOfLanguage(): boolean {
    const path = this.#symbol.declarations[0]?.path;
    return path !== undefined && this.#in.isOfLanguage(path);
  }

  get owner(): Entity | null {
    const parent = this.#in.ask(() => this.#symbol.getParent());
    const type = parent && this.#in.ask((checker) => checker.getDeclaredTypeOfSymbol(parent));
    return parent && type?.isClassOrInterface() === true ? this.#in.entity(parent) : null;
  }

  get declaredType(): Type | null {
    const type = this.#in.ask((checker) => checker.getDeclaredTypeOfSymbol(this.#symbol));
    return type && this.#in.type(type);
  }

  get valueType(): Type | null {
    if (this.#symbol.valueDeclaration === undefined) return null;
    const type = this.#in.ask((checker) => checker.getTypeOfSymbol(this.#symbol));
    return type && this.#in.type(type);
  }
}

function nameOf(declaration: RemoteNode): RemoteNode | undefined {
  return (declaration as RemoteNode & { name?: RemoteNode }).name;
}
