import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { childrenOf } from '../../src/syntax/nodes.js';
import type { SourceCode } from '../../src/modules/module.js';
import type { Knowledge } from '../../src/flow/known.js';
import type { Constraint } from '../../src/flow/type-set.js';
import { type FixtureFile, parseUntyped } from '../support/typed-rule-tester.js';

/** Code in which `«…»` stood around the expressions that a test asks about. */
export interface Marked {
  sourceCode: SourceCode;
  /** The first marked node. */
  node: TSESTree.Node;
  /** All of them, in source order. */
  nodes: readonly TSESTree.Node[];
}

/**
 * Parses code without its marks and finds what they stood around.
 *
 * @throws Error when a mark is missing, or stands around what is no node
 */
export function parseMarked(code: string, filename?: FixtureFile): Marked {
  const ranges: [number, number][] = [];
  let plain = '';
  for (const character of code) {
    if (character === '«') ranges.push([plain.length, -1]);
    else if (character === '»') close(ranges, plain.length);
    else plain += character;
  }
  const { sourceCode } = parseUntyped(plain, filename);
  const nodes = ranges.map((range) => nodeAt(sourceCode, range));
  const [node] = nodes;
  if (!node) throw new Error('no mark in the code');
  return { sourceCode, node, nodes };
}

/** Marks can stand in marks: the last one that is still open ends. */
function close(ranges: readonly [number, number][], end: number): void {
  const open = ranges.filter((range) => range[1] === -1).at(-1);
  if (open) open[1] = end;
}

/** The widest node that is exactly there and that can be a value, a name or a pattern. */
function nodeAt(sourceCode: SourceCode, [start, end]: [number, number]): TSESTree.Node {
  const found: TSESTree.Node[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (node.range[0] === start && node.range[1] === end && isValue(node)) found.push(node);
    else if (node.range[0] <= start && node.range[1] >= end)
      for (const child of childrenOf(node)) visit(child);
  };
  visit(sourceCode.ast);
  // `{ id }` has its name twice: as the key, and as the value, which is what is declared or read.
  const node = found.at(-1);
  if (!node) throw new Error(`no node is \`${sourceCode.text.slice(start, end)}\``);
  return node;
}

const isValue = ({ type }: TSESTree.Node): boolean =>
  type !== T.Program && type !== T.Property && type !== T.ExpressionStatement;

/** A constraint as a test states it: `only a b`, `except a`, `any`, which excludes none. */
export function constraintText(constraint: Constraint): string {
  if (constraint === null || (constraint.mode === 'except' && constraint.types.size === 0))
    return 'any';
  return [constraint.mode, ...[...constraint.types].sort()].join(' ');
}

/** What is known as a test states it: its types, and the fields that are gone: `only a, no id`. */
export function knowledgeText(known: Knowledge): string {
  const gone = [...(known?.gone ?? [])]
    .map(([field, of]) => (of ? `no ${field} of ${constraintText(of)}` : `no ${field}`))
    .sort();
  const types = constraintText(known?.types ?? null);
  return types === 'any' && gone.length > 0 ? gone.join(', ') : [types, ...gone].join(', ');
}

/** The marked node, which has to be a name. */
export function nameOf({ node }: Marked): TSESTree.Identifier {
  if (node.type !== T.Identifier) throw new Error(`the mark stands around a ${node.type}`);
  return node;
}
