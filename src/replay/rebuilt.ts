import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { isApart } from '../flow/paths/index.js';
import {
  accessOf,
  childrenOf,
  isFunction,
  isInside,
  literalOf,
  variableOf,
} from '../syntax/nodes.js';
import type { Replay } from './replay.js';

/**
 * The types of the items that go back written out anew, without their ids, beside a replay of the
 * same response: `input.push({ role: 'assistant', content: response.output_text })`. Reasoning that
 * stands before one of them is without the item that it needs (F15).
 */
export function rebuiltBeside(
  replay: Replay,
  written: Iterable<TSESTree.ObjectExpression>,
): ReadonlySet<string> {
  const names = namesOf(replay);
  const types = [...written]
    .filter((item) => isNew(item) && reads(item, names) && isBeside(item, replay))
    .map((item) => typeOf(item));
  return new Set(types.filter((type) => type !== null));
}

const isNew = ({ properties }: TSESTree.ObjectExpression): boolean =>
  properties.every((one) => one.type === T.Property && accessOf(one) !== 'id');

/** The variables that the items of a replay came through. */
function namesOf({ steps }: Replay): ReadonlySet<TSESLint.Scope.Variable> {
  const variables = steps.map(({ kind, node }) =>
    kind === 'name' && node.type === T.Identifier ? variableOf(node) : null,
  );
  return new Set(variables.filter((variable) => variable !== null));
}

function reads(node: TSESTree.Node, names: ReadonlySet<TSESLint.Scope.Variable>): boolean {
  if (node.type === T.MemberExpression && node.object.type === T.Identifier) {
    const variable = variableOf(node.object);
    if (variable && names.has(variable)) return true;
  }
  return childrenOf(node).some((child) => reads(child, names));
}

type Around = TSESTree.Node | undefined;

/** Both in one response: in a loop over its items, each item takes its own branch. */
function isBeside(item: TSESTree.Node, { sink, source }: Replay): boolean {
  for (let up: Around = sink.node.parent; up && !isFunction(up); up = up.parent) {
    const isOverItems = up.type === T.ForOfStatement && !isInside(source.node, up);
    if (isOverItems && isInside(item, up)) return true;
  }
  return !isApart(sink.node, item);
}

function typeOf(item: TSESTree.ObjectExpression): string | null {
  const valueOf = (key: string): unknown => {
    const property = item.properties.find(
      (one) => one.type === T.Property && accessOf(one) === key,
    );
    return property?.type === T.Property ? literalOf(property.value) : undefined;
  };
  const type = valueOf('type');
  if (typeof type === 'string') return type === 'function_call' ? type : null;
  return valueOf('role') === 'assistant' ? 'message' : null;
}
