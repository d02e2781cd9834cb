import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { asksTypeAlone } from '../flow/guards.js';
import { isLoop } from '../flow/paths/index.js';
import {
  accessOf,
  argumentAt,
  childrenOf,
  isFunction,
  literalOf,
  methodOf,
  unwrap,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';
import type { Replay } from '../replay/replay.js';
import { droppedTypes } from './whole-output.js';

/** A statement `list.push(item, …)` that puts one item of an output into a conversation. */
export interface Picked {
  readonly statement: TSESTree.ExpressionStatement;
  readonly call: TSESTree.CallExpression;
  /** The item among the arguments. */
  readonly item: TSESTree.Expression;
  readonly list: TSESTree.Expression;
}

/** The statement of a replay that enters by `push`, and whose result nobody reads. */
export function pickedAt({ sink }: Replay): Picked | null {
  const item = wrapped(sink.node) as TSESTree.Expression;
  const call = item.parent;
  if (call.type !== T.CallExpression || call.parent.type !== T.ExpressionStatement) return null;
  const method = methodOf(call);
  if (method?.name !== 'push' || call.callee.type !== T.MemberExpression) return null;
  const { receiver: list } = method;
  return isStable(list) ? { statement: call.parent, call, item, list } : null;
}

/** Names and members of names: read twice, they are the same list. */
const isStable = (node: TSESTree.Expression): boolean =>
  node.type === T.Identifier ||
  node.type === T.ThisExpression ||
  (node.type === T.MemberExpression && !node.computed && isStable(node.object));

/** The whole output that a list is made from. */
interface Whole {
  readonly output: TSESTree.Expression;
  /** Where it is read, for the filter or as the list. */
  readonly read: TSESTree.Node;
  /** What is filtered is filtered by nothing but the type. */
  readonly isExact: boolean;
}

/** Whether what enters is the item as it came, or its own fields and nothing else. */
export function isCopy(item: TSESTree.Expression): boolean {
  const node = unwrap(item);
  if (node.type !== T.ObjectExpression) return true;
  const isRead = (value: TSESTree.Node, key: string): boolean => {
    const read = unwrap(value);
    return literalOf(read) !== undefined
      ? key === 'type'
      : read.type === T.MemberExpression && accessOf(read) === key;
  };
  return node.properties.every((property) =>
    property.type === T.SpreadElement
      ? unwrap(property.argument).type === T.Identifier
      : isRead(property.value, accessOf(property)),
  );
}

/** The output that a list is, or filters; null where no property `output` is read. */
export function wholeBehind(list: TSESTree.Node, replay: Replay): Whole | null {
  const node = unwrap(list) as TSESTree.Expression;
  const isRead = (value: TSESTree.Node): boolean =>
    replay.steps.some(
      (step) => step.kind === 'read' && step.access === 'output' && step.node === value,
    );
  if (isRead(node)) return isStable(node) ? { output: node, read: node, isExact: true } : null;
  if (node.type === T.Identifier) {
    const value = constantValue(node);
    const behind = value && wholeBehind(value, replay);
    // The name itself holds it where nothing was left out.
    return behind && isRead(unwrap(value)) ? { ...behind, output: node, read: node } : behind;
  }
  const filter = node.type === T.CallExpression ? node : null;
  const predicate = filter && argumentAt(filter, 0);
  const isFilter = replay.steps.some((step) => step.kind === 'filter' && step.node === filter);
  const behind = filter && isFilter && wholeBehind(methodOf(filter)?.receiver ?? filter, replay);
  return behind && predicate
    ? { ...behind, isExact: behind.isExact && droppedTypes(predicate) !== null }
    : null;
}

/** The loop that names an item after the other, around a statement; null behind a function. */
export function loopAround(node: TSESTree.Node): TSESTree.ForOfStatement | null {
  const { parent } = node;
  if (!parent || isFunction(node)) return null;
  return parent.type === T.ForOfStatement && parent.body === node ? parent : loopAround(parent);
}

/** The name that a loop gives its items: `for (const item of list)`. */
export function nameIn({ left, await: isAwait }: TSESTree.ForOfStatement) {
  const [declarator] = left.type === T.VariableDeclaration ? left.declarations : [];
  const name = declarator?.id.type === T.Identifier ? variableOf(declarator.id) : null;
  return isAwait ? null : name;
}

type Name = NonNullable<ReturnType<typeof nameIn>>;

/**
 * Whether a statement in a loop runs for each item of some types, and for no other reason: on the
 * way to it stand only tests of the type, and nothing leaves the loop early.
 */
export function runsByTypeAlone(
  statement: TSESTree.Node,
  loop: TSESTree.ForOfStatement,
  name: Name,
): boolean {
  const asks = (test: TSESTree.Node): boolean => asksTypeAlone(test, { root: name, path: [] });
  const isOnWay = (node: TSESTree.Node): boolean => {
    const { parent } = node;
    if (node === loop.body) return true;
    switch (parent?.type) {
      case T.BlockStatement:
        return isOnWay(parent);
      case T.IfStatement:
        return asks(parent.test) && isOnWay(parent);
      case T.SwitchCase:
        return isTypeOf(parent.parent.discriminant, name) && isOnWay(parent.parent);
      default:
        return false;
    }
  };
  const isGuard = (node: TSESTree.Node): boolean =>
    node.parent?.type === T.IfStatement
      ? asks(node.parent.test)
      : node.parent?.type === T.BlockStatement &&
        node.parent.body.length === 1 &&
        isGuard(node.parent);
  return (
    isOnWay(statement) &&
    exitsOf(loop.body).every(
      (exit) =>
        exit.type === T.ContinueStatement &&
        exit.label === null &&
        (exit.range[0] > statement.range[1] || isGuard(exit)),
    )
  );
}

/** Whether something can throw before the item is added: then it, and what follows, was not there. */
export function failsBefore(statement: TSESTree.Node, body: TSESTree.Node): boolean {
  const fails = (node: TSESTree.Node): boolean =>
    node.range[0] < statement.range[0] &&
    (node.type === T.AwaitExpression ||
      node.type === T.ThrowStatement ||
      node.type === T.YieldExpression ||
      childrenOf(node).some(fails));
  return childrenOf(body).some(fails);
}

const isTypeOf = (node: TSESTree.Node, name: Name): boolean =>
  node.type === T.MemberExpression &&
  accessOf(node) === 'type' &&
  node.object.type === T.Identifier &&
  variableOf(node.object) === name;

type Exit = TSESTree.BreakStatement | TSESTree.ContinueStatement | TSESTree.ReturnStatement;

/** What leaves a loop, or a round of it, early; `inner` is what stands around it in there. */
function exitsOf(node: TSESTree.Node, inner: 'loop' | 'switch' | null = null): Exit[] {
  if (isFunction(node)) return [];
  if (node.type === T.ReturnStatement) return [node];
  if (node.type === T.ContinueStatement) return inner === 'loop' && !node.label ? [] : [node];
  if (node.type === T.BreakStatement) return inner !== null && !node.label ? [] : [node];
  const next = isLoop(node)
    ? 'loop'
    : node.type === T.SwitchStatement
      ? (inner ?? 'switch')
      : inner;
  return childrenOf(node).flatMap((child) => exitsOf(child, next));
}
