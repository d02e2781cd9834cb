import type { TSESTree } from '@typescript-eslint/utils';
import type * as ts from 'typescript';

import { ClassicEntity, ClassicType, type Checked } from './classic-type.js';
import type { Entity, LintedFile, Program, Type, Types } from './type.js';

/** The program that typescript-eslint makes: TypeScript up to 6, in this process. */
class ClassicProgram implements Program, Checked {
  readonly program: ts.Program;
  readonly #types = new WeakMap<ts.Type, Type>();
  readonly #entities = new WeakMap<ts.Symbol, Entity>();
  readonly #exports = new Map<string, ReadonlyMap<string, ts.Symbol>>();
  #checker: ts.TypeChecker | null = null;

  constructor(program: ts.Program) {
    this.program = program;
  }

  get session(): object {
    return this;
  }

  /** Not made before the first question: binding a whole program takes its time. */
  get checker(): ts.TypeChecker {
    return (this.#checker ??= this.program.getTypeChecker());
  }

  get files(): readonly string[] {
    return this.program.getSourceFiles().map((file) => file.fileName);
  }

  source(file: string): { readonly text: string } | null {
    return this.program.getSourceFile(file) ?? null;
  }

  exportOf(file: string, name: string): Entity | null {
    let known = this.#exports.get(file);
    if (known === undefined) this.#exports.set(file, (known = this.#exportsOf(file)));
    const symbol = known.get(name);
    return symbol === undefined ? null : this.entity(symbol);
  }

  #exportsOf(file: string): ReadonlyMap<string, ts.Symbol> {
    const source = this.program.getSourceFile(file);
    const module = source && this.checker.getSymbolAtLocation(source);
    const symbols = module === undefined ? [] : this.checker.getExportsOfModule(module);
    return new Map(symbols.map((symbol) => [symbol.name, symbol]));
  }

  type(type: ts.Type): Type {
    let known = this.#types.get(type);
    if (known === undefined) this.#types.set(type, (known = new ClassicType(type, this)));
    return known;
  }

  entity(symbol: ts.Symbol): Entity {
    let known = this.#entities.get(symbol);
    if (known === undefined) {
      known = new ClassicEntity(symbol, this);
      this.#entities.set(symbol, known);
    }
    return known;
  }
}

const programs = new WeakMap<ts.Program, ClassicProgram>();

function programOf(program: ts.Program): ClassicProgram {
  let known = programs.get(program);
  if (known === undefined) programs.set(program, (known = new ClassicProgram(program)));
  return known;
}

type Nodes = Pick<ReadonlyMap<TSESTree.Node, ts.Node>, 'get'>;

class ClassicTypes implements Types {
  readonly program: ClassicProgram;
  lookups = 0;
  readonly #nodes: Nodes;
  readonly #known = new WeakMap<TSESTree.Node, Type>();

  constructor(program: ClassicProgram, nodes: Nodes) {
    this.program = program;
    this.#nodes = nodes;
  }

  typeOf(node: TSESTree.Node): Type | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const tsNode = this.#ask(node);
    if (tsNode === null) return null;
    const type = this.program.type(this.program.checker.getTypeAtLocation(tsNode));
    this.#known.set(node, type);
    return type;
  }

  expectedTypeOf(node: TSESTree.Expression): Type | null {
    const tsNode = this.#ask(node);
    if (tsNode === null) return null;
    // The node map loses that an expression's node is one for some kinds of them.
    const type = this.program.checker.getContextualType(tsNode as ts.Expression);
    return type === undefined ? null : this.program.type(type);
  }

  moduleOf(specifier: TSESTree.StringLiteral): string | null {
    const tsNode = this.#ask(specifier);
    const module = tsNode && this.program.checker.getSymbolAtLocation(tsNode);
    return module?.declarations?.[0]?.getSourceFile().fileName ?? null;
  }

  declarationOf(node: TSESTree.Node): Entity | null {
    const tsNode = this.#ask(node);
    const symbol = tsNode && symbolAt(tsNode, this.program.checker);
    return symbol ? this.program.entity(symbol) : null;
  }

  #ask(node: TSESTree.Node): ts.Node | null {
    const tsNode = this.#nodes.get(node);
    if (tsNode === undefined) return null;
    this.lookups += 1;
    return tsNode;
  }
}

function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  // In `{ output }` the name is a property as well as a variable.
  const symbol =
    checker.getShorthandAssignmentValueSymbol(node.parent) ?? checker.getSymbolAtLocation(node);
  try {
    return symbol && checker.getAliasedSymbol(symbol);
  } catch {
    // Only an import or a re-export is an alias, and no flag of a fixed number says so.
    return symbol;
  }
}

export function classicTypesOf({ parserServices }: LintedFile['sourceCode']): Types | null {
  const { program, esTreeNodeToTSNodeMap: nodes } = parserServices ?? {};
  return program && nodes ? new ClassicTypes(programOf(program), nodes) : null;
}
