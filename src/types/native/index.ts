import { isAbsolute, join } from 'node:path';

import type { TSESTree } from '@typescript-eslint/utils';

import { debug } from '../../debug.js';
import type { Entity, LintedFile, Type, Types } from '../type.js';
import type { RemoteNode, RemoteSourceFile, RemoteSymbol } from './api.js';
import { type Compiler, compilerOf } from './compiler.js';
import { remoteNodeOf } from './nodes.js';
import type { NativeProgram } from './program.js';
import { Server } from './server.js';

/**
 * The types of a file by the TypeScript 7 that is installed for it; null where there is none, where
 * the file belongs to no project, and where the compiler does not answer.
 */
export function nativeTypesOf({ sourceCode, filename, cwd = '' }: LintedFile): Types | null {
  const path = join(isAbsolute(filename) ? '' : cwd, filename);
  // Text that stands in no file.
  if (!isAbsolute(path)) return null;
  const compiler = compilerOf(path);
  const server = compiler && serverOf(compiler);
  // It knows paths with slashes alone.
  const file = path.replaceAll('\\', '/');
  const program = server?.programOf(file, sourceCode.text);
  const tree = program?.sourceFile(file);
  return program && tree ? new NativeTypes(program, tree) : null;
}

/** One per installed compiler and thread. */
const servers = new Map<Compiler, Server | null>();

/** Milliseconds that one which died stays away, so that a run does not wait for it again and again. */
const PAUSE = 10_000;

function serverOf(compiler: Compiler): Server | null {
  const known = servers.get(compiler);
  const isGone = known?.diedAt != null && performance.now() - known.diedAt > PAUSE;
  if (known !== undefined && !isGone) return known;
  const started = start(compiler);
  servers.set(compiler, started);
  return started;
}

function start(compiler: Compiler): Server | null {
  const overlay = new Map<string, string>();
  try {
    return new Server(
      compiler.connect((file) => overlay.get(file)),
      overlay,
    );
  } catch (error) {
    debug(
      `TypeScript ${compiler.version} cannot be asked, so there are no types: ${String(error)}`,
    );
    return null;
  }
}

class NativeTypes implements Types {
  readonly program: NativeProgram;
  lookups = 0;
  readonly #tree: RemoteSourceFile;
  readonly #nodes = new WeakMap<TSESTree.Node, RemoteNode | null>();
  readonly #known = new WeakMap<TSESTree.Node, Type>();

  constructor(program: NativeProgram, tree: RemoteSourceFile) {
    this.program = program;
    this.#tree = tree;
  }

  typeOf(node: TSESTree.Node): Type | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const remote = this.#ask(node);
    const found = remote && this.program.ask((checker) => checker.getTypeAtLocation(remote));
    if (found === null) return null;
    const type = this.program.type(found);
    this.#known.set(node, type);
    return type;
  }

  expectedTypeOf(node: TSESTree.Expression): Type | null {
    const remote = this.#ask(node);
    const found = remote && this.program.ask((checker) => checker.getContextualType(remote));
    return found && this.program.type(found);
  }

  moduleOf(specifier: TSESTree.StringLiteral): string | null {
    const remote = this.#ask(specifier);
    const module = remote && this.program.ask((checker) => checker.getSymbolAtLocation(remote));
    return module && this.program.entity(module).file;
  }

  declarationOf(node: TSESTree.Node): Entity | null {
    const remote = this.#ask(node);
    const symbol = remote && this.#symbolAt(remote);
    const target = symbol && this.program.target(symbol);
    return target && this.program.entity(target);
  }

  #symbolAt(node: RemoteNode): RemoteSymbol | null {
    // In `{ output }` the name is a property as well as a variable.
    return (
      this.program.ask((checker) => checker.getShorthandAssignmentValueSymbol(node.parent)) ??
      this.program.ask((checker) => checker.getSymbolAtLocation(node))
    );
  }

  #ask(node: TSESTree.Node): RemoteNode | null {
    let remote = this.#nodes.get(node);
    if (remote === undefined) {
      remote = this.program.ask(() => remoteNodeOf(node, this.#tree));
      this.#nodes.set(node, remote);
    }
    if (remote !== null) this.lookups += 1;
    return remote;
  }
}
