import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type Exported, exportOf } from '../modules/exports.js';
import { constantValue } from '../syntax/bindings.js';
import { importedThing } from '../syntax/imports.js';
import { declarationOf, functionOfMember, memberOf, ownerOf } from '../syntax/members.js';
import { modelOf } from './models/lookup.js';
import {
  accessOf,
  childrenOf,
  type FunctionNode,
  isFunction,
  unwrap,
  variableOf,
} from '../syntax/nodes.js';

/**
 * The function of this file that an expression is:
 *
 * | expression | function |
 * |---|---|
 * | `(x) => …`, `function () {}` | itself |
 * | `f`, with `function f() {}` or `const f = () => …` | that one |
 * | `this.m`, `this.#m` | the method, getter or field of the class or object literal |
 * | `agent.m`, with `const agent = new Agent()` or `{ m() {} }` | its method |
 * | `Agent.m` | its static method |
 * | `f.bind(…)` | `f` |
 */
export function resolveFunction(expression: TSESTree.Node): FunctionNode | null {
  const node = unwrap(expression);
  if (isFunction(node)) return node;
  if (node.type === T.Identifier) return functionOfName(node);
  if (node.type === T.CallExpression) {
    const callee = unwrap(node.callee);
    const isBind = callee.type === T.MemberExpression && accessOf(callee) === 'bind';
    return isBind ? resolveFunction(callee.object) : null;
  }
  if (node.type !== T.MemberExpression) return null;
  const exported = exportedMember(node);
  if (exported) return functionOfExport(exported);
  const owner = ownerOf(node.object);
  return owner && functionOfMember(memberOf(owner, accessOf(node)));
}

/** `ns.f` of `import * as ns from './m'` */
function exportedMember(node: TSESTree.MemberExpression): Exported | null {
  const object = unwrap(node.object);
  const variable = object.type === T.Identifier ? variableOf(object) : null;
  const imported = variable && importedThing(variable);
  return imported?.is === 'module' ? exportOf(imported.module, accessOf(node)) : null;
}

function functionOfExport(exported: Exported): FunctionNode | null {
  if (exported.is === 'value') return resolveFunction(exported.value);
  const [name] = exported.is === 'variable' ? exported.variable.identifiers : [];
  return name?.type === T.Identifier ? functionOfName(name) : null;
}

function functionOfName(name: TSESTree.Identifier): FunctionNode | null {
  const declared = declarationOf(name);
  if (declared) return isFunction(declared) ? declared : null;
  const constant = constantValue(name);
  const value = constant && unwrap(constant);
  if (!value || isFunction(value)) return value;
  if (value.type === T.CallExpression && isMemo(value)) {
    const [callback] = value.arguments;
    return callback && isFunction(callback) ? callback : null;
  }
  return value.type === T.Identifier ? resolveFunction(value) : null;
}

/** A function that is handed on as it is: React's `useCallback(() => …)`. */
export function isMemo(call: TSESTree.CallExpression): boolean {
  const modelled = modelOf(call);
  const { gives, on } = modelled?.model ?? {};
  return gives === 'itself' && on === 0 && isFunction(modelled?.subject ?? undefined);
}

const returns = new WeakMap<FunctionNode, readonly TSESTree.Expression[]>();

/** What a function hands back: its returned expressions, or for a generator what it yields. */
export function resultsOf(fn: FunctionNode): readonly TSESTree.Expression[] {
  const known = returns.get(fn);
  if (known) return known;
  const found: TSESTree.Expression[] = [];
  if (fn.body.type === T.BlockStatement) collectResults(fn.body, fn.generator, found);
  else found.push(fn.body);
  returns.set(fn, found);
  return found;
}

function collectResults(
  node: TSESTree.Node,
  isGenerator: boolean,
  found: TSESTree.Expression[],
): void {
  if (isGenerator && node.type === T.YieldExpression && node.argument) found.push(node.argument);
  if (!isGenerator && node.type === T.ReturnStatement && node.argument) found.push(node.argument);
  for (const child of childrenOf(node))
    if (!isFunction(child) && child.type !== T.ClassBody) collectResults(child, isGenerator, found);
}
