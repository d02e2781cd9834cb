import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { importedThing } from './imports.js';
import {
  accessOf,
  elementAt,
  enclosingFunction,
  isInside,
  type Path,
  variableOf,
} from './nodes.js';

/** What a name of a pattern takes from the value that the pattern is matched against. */
export interface Binding {
  path: Path;
  /** `{ id, ...rest }`: the keys that `rest` does not have; null for a plain name. */
  omitted: readonly string[] | null;
  /** `[, ...rest]`: `rest` is without the first elements. */
  isCut: boolean;
  /** Values that stand in when there is none: `{ output = [] }`. */
  defaults: readonly TSESTree.Expression[];
}

/** One value that a variable can hold. */
export type Definition =
  | { kind: 'value'; value: TSESTree.Expression; binding: Binding; node: TSESTree.Node }
  | { kind: 'element'; value: TSESTree.Expression; binding: Binding; node: TSESTree.Node }
  | {
      kind: 'parameter';
      fn: TSESTree.Node;
      index: number;
      rest: boolean;
      binding: Binding;
      node: TSESTree.Node;
    }
  | { kind: 'declared'; node: TSESTree.Node }
  | { kind: 'import'; node: TSESTree.ImportClause; from: string }
  | { kind: 'unknown'; node: TSESTree.Node };

const PLAIN: Binding = { path: [], omitted: null, isCut: false, defaults: [] };

/** How `name` stands in `pattern`; null when it does not. */
export function bindingOf(pattern: TSESTree.Node, name: TSESTree.Node): Binding | null {
  if (pattern === name) return PLAIN;
  switch (pattern.type) {
    case T.AssignmentPattern: {
      const inner = bindingOf(pattern.left, name);
      return inner && { ...inner, defaults: [pattern.right, ...inner.defaults] };
    }
    case T.TSParameterProperty:
      return bindingOf(pattern.parameter, name);
    case T.RestElement:
      return bindingOf(pattern.argument, name);
    case T.ArrayPattern:
      return inArrayPattern(pattern, name);
    case T.ObjectPattern:
      return inObjectPattern(pattern, name);
    default:
      return null;
  }
}

function inArrayPattern(pattern: TSESTree.ArrayPattern, name: TSESTree.Node): Binding | null {
  for (const [index, element] of pattern.elements.entries()) {
    const inner = element && bindingOf(element, name);
    if (!inner) continue;
    return element.type === T.RestElement
      ? { ...inner, isCut: index > 0 }
      : { ...inner, path: [elementAt(index), ...inner.path] };
  }
  return null;
}

function inObjectPattern(pattern: TSESTree.ObjectPattern, name: TSESTree.Node): Binding | null {
  const keys: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === T.RestElement) {
      const inner = bindingOf(property.argument, name);
      if (inner) return { ...inner, omitted: keys };
      continue;
    }
    const key = accessOf(property);
    keys.push(key);
    const inner = bindingOf(property.value, name);
    if (inner) return { ...inner, path: [key, ...inner.path] };
  }
  return null;
}

/**
 * Every value that is assigned to a variable, in source order:
 *
 * | written | definition |
 * |---|---|
 * | `const a = v`, `const { a } = v`, `const [a] = v` | value |
 * | `for (const a of v)` | element |
 * | `function f(a)`, `({ a }) => …`, `(...a) => …` | parameter |
 * | `a = v`, `a ??= v`, `({ a } = v)`, `[a] = v` | value |
 * | `for (a of v)` | element |
 * | `function a() {}`, `class a {}` | declared |
 * | `import a from …` | import |
 * | anything else (`catch (a)`, `enum`, `a++`) | unknown |
 */
export function definitionsOf(variable: TSESLint.Scope.Variable): readonly Definition[] {
  const known = definitions.get(variable);
  if (known) return known;
  const found = readDefinitions(variable);
  definitions.set(variable, found);
  return found;
}

const definitions = new WeakMap<TSESLint.Scope.Variable, readonly Definition[]>();

function readDefinitions(variable: TSESLint.Scope.Variable): readonly Definition[] {
  const declared = variable.defs.flatMap((def) => fromDeclaration(def));
  const assigned = variable.references
    .filter((reference) => reference.isWrite() && reference.init !== true)
    .map((reference) => fromAssignment(reference.identifier));
  return [...declared, ...assigned].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/**
 * What a name holds where it holds anything: the value of its one definition. Null for a name that is
 * defined otherwise, or that is read while its own value is made.
 */
export function constantValue(name: TSESTree.Identifier): TSESTree.Expression | null {
  const variable = variableOf(name);
  const imported = variable && importedThing(variable);
  if (imported?.is === 'value') return imported.value as TSESTree.Expression;
  const home = imported?.is === 'variable' ? imported.variable : variable;
  const [definition, ...others] = home ? definitionsOf(home) : [];
  if (definition?.kind !== 'value' || others.length > 0) return null;
  const { binding, value } = definition;
  if (binding.path.length > 0 || binding.omitted !== null) return null;
  if (!home || leadsBack(home, value)) return null;
  if (home !== variable) return value;
  if (enclosingFunction(value) !== enclosingFunction(name)) return value;
  return isInside(name, value) ? null : value;
}

/** `let a = b; let b = a;` */
function leadsBack(variable: TSESLint.Scope.Variable, value: TSESTree.Expression): boolean {
  let node: TSESTree.Node = value;
  for (let hops = 0; hops < 12; hops += 1) {
    const next = node.type === T.Identifier ? variableOf(node) : null;
    if (!next) return false;
    const [definition] = definitionsOf(next);
    if (next === variable) return true;
    if (definition?.kind !== 'value') return false;
    node = definition.value;
  }
  return true;
}

function fromDeclaration(def: TSESLint.Scope.Definition): Definition[] {
  const { name, node } = def;
  switch (node.type) {
    case T.VariableDeclarator:
      return fromDeclarator(node, name);
    case T.ArrowFunctionExpression:
    case T.FunctionDeclaration:
    case T.FunctionExpression:
      return [node.id === name ? { kind: 'declared', node } : fromParameter(node, name)];
    case T.ClassDeclaration:
    case T.ClassExpression:
      return [{ kind: 'declared', node }];
    case T.ImportDefaultSpecifier:
    case T.ImportNamespaceSpecifier:
    case T.ImportSpecifier:
      return node.parent.type === T.ImportDeclaration
        ? [{ kind: 'import', node, from: node.parent.source.value }]
        : [{ kind: 'unknown', node: name }];
    default:
      return [{ kind: 'unknown', node: name }];
  }
}

function fromDeclarator(node: TSESTree.VariableDeclarator, name: TSESTree.Node): Definition[] {
  const binding = bindingOf(node.id, name);
  if (!binding) return [{ kind: 'unknown', node: name }];
  const loop = node.parent.parent;
  if (loop.type === T.ForOfStatement && loop.left === node.parent)
    return [{ kind: 'element', value: loop.right, binding, node: name }];
  if (node.init) return [{ kind: 'value', value: node.init, binding, node: name }];
  return loop.type === T.ForInStatement ? [{ kind: 'unknown', node: name }] : [];
}

function fromParameter(
  fn: TSESTree.Node & { params: TSESTree.Parameter[] },
  name: TSESTree.Node,
): Definition {
  for (const [index, parameter] of fn.params.entries()) {
    const binding = bindingOf(parameter, name);
    const rest = parameter.type === T.RestElement;
    if (binding) return { kind: 'parameter', fn, index, rest, binding, node: name };
  }
  return { kind: 'unknown', node: name };
}

function fromAssignment(name: TSESTree.Node): Definition {
  const pattern = outermostPattern(name);
  const binding = bindingOf(pattern, name);
  const { parent } = pattern;
  if (binding && parent?.type === T.AssignmentExpression && parent.left === pattern)
    return { kind: 'value', value: parent.right, binding, node: name };
  if (binding && parent?.type === T.ForOfStatement && parent.left === pattern)
    return { kind: 'element', value: parent.right, binding, node: name };
  return { kind: 'unknown', node: name };
}

function outermostPattern(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  switch (parent?.type) {
    case T.ArrayPattern:
    case T.ObjectPattern:
    case T.RestElement:
      return outermostPattern(parent);
    case T.AssignmentPattern:
      return parent.left === node ? outermostPattern(parent) : node;
    case T.Property:
      return parent.parent.type === T.ObjectPattern ? outermostPattern(parent.parent) : node;
    default:
      return node;
  }
}
