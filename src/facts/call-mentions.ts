import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { guardsAt } from '../flow/guards.js';
import type { Sdk } from '../sdk/index.js';
import { definitionsOf } from '../syntax/bindings.js';
import { ANY_ELEMENT, childrenOf, type FunctionNode, variableOf } from '../syntax/nodes.js';
import { isCall, isOfCall } from './calls.js';
import { originsOf } from './origins.js';

/** Whether an expression is given a call of the model, or a part of one. */
export function mentionsCall(sdk: Sdk, node: TSESTree.Node): boolean {
  if (node.type === T.Identifier || node.type === T.MemberExpression) {
    if (originsOf(sdk, node).some(isOfCall)) return true;
    if (originsOf(sdk, node, { path: [ANY_ELEMENT] }).some(isOfCall)) return true;
    if (node.type === T.Identifier) return false;
    return mentionsCall(sdk, node.object) || (node.computed && mentionsCall(sdk, node.property));
  }
  return childrenOf(node).some((child) => mentionsCall(sdk, child));
}

/** How many names are looked behind. */
const MAX_NAMES = 3;

/** What a condition asks of an item, also by names for what was found with it; `name` for all of it. */
export function fieldsOfCallIn(sdk: Sdk, node: TSESTree.Node, left = MAX_NAMES): readonly string[] {
  if (node.type !== T.Identifier && node.type !== T.MemberExpression)
    return childrenOf(node).flatMap((child) => fieldsOfCallIn(sdk, child, left));
  const read = originsOf(sdk, node).flatMap((one) =>
    one.from === 'item' ? [one.field[0] ?? 'name'] : [],
  );
  if (read.length > 0) return read;
  if (node.type === T.MemberExpression)
    return [node.object, ...(node.computed ? [node.property] : [])].flatMap((part) =>
      fieldsOfCallIn(sdk, part, left),
    );
  const variable = left > 0 ? variableOf(node) : null;
  const values = variable ? definitionsOf(variable) : [];
  return values.flatMap((one) =>
    one.kind === 'value' ? fieldsOfCallIn(sdk, one.value, left - 1) : [],
  );
}

/** Whether a statement stands where an item is known to be a call, or under a test of one. */
export function isUnderCall(sdk: Sdk, node: TSESTree.Node, fn: FunctionNode | null): boolean {
  for (let up = node.parent; up && up !== fn; up = up.parent) {
    if (up.type === T.IfStatement && mentionsCall(sdk, up.test)) return true;
    if (up.type !== T.ForOfStatement) continue;
    if (mentionsCall(sdk, up.right)) return true;
    const [declared] = up.left.type === T.VariableDeclaration ? up.left.declarations : [];
    const root = declared?.id.type === T.Identifier ? variableOf(declared.id) : null;
    if (root && isCall(guardsAt(node, { subject: { root, path: [] } })?.types ?? null)) return true;
  }
  return false;
}
