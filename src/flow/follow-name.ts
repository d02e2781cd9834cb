import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { type Definition, definitionsOf } from '../syntax/bindings.js';
import { importedThing } from '../syntax/imports.js';
import { argumentSource, type ParameterSource, parameterSources } from './call-sites.js';
import { followResults } from './follow-function.js';
import { elsewhere, followImported } from './follow-import.js';
import { followWrites, MANY_WRITES } from './follow-writes.js';
import {
  functionOfMember,
  isGetter,
  memberOf,
  ownerByAnnotation,
  type ThisOwner,
} from '../syntax/members.js';
import { initialValue } from '../syntax/members.js';
import { Reach } from './reaching.js';
import { ANY_ELEMENT, enclosingFunction, isElement, isFunction } from '../syntax/nodes.js';
import {
  advance,
  followAll,
  isItems,
  isOfRoot,
  type Step,
  type Trail,
  type Walk,
  withStep,
} from './trail.js';
import { runsIn } from './runs.js';
import { stateWrites } from './state.js';
import { type Write, writesToOwner, writesToVariable } from './writes.js';

/** Follows what a variable holds at a use: its definitions that reach the use, and what is put into it. */
export function followVariable(
  walk: Walk,
  use: TSESTree.Identifier,
  variable: TSESLint.Scope.Variable,
  trail: Trail,
): boolean {
  const imported = importedThing(variable);
  if (imported) return followImported(walk, use, imported, trail);
  walk.visited.add(variable);
  if (isInput(use, trail) && !trail.steps.some(isRepair))
    walk.inputs.add(variable, trail.path.slice(0, -1));
  const definitions = definitionsOf(variable);
  const reach = new Reach(use, variable, definitions);
  const next = withStep(trail, { kind: 'name', node: use, name: variable.name });
  const changed = trail.path.length > 0 ? writesToVariable(variable, trail.path) : [];
  const written = [...changed, ...stateWrites(variable, trail.path)];
  // So many are asked for once in a file: asking each at each use would be quadratic.
  const isMany = written.length > MANY_WRITES;
  const alias = trail.alias ?? use;
  const isAlias = alias !== use && runsIn(alias, enclosingFunction(use)) !== null;
  const later = isAlias ? new Reach(alias, variable, definitions) : reach;
  const isElsewhere = elsewhere(use, variable);
  const sees = (event: TSESTree.Node): boolean =>
    isElsewhere(event) || reach.sees(event) || later.sees(event);
  const isSeen = ({ value }: Write): boolean => sees(value);
  const writes = isMany ? written : written.filter(isSeen);
  const seen = definitions.filter(({ node }) => isElsewhere(node) || reach.sees(node));
  const isDefined = followAll(seen, (definition) =>
    followDefinition(walk, definition, {
      ...startingAt(walk, definition, next, writes.length > 0),
      alias,
    }),
  );
  const isFilled = followWrites(walk, variable.identifiers[0] ?? use, writes, next);
  return isDefined && isFilled && seen.length + writes.length > 0;
}

/** What is more than another name for a value starts the input with it: there the value enters. */
function startingAt(walk: Walk, definition: Definition, trail: Trail, isFilled: boolean): Trail {
  const isValue = definition.kind === 'value' && definition.binding.path.length === 0;
  const { entrance } = trail.entry;
  const isWhole = entrance === 'whole' || entrance === 'spread' || entrance === 'concat';
  if (!isValue || !isWhole || trail.path.length !== 1 || !isItems(trail.path)) return trail;
  const isAssigned = definition.value.parent.type === T.AssignmentExpression;
  const { node: name } = definition;
  // What is not there is undefined in one parser's tree, and null in oxlint's.
  const isAnnotated = name.type === T.Identifier && !!name.typeAnnotation;
  const isInput = isAnnotated && walk.guide.collects(name) === 'input';
  if (!isInput && (entrance !== 'whole' || !(isAssigned || isFilled))) return trail;
  const { value: node } = definition;
  if (!isOfRoot(node)) return trail;
  return advance(trail, { entry: { node, entrance: 'whole', stepsAfter: trail.steps.length } });
}

/** What is cleaned on the way to the request is sent as another list than the one that is kept. */
const isRepair = ({ kind }: Step): boolean =>
  kind === 'omit' || kind === 'rebuild' || kind === 'sanitizer';

/** Whether a list itself is sent, and not only something that is put into it. */
const isInput = (use: TSESTree.Node, { entry, path }: Trail): boolean =>
  isElement(path.at(-1)) &&
  (entry.node === use || entry.entrance === 'whole' || entry.entrance === 'request');

function followDefinition(walk: Walk, definition: Definition, trail: Trail): boolean {
  switch (definition.kind) {
    case 'value':
    case 'element': {
      const { binding, value } = definition;
      const prefix = definition.kind === 'element' ? [ANY_ELEMENT, ...binding.path] : binding.path;
      const next = advance(trail, { path: [...prefix, ...trail.path] });
      const { omitted, isCut } = binding;
      const isKnown = walk.follow(value, withBinding(definition.node, next, omitted, isCut));
      return followAll(binding.defaults, (one) => walk.follow(one, trail)) && isKnown;
    }
    case 'parameter':
      return followTyped(walk, definition.node, trail) || followParameter(walk, definition, trail);
    case 'declared':
      return followDeclared(walk, definition.node, trail);
    default:
      return false;
  }
}

/** What a rest pattern leaves out: fields of an object, the first elements of a list. */
function withBinding(
  node: TSESTree.Node,
  trail: Trail,
  omitted: readonly string[] | null,
  isCut: boolean,
): Trail {
  if (omitted) return withStep(trail, { kind: 'omit', node, fields: omitted });
  return isCut ? withStep(trail, { kind: 'slice', node, isHeadCut: true }) : trail;
}

function followDeclared(walk: Walk, node: TSESTree.Node, trail: Trail): boolean {
  const isClass = node.type === T.ClassDeclaration || node.type === T.ClassExpression;
  return isClass && trail.path.length > 0 && followOwner(walk, { node, isStatic: true }, trail);
}

type Parameter = Extract<Definition, { kind: 'parameter' }>;

/**
 * Follows a parameter to what its function is called with. Items that come in by an argument enter
 * the conversation there, unless the parameter says by its type that it takes output.
 */
function followParameter(walk: Walk, parameter: Parameter, trail: Trail): boolean {
  const { fn, index, binding, rest } = parameter;
  if (!isFunction(fn)) return false;
  const { omitted } = binding;
  const path = [...binding.path, ...trail.path];
  const taken = advance(trail, { path: rest ? path.slice(1) : path });
  const next = omitted
    ? withStep(taken, { kind: 'omit', node: parameter.node, fields: omitted })
    : taken;
  const frame = trail.frames.at(-1);
  const isInside = frame?.fn === fn;
  const { sources, isComplete } = isInside
    ? argumentSource(frame.call, index, rest)
    : parameterSources(fn, index);
  const outside = advance(next, { frames: isInside ? trail.frames.slice(0, -1) : [] });
  const isKnown = followAll(sources, (source) => {
    const entry = isInside ? trail.entry : entryAt(walk, parameter, source, outside);
    const at = [...source.prefix, ...next.path];
    return walk.follow(source.value, advance(outside, { path: at, entry }));
  });
  const isDefaulted = followAll(binding.defaults, (one) => walk.follow(one, outside));
  return isKnown && isDefaulted && isComplete;
}

/** Items enter at the call, unless the parameter says by its type that it takes output. */
function entryAt(
  { guide }: Walk,
  { binding, node }: Parameter,
  { argument, value }: ParameterSource,
  { path, entry, steps }: Trail,
): Trail['entry'] {
  const isMoved = argument !== null && isItems(path) && binding.path.length === 0;
  if (!isMoved || !isOfRoot(value) || guide.collects(node) === 'output') return entry;
  const byPath = path.length === 0 ? 'item' : 'whole';
  const byRest = argument === 'rest' ? 'element' : 'spread';
  return {
    node: value,
    entrance: argument === 'plain' ? byPath : byRest,
    stepsAfter: steps.length,
  };
}

/** `history: History`: whoever gives it, it is what the class of this file makes of it. */
function followTyped(walk: Walk, declared: TSESTree.Node | null, trail: Trail): boolean {
  const owner = ownerByAnnotation(declared);
  return owner !== null && followOwner(walk, owner, trail);
}

/** Follows a member of a class or of an object literal, as `this.…` or an instance reads it. */
export function followOwner(walk: Walk, owner: ThisOwner, trail: Trail): boolean {
  const [access, ...rest] = trail.path;
  if (access === undefined) return false;
  const method = /^(.*)\(\)$/.exec(access)?.[1];
  const member = memberOf(owner, method ?? access);
  if (method !== undefined || isGetter(member)) {
    const fn = functionOfMember(member);
    return fn !== null && followResults(walk, fn, advance(trail, { path: rest }), null);
  }
  walk.visited.add(member ?? owner.node);
  const named = withStep(trail, {
    kind: 'name',
    node: member ?? owner.node,
    name: `this.${access}`,
  });
  const initial = initialValue(owner, access);
  const isInitial = initial === null || walk.follow(initial, advance(named, { path: rest }));
  if (initial === null) followTyped(walk, member, advance(named, { path: rest }));
  const writes = writesToOwner(owner, trail.path);
  const isFilled = followWrites(walk, member ?? owner.node, writes, advance(named, { path: rest }));
  const parameter = constructorParameter(owner, access);
  const isGiven = parameter === null || walk.follow(parameter, advance(named, { path: rest }));
  const isSeen = member !== null || parameter !== null || writes.length > 0;
  return isInitial && isFilled && isGiven && isSeen;
}

/** `constructor(private readonly items: Item[])` */
function constructorParameter(
  { node, isStatic }: ThisOwner,
  access: string,
): TSESTree.Identifier | null {
  if (node.type === T.ObjectExpression || isStatic) return null;
  const constructor = node.body.body.find(
    (member) => member.type === T.MethodDefinition && member.kind === 'constructor',
  );
  const params = constructor?.type === T.MethodDefinition ? constructor.value.params : [];
  for (const parameter of params) {
    if (parameter.type !== T.TSParameterProperty) continue;
    const inner = parameter.parameter;
    const name = inner.type === T.AssignmentPattern ? inner.left : inner;
    if (name.name === access) return name;
  }
  return null;
}
