import { isAbsolute } from 'node:path';

import type { Entity, Program, Type } from '../type.js';
import type {
  RemoteChecker,
  RemoteProject,
  RemoteSourceFile,
  RemoteSymbol,
  RemoteType,
} from './api.js';
import { NativeEntity } from './native-entity.js';
import { NativeType } from './native-type.js';

/** Who asks the compiler. */
export interface Asking {
  /** The flag of symbols that stand for others. */
  readonly aliasFlag: number;
  /** Null where the compiler has no answer. */
  ask<Answer>(question: () => Answer | null | undefined): Answer | null;
}

/** A project that TypeScript 7 has open, and its types and symbols as what they are outside. */
export class NativeProgram implements Program {
  readonly #project: RemoteProject;
  readonly #asking: Asking;
  readonly #types = new WeakMap<RemoteType, NativeType>();
  readonly #entities = new WeakMap<RemoteSymbol, Entity>();
  /** One thing that each file declares: its module is a step from there, without the file's tree. */
  readonly #declared = new Map<string, RemoteSymbol>();
  readonly #modules = new Map<string, RemoteSymbol | null>();
  #primitives: readonly RemoteType[] | null = null;
  #files: readonly string[] | null = null;

  constructor(project: RemoteProject, asking: Asking) {
    this.#project = project;
    this.#asking = asking;
  }

  get session(): object {
    return this.#asking;
  }

  ask<Answer>(question: (checker: RemoteChecker) => Answer | null | undefined): Answer | null {
    return this.#asking.ask(() => question(this.#project.checker));
  }

  get files(): readonly string[] {
    return (this.#files ??= (
      this.ask(() => this.#project.program.getSourceFileNames()) ?? []
    ).filter((file) => isAbsolute(file)));
  }

  /** The tree of a file; null where the project does not have it. */
  sourceFile(file: string): RemoteSourceFile | null {
    return this.ask(() => this.#project.program.getSourceFile(file));
  }

  source(file: string): { readonly text: string } | null {
    return this.sourceFile(file);
  }

  isOfLanguage(path: string): boolean {
    const metadata = this.ask(() => this.#project.program.getSourceFileMetadata(path));
    return metadata?.isDefaultLibrary === true;
  }

  /** `string`, `number` and `boolean`. */
  get primitives(): readonly RemoteType[] {
    return (this.#primitives ??=
      this.ask((checker) => [
        checker.getStringType(),
        checker.getNumberType(),
        checker.getBooleanType(),
      ]) ?? []);
  }

  exportOf(file: string, name: string): Entity | null {
    let module = this.#modules.get(file);
    if (module === undefined) this.#modules.set(file, (module = this.#moduleOf(file)));
    const symbol = module && this.ask((checker) => checker.getMemberInModuleExports(module, name));
    return symbol && this.entity(symbol);
  }

  #moduleOf(file: string): RemoteSymbol | null {
    const declared = this.#declared.get(file);
    let top = declared ?? null;
    for (let up = top; up; up = this.ask(() => up.getParent())) top = up;
    if (top !== null && top !== declared) return top;
    const tree = this.sourceFile(file);
    return tree && this.ask((checker) => checker.getSymbolAtLocation(tree));
  }

  /** What an import or a re-export stands for; any other symbol as it is. */
  target(symbol: RemoteSymbol): RemoteSymbol | null {
    if ((symbol.flags & this.#asking.aliasFlag) === 0) return symbol;
    return this.ask((checker) => checker.getAliasedSymbol(symbol));
  }

  type(type: RemoteType): Type {
    let known = this.#types.get(type);
    if (known === undefined) this.#types.set(type, (known = new NativeType(type, this)));
    return known;
  }

  entity(symbol: RemoteSymbol): Entity {
    let known = this.#entities.get(symbol);
    if (known === undefined) this.#entities.set(symbol, (known = new NativeEntity(symbol, this)));
    const file = symbol.declarations[0]?.path;
    if (file !== undefined && !this.#declared.has(file)) this.#declared.set(file, symbol);
    return known;
  }
}
