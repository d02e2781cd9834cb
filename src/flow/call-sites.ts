import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { isMemo, resolveFunction } from './functions.js';
import { readsOf, readsOfValue } from '../syntax/imports.js';
import { ownerOf } from '../syntax/members.js';
import { modelOf, type Modelled } from './models/lookup.js';
import type { Given } from './models/model.js';
import { classVariable, usesOfOwner } from './owners.js';
import {
  accessOf,
  type Access,
  ANY_ELEMENT,
  argumentAt,
  type FunctionNode,
  literalOf,
  variableOf,
  wrapped,
} from '../syntax/nodes.js';

/** What a parameter is given: `value` read at `prefix`. */
export interface ParameterSource {
  value: TSESTree.Expression;
  prefix: readonly Access[];
  /**
   * How it stands among the arguments of a call of the function: for a parameter of its own, for a
   * rest parameter, spread into one; null when a method calls the function back.
   */
  argument: 'plain' | 'rest' | 'spread' | null;
}

export interface ParameterSources {
  sources: readonly ParameterSource[];
  /** False when the function can be called from where we do not see. */
  isComplete: boolean;
}

const UNKNOWN: ParameterSources = { sources: [], isComplete: false };

/**
 * What the parameter of a function can be:
 *
 * | function | parameter | given |
 * |---|---|---|
 * | `list.forEach(f)`, `map`, `filter`, `flatMap`, `find` … | 0 | an element of the list |
 * | `list.reduce(f, start)` | 0, 1 | what `f` returns and `start`; an element |
 * | `Array.from(list, f)` | 0 | an element |
 * | `promise.then(f)` | 0 | what the promise gives |
 * | `stream.on('name', f)` | 0 | what the event gives |
 * | `f(x)`, `this.f(x)`, `agent.f(x)`, `new Agent(x)` | each | the argument |
 * | `f.bind(this)` | each | what the bound function is given |
 */
export function parameterSources(fn: FunctionNode, index: number): ParameterSources {
  const isRest = fn.params[index]?.type === T.RestElement;
  const outer = wrapped(fn);
  const { parent } = outer;
  if (parent?.type === T.CallExpression && !isMemo(parent)) {
    return parent.callee === outer
      ? argumentSource(parent, index, isRest)
      : (callbackSource(parent, outer, index) ?? UNKNOWN);
  }
  const uses = usesOf(fn);
  if (!uses) return UNKNOWN;
  const found = uses.nodes.map((use) => sourceAtUse(use, index, isRest));
  return {
    sources: found.flatMap((one) => one.sources),
    isComplete: uses.isComplete && found.every((one) => one.isComplete),
  };
}

/** The argument of a call for a parameter; all from there on for a rest parameter. */
export function argumentSource(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  isRest: boolean,
): ParameterSources {
  if (isRest) return { sources: call.arguments.slice(index).map(restSource), isComplete: true };
  const value = argumentAt(call, index);
  if (value) return { sources: [{ value, prefix: [], argument: 'plain' }], isComplete: true };
  // Not given at all is known; given by a spread is not.
  return { sources: [], isComplete: call.arguments.every((one) => one.type !== T.SpreadElement) };
}

function restSource(argument: TSESTree.CallExpressionArgument): ParameterSource {
  return argument.type === T.SpreadElement
    ? { value: argument.argument, prefix: [ANY_ELEMENT], argument: 'spread' }
    : { value: argument, prefix: [], argument: 'rest' };
}

function sourceAtUse(use: TSESTree.Node, index: number, isRest: boolean): ParameterSources {
  const outer = wrapped(use);
  const { parent } = outer;
  if (parent?.type === T.NewExpression && parent.callee === outer)
    return argumentSource(parent, index, isRest);
  if (parent?.type === T.AssignmentExpression && parent.left === outer)
    return { sources: [{ value: parent.right, prefix: [], argument: 'plain' }], isComplete: true };
  // `this.keep.bind(this)` is `this.keep` to whoever gets it.
  if (parent?.type === T.MemberExpression && accessOf(parent) === 'bind') {
    const bound = parent.parent.type === T.CallExpression ? parent.parent : null;
    return bound?.arguments.length === 1 ? sourceAtUse(bound, index, isRest) : UNKNOWN;
  }
  if (parent?.type !== T.CallExpression) return UNKNOWN;
  if (parent.callee === outer) return argumentSource(parent, index, isRest);
  return callbackSource(parent, outer, index) ?? UNKNOWN;
}

/** What a call hands to the function that is its argument. */
function callbackSource(
  call: TSESTree.CallExpression,
  callback: TSESTree.Node,
  index: number,
): ParameterSources | null {
  const place = call.arguments.findIndex((argument) => argument === callback);
  const modelled = modelOf(call);
  const { calls } = modelled?.model ?? {};
  const isCalled = calls !== undefined && modelled?.args[calls.at]?.value === callback;
  const found = isCalled ? givenTo(modelled, calls.given[index] ?? null) : null;
  if (found) return found;
  return calledInside(call, place, index);
}

/** What a modelled function gives to the function that it calls. */
function givenTo({ subject, args }: Modelled, given: Given): ParameterSources | null {
  const from = (value: TSESTree.Expression, ...prefix: Access[]): ParameterSources => ({
    sources: [{ value, prefix, argument: null }],
    isComplete: true,
  });
  if (!subject) return null;
  switch (given) {
    case 'element':
      return from(subject, ANY_ELEMENT);
    case 'itself':
      return from(subject);
    case 'accumulated': {
      const start = args[1];
      return start && !start.isSpread ? from(start.value) : null;
    }
    case 'event': {
      const event = literalOf(args[0]?.value);
      return typeof event === 'string' ? from(subject, `on:${event}`) : null;
    }
    default:
      return null;
  }
}

/** `withEach(f)`, where `withEach` of this file calls its parameter. */
function calledInside(
  call: TSESTree.CallExpression,
  place: number,
  index: number,
): ParameterSources | null {
  const parameter = resolveFunction(call.callee)?.params[place];
  const variable = parameter?.type === T.Identifier ? variableOf(parameter) : null;
  if (!variable) return null;
  const found = variable.references
    .map(({ identifier }) => identifier.parent)
    .filter((parent): parent is TSESTree.CallExpression => parent.type === T.CallExpression)
    .map((inner) => argumentSource(inner, index, false));
  return { sources: found.flatMap((one) => one.sources), isComplete: false };
}

interface Uses {
  nodes: readonly TSESTree.Node[];
  /** False when other files can name it too. */
  isComplete: boolean;
}

/** Where a function of this file is named, other than in its own declaration; null if it has no name. */
export function usesOf(fn: FunctionNode): Uses | null {
  const { parent } = fn;
  if (parent.type === T.MethodDefinition || parent.type === T.PropertyDefinition)
    return usesOfMethod(parent);
  if (parent.type === T.Property && parent.parent.type === T.ObjectExpression)
    return usesOfMethod(parent);
  const variable = variableOfFunction(fn);
  if (!variable) {
    const nodes = readsOfValue(fn);
    return nodes.length > 0 ? { nodes, isComplete: false } : null;
  }
  const isExported = variable.identifiers.some((name) => isExportedName(name));
  const nodes = readsOf(variable);
  return { nodes, isComplete: !isExported };
}

function variableOfFunction(fn: FunctionNode): TSESLint.Scope.Variable | null {
  if (fn.type === T.FunctionDeclaration) return fn.id && variableOf(fn.id);
  const outer = wrapped(fn).parent;
  const isMemoized = outer?.type === T.CallExpression && isMemo(outer);
  const parent = isMemoized ? wrapped(outer).parent : outer;
  if (parent?.type !== T.VariableDeclarator || parent.id.type !== T.Identifier) return null;
  return variableOf(parent.id);
}

function isExportedName(name: TSESTree.Node): boolean {
  const declaration = name.parent?.type === T.VariableDeclarator ? name.parent.parent : name.parent;
  const parent = declaration?.parent;
  return parent?.type === T.ExportNamedDeclaration || parent?.type === T.ExportDefaultDeclaration;
}

function usesOfMethod(
  member: TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition,
): Uses | null {
  const owner = ownerOfMember(member);
  if (!owner) return null;
  if (member.type === T.MethodDefinition && member.kind === 'constructor') {
    const { node } = owner;
    const variable = node.type === T.ObjectExpression ? null : classVariable(node);
    const nodes = variable ? readsOf(variable) : [];
    return { nodes, isComplete: false };
  }
  const access = accessOf(member);
  const nodes = usesOfOwner(owner).flatMap((use) => {
    const parent = wrapped(use).parent;
    const isNamed = parent?.type === T.MemberExpression && accessOf(parent) === access;
    return isNamed ? [parent] : [];
  });
  const isPrivate =
    access.startsWith('#') || ('accessibility' in member && member.accessibility === 'private');
  return { nodes, isComplete: isPrivate };
}

function ownerOfMember(
  member: TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition,
): ReturnType<typeof ownerOf> {
  if (member.type === T.Property)
    return member.parent.type === T.ObjectExpression
      ? { node: member.parent, isStatic: false }
      : null;
  return { node: member.parent.parent, isStatic: member.static };
}
