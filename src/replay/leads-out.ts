import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { sourceOf } from '../modules/module.js';
import { memberOf, thisOwnerAt } from '../syntax/members.js';
import { accessOf, isInside, unwrap, variableOf, wrapped } from '../syntax/nodes.js';
import type { Guide } from '../flow/trail.js';
import { nodesOf } from './nodes.js';
import { isUsed } from './uses.js';

/** What the search knows before it asks where a container leads. */
export interface Known {
  /** The containers that the requests of this file were followed through: judged there. */
  visited: ReadonlySet<unknown>;
  sanitizerOf: Guide['sanitizerOf'];
}

/**
 * Whether a value leads to a request that we do not see: by what it is put into, or because it is
 * handed to somebody else, wherever else it was followed to.
 */
export function valueLeadsOut(value: TSESTree.Expression, known: Known): boolean {
  const { parent } = value;
  if (parent.type === T.VariableDeclarator) return leadsOut(parent.id, known);
  if (parent.type === T.AssignmentExpression) return leadsOut(parent.left, known);
  const root = rootOf(value);
  const variable = root.type === T.Identifier ? variableOf(root) : null;
  return !variable || !isSanitized(variable, known.sanitizerOf);
}

/** Whether what a container holds leaves it for a request that we do not see, unsanitized. */
export function leadsOut(container: TSESTree.Node, known: Known): boolean {
  const root = rootOf(container);
  if (root.type === T.Identifier) {
    const variable = variableOf(root);
    return variable ? variableLeadsOut(variable, known) : true;
  }
  if (root.type !== T.ThisExpression) return true;
  const owner = thisOwnerAt(root);
  const field = wrapped(root).parent;
  if (!owner || field?.type !== T.MemberExpression) return true;
  const access = accessOf(field);
  const member = memberOf(owner, access);
  if (known.visited.has(member ?? owner.node)) return false;
  return !nodesOf(sourceOf(root)).some(
    (node) =>
      node.type === T.MemberExpression &&
      node.object.type === T.ThisExpression &&
      isInside(node, owner.node) &&
      accessOf(node) === access &&
      isInSanitizer(node, known.sanitizerOf),
  );
}

const answers = new WeakMap<Known, Map<TSESLint.Scope.Variable, boolean>>();

/** Asked once for each variable: the client of a file is used wherever a response is made. */
function variableLeadsOut(variable: TSESLint.Scope.Variable, known: Known): boolean {
  if (known.visited.has(variable)) return false;
  const before = answers.get(known) ?? new Map<TSESLint.Scope.Variable, boolean>();
  answers.set(known, before);
  const answer = before.get(variable) ?? readUses(variable, known);
  before.set(variable, answer);
  return answer;
}

function readUses(variable: TSESLint.Scope.Variable, { sanitizerOf }: Known): boolean {
  if (isSanitized(variable, sanitizerOf)) return false;
  return isShared(variable) || isUsed(variable);
}

/** `state.input` → `state`, `this.history` → `this`, `store.get(id)` → `store` */
function rootOf(node: TSESTree.Node): TSESTree.Node {
  let inner = unwrap(node);
  while (inner.type === T.MemberExpression || inner.type === T.CallExpression)
    inner = unwrap(inner.type === T.MemberExpression ? inner.object : inner.callee);
  return inner;
}

const sanitized = new WeakMap<Guide['sanitizerOf'], Map<TSESLint.Scope.Variable, boolean>>();

/** Whether some use of a variable stands in a sanitizer. */
export function isSanitized(
  variable: TSESLint.Scope.Variable,
  sanitizerOf: Guide['sanitizerOf'],
): boolean {
  const known = sanitized.get(sanitizerOf) ?? new Map<TSESLint.Scope.Variable, boolean>();
  sanitized.set(sanitizerOf, known);
  const answer =
    known.get(variable) ??
    variable.references.some(({ identifier }) => isInSanitizer(identifier, sanitizerOf));
  known.set(variable, answer);
  return answer;
}

function isInSanitizer(use: TSESTree.Node, sanitizerOf: Guide['sanitizerOf']): boolean {
  for (let up = use.parent; up; up = up.parent) {
    if (up.type === T.CallExpression && sanitizerOf(up.callee) !== null) return true;
    if (up.type.endsWith('Statement') || up.type.endsWith('Declaration')) return false;
  }
  return false;
}

/** A parameter is its caller's, an exported variable everyone's. */
function isShared(variable: TSESLint.Scope.Variable): boolean {
  return variable.defs.some(
    ({ node }) =>
      node.type !== T.VariableDeclarator || node.parent.parent.type === T.ExportNamedDeclaration,
  );
}
