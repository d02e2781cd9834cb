import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction } from '../flow/functions.js';
import { modelOf } from '../flow/models/lookup.js';
import { moduleOf } from '../modules/module.js';
import { sdkOf } from '../sdk/index.js';
import type { FunctionNode } from '../syntax/nodes.js';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * What a call does with a value that it is given:
 *
 * | call | |
 * |---|---|
 * | `turn(items)`, of a function whose body is in sight | that function: its body decides |
 * | `console.log(items)`, `expect(items)`, `cloneDeep(items)`: not declared by the program | `reads` |
 * | `countTokens(items): number` | `reads` |
 * | `map.set(key, items)`, `list.push(...items)`: methods of the language | `adds` |
 * | `remember(items)` | `takes` |
 *
 * What the program has called it says nothing.
 */
export function receiverOf(call: Call): FunctionNode | 'adds' | 'reads' | 'takes' {
  const fn = resolveFunction(call.callee);
  if (fn) return fn;
  const sdk = sdkOf(moduleOf(call));
  const declarer = sdk.declaredBy(call.callee);
  if ((declarer === 'language' || declarer === null) && isAdding(call)) return 'adds';
  if (declarer === 'language' || declarer === 'package') return 'reads';
  return call.type === T.CallExpression && sdk.isPlain(call) ? 'reads' : 'takes';
}

function isAdding(call: Call): boolean {
  const { on, puts } = (call.type === T.CallExpression && modelOf(call)?.model) || {};
  return puts !== undefined && on === undefined;
}

/** The name that a function has for one of its arguments; null where it takes it apart. */
export function parameterFor(
  fn: FunctionNode,
  call: Call,
  argument: TSESTree.Node,
): TSESTree.Identifier | null {
  const index = call.arguments.findIndex((one) => one === argument);
  const parameter = index < 0 ? undefined : (fn.params[index] ?? fn.params.at(-1));
  const name = parameter?.type === T.RestElement ? parameter.argument : parameter;
  return name?.type === T.Identifier ? name : null;
}
