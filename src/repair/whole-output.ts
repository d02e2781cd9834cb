import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isVisibleAt } from '../fix/local-names.js';
import { constantValue } from '../syntax/bindings.js';
import { whenReturned } from '../flow/guards.js';
import { resolveFunction } from '../flow/functions.js';
import { argumentAt, type FunctionNode, methodOf, unwrap, variableOf } from '../syntax/nodes.js';
import { sourceOf } from '../modules/module.js';
import { intersect, isEmpty, type TypeSet } from '../flow/type-set.js';
import { findReplays } from '../replay/find-replays.js';
import { propertyOf } from '../replay/model.js';
import type { Replay } from '../replay/replay.js';
import type { Verdict } from '../replay/verdicts.js';
import type { Context } from './choose-sanitizer.js';

/** A call at the place that is better taken away than wrapped, and what it was called on. */
export interface Removable {
  outer: TSESTree.CallExpression;
  inner: TSESTree.Expression;
}

/** A useless copy at the place itself. */
export function copyAt({ replay, hazard }: Verdict): Removable | null {
  const outer = unwrap(replay.sink.node);
  const isCopied = hazard === 'cloned' || (hazard === 'parsed' && replay.clones.length > 0);
  if (!isCopied || outer.type !== T.CallExpression) return null;
  const inner = copiedBy(outer, replay);
  return inner && { outer, inner };
}

/** What a call copies, when it does nothing else. */
function copiedBy(call: TSESTree.CallExpression, { steps }: Replay): TSESTree.Expression | null {
  const isClone = (node: TSESTree.Node): boolean =>
    steps.some((step) => step.kind === 'clone' && step.node === node);
  const argument = argumentAt(call, 0);
  if (!argument) return null;
  const method = methodOf(call);
  if (isClone(call)) return method?.name === 'map' ? method.receiver : argument;
  const inner = unwrap(argument);
  if (inner.type === T.CallExpression && isClone(inner)) return argumentAt(inner, 0);
  const copied = inner.type === T.ArrowFunctionExpression ? unwrap(inner.body) : null;
  const isCopy =
    copied?.type === T.ObjectExpression && copied.properties.length === 1 && isClone(copied);
  return isCopy ? (method?.receiver ?? null) : null;
}

/** A filter at the place itself that leaves reasoning out. */
export interface RemovableFilter extends Removable {
  /** The types that it leaves out, when it asks for nothing but the type; else null. */
  drops: TypeSet | null;
}

export function filterAt({ replay, hazard }: Verdict): RemovableFilter | null {
  return hazard === 'dropped-reasoning' ? filterOf(replay.sink.node, replay) : null;
}

function filterOf(value: TSESTree.Node, replay: Replay): RemovableFilter | null {
  const outer = unwrap(value);
  if (outer.type !== T.CallExpression) return null;
  const isFilter = replay.steps.some((step) => step.kind === 'filter' && step.node === outer);
  const inner = methodOf(outer)?.receiver;
  const predicate = argumentAt(outer, 0);
  if (!isFilter || !inner || !predicate) return null;
  return { outer, inner, drops: droppedTypes(predicate) };
}

/** The filter that made what a variable holds, where the variable is what enters. */
export function filterInName({ replay, hazard }: Verdict): RemovableFilter | null {
  const name = unwrap(replay.sink.node);
  if (hazard !== 'dropped-reasoning' || name.type !== T.Identifier) return null;
  const value = constantValue(name);
  return value && filterOf(value, replay);
}

/**
 * What a filter that stands in a variable was called on, where it can be named at the place too:
 * `const calls = response.output.filter(isCall); input.push(...calls)`.
 */
export function filteredBefore(verdict: Verdict): TSESTree.MemberExpression | null {
  const name = unwrap(verdict.replay.sink.node);
  const list = filterInName(verdict)?.inner;
  if (
    name.type !== T.Identifier ||
    list?.type !== T.MemberExpression ||
    list.object.type !== T.Identifier
  )
    return null;
  const declared = variableOf(list.object)?.identifiers[0];
  return declared && isVisibleAt(sourceOf(name), declared, name) ? list : null;
}

/** Whether a filter leaves out reasoning and nothing else. */
export const dropsOnlyReasoning = ({ drops }: RemovableFilter): boolean =>
  drops?.mode === 'only' && [...drops.types].join() === 'reasoning';

/**
 * What a predicate surely leaves out. Null when it depends on more than the type of the item: then
 * there are types that it can return true and false for.
 */
export function droppedTypes(predicate: TSESTree.Expression): TypeSet | null {
  const fn = resolveFunction(predicate);
  if (!fn || !isPlain(fn)) return null;
  const kept = whenReturned(fn, true)?.types;
  const dropped = whenReturned(fn, false)?.types;
  if (!kept || !dropped) return null;
  return isEmpty(intersect(kept, dropped)) ? dropped : null;
}

/** One expression: what stands beside it in a block might do something else. */
const isPlain = ({ body }: FunctionNode): boolean =>
  body.type !== T.BlockStatement ||
  (body.body.length === 1 && body.body[0]?.type === T.ReturnStatement);

/**
 * Whether the requests that gave what enters at a place visibly have no tools, so that nothing but
 * reasoning comes back in with the whole output. A stored prompt can bring tools along.
 */
export function hasNoTools(context: Context, { sink }: Replay): boolean {
  const entering = findReplays(context).replays.filter((one) => one.sink.node === sink.node);
  return entering.every(({ source }) => {
    const request = source.request && unwrap(source.request);
    return (
      request?.type === T.ObjectExpression &&
      request.properties.every((one) => one.type === T.Property && !one.computed) &&
      ['tools', 'prompt'].every((name) => propertyOf(request, name) === null)
    );
  });
}
