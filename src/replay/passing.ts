import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { accessOf, isGlobal, methodOf, unwrap } from '../syntax/nodes.js';

/** Functions of the language that give what they were given, in another form. */
const PASSING: Readonly<Partial<Record<string, readonly string[]>>> = {
  Array: ['from'],
  JSON: ['parse', 'stringify'],
  Object: ['assign', 'freeze', 'values'],
  Promise: ['resolve'],
  Response: ['json'],
};

/** `JSON.stringify(value)`, `Response.json({ value })`, `globalThis.structuredClone(value)`, `list.concat(value)` */
export function isPassing(call: TSESTree.CallExpression): boolean {
  const method = methodOf(call);
  if (!method) return isGlobal(call.callee, 'structuredClone');
  if (method.name === 'concat') return true;
  const receiver = unwrap(method.receiver);
  const member = receiver.type === T.MemberExpression ? receiver : null;
  const name = member && isGlobal(member.object, 'globalThis') ? accessOf(member) : null;
  const own = receiver.type === T.Identifier && isGlobal(receiver) ? receiver.name : name;
  return own !== null && PASSING[own]?.includes(method.name) === true;
}
