import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../syntax/bindings.js';
import { followResults } from './follow-function.js';
import { followModel } from './follow-model.js';
import { resolveFunction } from './functions.js';
import { argumentAt, methodOf, unwrap, variableOf } from '../syntax/nodes.js';
import { advance, type Trail, type Walk, withStep } from './trail.js';

/** Follows the value of a call: a sanitizer, a function that can be read, one of a library. */
export function followCall(walk: Walk, call: TSESTree.CallExpression, trail: Trail): boolean {
  const { guide } = walk;
  const argument = argumentAt(call, 0);
  const callee = passedCallee(call, trail) ?? call.callee;
  const sanitizer = guide.sanitizerOf(callee);
  if (sanitizer !== null)
    return (
      argument !== null &&
      walk.follow(argument, withStep(trail, { kind: 'sanitizer', node: call, by: sanitizer }))
    );
  const fn = resolveFunction(callee);
  if (fn) return followResults(walk, fn, trail, call);
  const told = followModel(walk, call, trail);
  if (told !== null) return told;
  const method = methodOf(call);
  if (!method) return false;
  const { name, receiver } = method;
  return walk.follow(receiver, advance(trail, { path: [`${name}()`, ...trail.path] }));
}

/** `run()` inside `retry(run)`: the function that the call being looked into was given. */
function passedCallee(
  { callee }: TSESTree.CallExpression,
  { frames }: Trail,
): TSESTree.Expression | null {
  const frame = frames.at(-1);
  const name = unwrap(callee);
  const variable = frame && name.type === T.Identifier ? variableOf(name) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  if (!frame || definition?.kind !== 'parameter' || definition.fn !== frame.fn) return null;
  return argumentAt(frame.call, definition.index);
}
