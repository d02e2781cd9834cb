import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

export type SourceCode = Readonly<TSESLint.SourceCode>;

/** A file whose code is looked into: the linted one, or one that it imports. */
export interface Module {
  readonly sourceCode: SourceCode;
  /** Absolute. */
  readonly filename: string;
}

const modules = new WeakMap<TSESTree.Node, Module>();

/** Makes the nodes of a file known, so that each can say what file it stands in. */
export function openModule(sourceCode: SourceCode, filename: string): Module {
  const known = modules.get(sourceCode.ast);
  if (known) return known;
  const opened: Module = { sourceCode, filename };
  modules.set(sourceCode.ast, opened);
  return opened;
}

/**
 * The file that a node stands in. Every question to a node goes through its own file, so a value can
 * be followed from one module to another without anybody saying so.
 *
 * @throws {Error} for a node of a file that was not opened
 */
export function moduleOf(node: TSESTree.Node): Module {
  let root = node;
  while (root.parent) root = root.parent;
  const found = modules.get(root);
  if (!found) throw new Error(`the file of this ${node.type} was not opened`);
  return found;
}

export const sourceOf = (node: TSESTree.Node): SourceCode => moduleOf(node).sourceCode;
