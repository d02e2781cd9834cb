import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from './bindings.js';
import { followResults } from './follow-function.js';
import { CLONES, followMapped, LIST_METHODS } from './follow-list.js';
import { resolveFunction } from './functions.js';
import { ANY_ELEMENT, argumentAt, methodOf, unwrap, variableOf } from './syntax.js';
import { advance, followAll, type Trail, type Walk, withStep } from './trail.js';

/** Follows the value of a call: a sanitizer, a copy, a method of a list, a function of this file. */
export function followCall(walk: Walk, call: TSESTree.CallExpression, trail: Trail): boolean {
  const { sourceCode, guide } = walk;
  const argument = argumentAt(call, 0);
  const callee = passedCallee(walk, call, trail) ?? call.callee;
  const sanitizer = guide.sanitizerOf(callee);
  if (sanitizer !== null)
    return (
      argument !== null &&
      walk.follow(argument, withStep(trail, { kind: 'sanitizer', node: call, by: sanitizer }))
    );
  const fn = resolveFunction(sourceCode, callee);
  if (fn) return followResults(walk, fn, trail, call);
  const copied = followCopy(walk, call, trail);
  if (copied !== null) return copied;
  const method = methodOf(sourceCode, call);
  if (!method) return false;
  const { name, receiver } = method;
  const onList = LIST_METHODS[name]?.({ walk, call, receiver, trail });
  if (onList !== undefined && onList !== null) return onList;
  return walk.follow(receiver, advance(trail, { path: [`${name}()`, ...trail.path] }));
}

/** `run()` inside `retry(run)`: the function that the call being looked into was given. */
function passedCallee(
  { sourceCode }: Walk,
  { callee }: TSESTree.CallExpression,
  { frames }: Trail,
): TSESTree.Expression | null {
  const frame = frames.at(-1);
  const name = unwrap(callee);
  const variable = frame && name.type === T.Identifier ? variableOf(sourceCode, name) : null;
  const [definition] = variable ? definitionsOf(sourceCode, variable) : [];
  if (!frame || definition?.kind !== 'parameter' || definition.fn !== frame.fn) return null;
  return argumentAt(frame.call, definition.index);
}

/** Functions of the language and of libraries that hand on what they are given; null for any other. */
function followCopy(walk: Walk, call: TSESTree.CallExpression, trail: Trail): boolean | null {
  const callee = unwrap(call.callee);
  const argument = argumentAt(call, 0);
  const method = methodOf(walk.sourceCode, call);
  const object = method?.receiver.type === T.Identifier ? method.receiver.name : '';
  const name = callee.type === T.Identifier ? callee.name : (method?.name ?? '');
  if (!argument) return null;
  if (CLONES.has(name) && call.arguments.length <= 2)
    return walk.follow(argument, withStep(trail, { kind: 'clone', node: call, how: name }));
  const [access, ...rest] = trail.path;
  switch (`${object}.${name}`) {
    case 'JSON.parse':
      // A reviver, or a replacer below, can take any field away.
      if (call.arguments.length > 1) return false;
      return walk.follow(argument, advance(trail, { path: ['json', ...trail.path] }));
    case 'JSON.stringify': {
      if (access !== 'json') return true;
      if (isReplacing(call)) return false;
      const how = 'JSON.parse(JSON.stringify(…))';
      return walk.follow(argument, withStep(trail, { kind: 'clone', node: call, how }, rest));
    }
    case 'Array.from':
      return call.arguments.length > 1
        ? followMapped(walk, call.arguments[1], trail, rest)
        : walk.follow(argument, trail);
    case 'Array.of':
      return followAll(
        call.arguments,
        (one) => one.type !== T.SpreadElement && walk.follow(one, advance(trail, { path: rest })),
      );
    case 'Object.assign':
      return followAssigned(walk, call, trail);
    case 'Object.freeze':
    case 'Object.values':
    case 'Promise.all':
    case 'Promise.resolve':
      return walk.follow(argument, trail);
    case 'Promise.any':
    case 'Promise.race':
      return walk.follow(argument, advance(trail, { path: [ANY_ELEMENT, ...trail.path] }));
    case 'Promise.allSettled':
      return rest[0] === 'value'
        ? walk.follow(argument, advance(trail, { path: [ANY_ELEMENT, ...rest.slice(1)] }))
        : null;
    default:
      return null;
  }
}

/** `JSON.stringify(value, replacer)`; `null` in its place is none. */
function isReplacing(call: TSESTree.CallExpression): boolean {
  const [, replacer] = call.arguments;
  return replacer !== undefined && !(replacer.type === T.Literal && replacer.value === null);
}

function followAssigned(walk: Walk, call: TSESTree.CallExpression, trail: Trail): boolean {
  const isItem = trail.path.length === 0;
  const next = isItem
    ? withStep(trail, { kind: 'clone', node: call, how: 'Object.assign' })
    : trail;
  return followAll(call.arguments, (one) => one.type !== T.SpreadElement && walk.follow(one, next));
}
