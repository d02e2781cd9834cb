import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { definitionsOf } from '../syntax/bindings.js';
import { accessOf, isGlobal, unwrap, variableOf } from '../syntax/nodes.js';

/** Modules of which one function gives a UUID, by its name there; `default` for the module itself. */
const GIVERS: Readonly<Record<string, ReadonlySet<string>>> = {
  crypto: new Set(['randomUUID']),
  'node:crypto': new Set(['randomUUID']),
  uuid: new Set(['v1', 'v3', 'v4', 'v5', 'v6', 'v7']),
};

/** Whether a call gives a UUID, which begins with none of the API's prefixes. */
export function isUuid({ callee: called }: TSESTree.CallExpression): boolean {
  const callee = unwrap(called);
  if (callee.type === T.Identifier) {
    const from = importOf(callee);
    const node = from?.node;
    if (node?.type !== T.ImportSpecifier) return false;
    const { imported } = node;
    const name = imported.type === T.Identifier ? imported.name : imported.value;
    return GIVERS[from?.from ?? '']?.has(name) === true;
  }
  if (callee.type !== T.MemberExpression) return false;
  const { object } = callee;
  const from = object.type === T.Identifier ? importOf(object)?.from : undefined;
  if (from !== undefined) return GIVERS[from]?.has(accessOf(callee)) === true;
  return isGlobal(object, 'crypto') && accessOf(callee) === 'randomUUID';
}

function importOf(name: TSESTree.Identifier) {
  const variable = variableOf(name);
  const [definition] = variable ? definitionsOf(variable) : [];
  return definition?.kind === 'import' ? definition : null;
}
