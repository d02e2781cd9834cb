import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { type Definition, definitionsOf } from './bindings.js';
import { parameterSources } from './call-sites.js';
import { followResults } from './follow-function.js';
import { functionOfMember, isGetter, memberOf, type ThisOwner } from './functions.js';
import { initialValue } from './owners.js';
import { removedFields } from './removals.js';
import { Reach } from './reaching.js';
import { ANY_ELEMENT, argumentAt, isElement, isFunction, type Path } from './syntax.js';
import { advance, entering, followAll, type Trail, type Walk, wholeOf, withStep } from './trail.js';
import { type Write, writesToOwner, writesToVariable } from './writes.js';

/** Follows what a variable holds at a use: its definitions that reach the use, and what is put into it. */
export function followVariable(
  walk: Walk,
  use: TSESTree.Identifier,
  variable: TSESLint.Scope.Variable,
  trail: Trail,
): boolean {
  const { sourceCode } = walk;
  walk.visited.add(variable);
  const definitions = definitionsOf(sourceCode, variable);
  const reach = new Reach(use, definitions);
  const named = withStep(trail, { kind: 'name', node: use, name: variable.name });
  const fields = removedFields(sourceCode, variable, trail.path);
  const next = fields.length > 0 ? withStep(named, { kind: 'omit', node: use, fields }) : named;
  const isDefined = followAll(
    definitions.filter((definition) => reach.sees(definition.node)),
    (definition) => followDefinition(walk, definition, next),
  );
  const writes = trail.path.length > 0 ? writesToVariable(sourceCode, variable, trail.path) : [];
  const container = variable.identifiers[0] ?? use;
  const isFilled = followWrites(
    walk,
    container,
    writes.filter((write) => reach.sees(write.value)),
    next,
  );
  return isDefined && isFilled;
}

function followDefinition(walk: Walk, definition: Definition, trail: Trail): boolean {
  switch (definition.kind) {
    case 'value':
    case 'element': {
      const { binding, value } = definition;
      const prefix = definition.kind === 'element' ? [ANY_ELEMENT, ...binding.path] : binding.path;
      const next = advance(trail, { path: [...prefix, ...trail.path] });
      const { omitted } = binding;
      const isKnown = walk.follow(
        value,
        omitted ? withStep(next, { kind: 'omit', node: definition.node, fields: omitted }) : next,
      );
      return followAll(binding.defaults, (one) => walk.follow(one, trail)) && isKnown;
    }
    case 'parameter':
      return followParameter(walk, definition, trail);
    case 'declared':
      return followDeclared(walk, definition.node, trail);
    default:
      return false;
  }
}

function followDeclared(walk: Walk, node: TSESTree.Node, trail: Trail): boolean {
  const isClass = node.type === T.ClassDeclaration || node.type === T.ClassExpression;
  return isClass && trail.path.length > 0 && followOwner(walk, { node, isStatic: true }, trail);
}

function followWrites(
  walk: Walk,
  container: TSESTree.Node,
  writes: readonly Write[],
  trail: Trail,
): boolean {
  return followAll(writes, ({ value, path, entrance }) => {
    const isElementOfList = entrance !== 'whole';
    const next = isElementOfList
      ? entering(walk, container, trail, value, entrance, path)
      : wholeOf(advance(trail, { path }), value);
    return walk.follow(value, next);
  });
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
  if (frame?.fn === fn && !rest) {
    const argument = argumentAt(frame.call, index);
    const outside = advance(next, { frames: trail.frames.slice(0, -1) });
    const isKnown = argument ? walk.follow(argument, outside) : true;
    return followAll(binding.defaults, (one) => walk.follow(one, outside)) && isKnown;
  }
  const { sources, isComplete } = parameterSources(walk.sourceCode, fn, index);
  const isKnown = followAll(sources, (source) => {
    const at = [...source.prefix, ...next.path];
    const moved = source.isArgument && entersByArgument(walk, parameter, next.path);
    const stepsAfter = trail.steps.length;
    const entry = moved ? { ...trail.entry, node: source.value, stepsAfter } : trail.entry;
    return walk.follow(source.value, advance(next, { path: at, entry, frames: [] }));
  });
  const isDefaulted = followAll(binding.defaults, (one) => walk.follow(one, next));
  return isKnown && isDefaulted && isComplete;
}

function entersByArgument(walk: Walk, parameter: Parameter, path: Path): boolean {
  const isItems = path.length === 0 || (path.length === 1 && isElement(path[0]));
  return (
    isItems &&
    parameter.binding.path.length === 0 &&
    walk.guide.collects(parameter.node) !== 'output'
  );
}

/** Follows a member of a class or of an object literal, as `this.…` or an instance reads it. */
export function followOwner(walk: Walk, owner: ThisOwner, trail: Trail): boolean {
  const [access, ...rest] = trail.path;
  if (access === undefined) return false;
  const { sourceCode } = walk;
  const method = /^(.*)\(\)$/.exec(access)?.[1];
  const member = memberOf(sourceCode, owner, method ?? access);
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
  const initial = initialValue(sourceCode, owner, access);
  const isInitial = initial === null || walk.follow(initial, advance(named, { path: rest }));
  const writes = writesToOwner(sourceCode, owner, trail.path);
  const isFilled = followWrites(
    walk,
    member ?? owner.node,
    writes,
    sanitizedIn(walk, writes, named),
  );
  const parameter = constructorParameter(owner, access);
  const isGiven = parameter === null || walk.follow(parameter, advance(named, { path: rest }));
  const isSeen = member !== null || parameter !== null || writes.length > 0;
  return isInitial && isFilled && isGiven && isSeen;
}

/** `this.items = sanitize(this.items)`: what the field holds is cleaned somewhere. */
function sanitizedIn(walk: Walk, writes: readonly Write[], trail: Trail): Trail {
  for (const { value, entrance } of writes) {
    if (entrance !== 'whole' || value.type !== T.CallExpression) continue;
    const by = walk.guide.sanitizerOf(value);
    if (by !== null) return withStep(trail, { kind: 'sanitizer', node: value, by });
  }
  return trail;
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
