import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { constantValue, type Definition, definitionsOf } from './bindings.js';
import { argumentSource, type ParameterSource, parameterSources } from './call-sites.js';
import { followResults } from './follow-function.js';
import { functionOfMember, isGetter, memberOf, type ThisOwner } from './functions.js';
import { initialValue } from './owners.js';
import { removedFields } from './removals.js';
import { Reach } from './reaching.js';
import { subjectOf } from './subject.js';
import { ANY_ELEMENT, argumentAt, isFunction, unwrap } from './syntax.js';
import {
  advance,
  enter,
  entering,
  followAll,
  isChange,
  isItems,
  type Trail,
  type Walk,
  wholeOf,
  withStep,
} from './trail.js';
import { stateWrites } from './state.js';
import { type Write, writesToOwner, writesToVariable } from './writes.js';

/** What is written more often is taken to be seen wherever it is read. */
const MANY_WRITES = 200;

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
  const reach = new Reach(use, variable, definitions);
  const named = withStep(trail, { kind: 'name', node: use, name: variable.name });
  const fields = removedFields(sourceCode, variable, trail.path);
  const next = fields.length > 0 ? withStep(named, { kind: 'omit', node: use, fields }) : named;
  const changed = trail.path.length > 0 ? writesToVariable(sourceCode, variable, trail.path) : [];
  const written = [...changed, ...stateWrites(sourceCode, variable, trail.path)];
  // So many are asked for once in a file: asking each at each use would be quadratic.
  const isMany = written.length > MANY_WRITES;
  const writes = isMany ? written : written.filter((write) => reach.sees(write.value));
  const seen = definitions.filter((definition) => reach.sees(definition.node));
  const isDefined = followAll(seen, (definition) =>
    followDefinition(walk, definition, startingAt(walk, definition, next, writes.length > 0)),
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
  const isInput = walk.guide.collects(definition.node) === 'input';
  if (!isInput && (entrance !== 'whole' || !(isAssigned || isFilled))) return trail;
  const { value: node } = definition;
  return advance(trail, { entry: { node, entrance: 'whole', stepsAfter: trail.steps.length } });
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
  const once = writes.length > MANY_WRITES ? onceKey(container, trail) : null;
  const known = once === null ? undefined : walk.entered.get(once);
  if (known !== undefined) return known;
  if (once !== null) walk.entered.set(once, true);
  const collectsOutput = writes.length > 0 && isCollection(walk, container, writes, trail);
  const cleaned = sanitizedIn(walk, writes, trail);
  return followAll(writes, ({ value, path, entrance }) => {
    const next =
      entrance === 'whole'
        ? wholeOf(advance(cleaned, { path }), value)
        : entering(container, cleaned, value, entrance, path, collectsOutput);
    return enter(walk, value, next);
  });
}

/** Null where the way from the request changes the items: then each way counts. */
function onceKey(container: TSESTree.Node, trail: Trail): string | null {
  if (trail.frames.length > 0 || trail.steps.some((step) => isChange(step))) return null;
  return `all:${container.range.join('-')}:${trail.path.join('.')}`;
}

/** A list that only gathers output is no input yet: by its type, or by all that is put into it. */
function isCollection(
  walk: Walk,
  container: TSESTree.Node,
  writes: readonly Write[],
  { entry, path }: Trail,
): boolean {
  // The first list on the way from the request is the input, whatever is put into it.
  if (entry.entrance === 'whole' || entry.entrance === 'request' || !isItems(path)) return false;
  const collected = walk.guide.collects(container);
  if (collected !== 'unknown') return collected === 'output';
  const isBegunEmpty =
    container.parent?.type === T.VariableDeclarator && isEmptyList(container.parent.init);
  return isBegunEmpty && writes.every((write) => walk.isOutput(write.value, write.path));
}

function isEmptyList(node: TSESTree.Node | null): boolean {
  const value = node && unwrap(node);
  return value?.type === T.ArrayExpression
    ? value.elements.length === 0
    : (value?.type === T.NewExpression && value.arguments.length === 0) ||
        (value?.type === T.ObjectExpression && value.properties.length === 0);
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
    : parameterSources(walk.sourceCode, fn, index);
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
  if (!isMoved || guide.collects(node) === 'output') return entry;
  const byPath = path.length === 0 ? 'item' : 'whole';
  const byRest = argument === 'rest' ? 'element' : 'spread';
  return {
    node: value,
    entrance: argument === 'plain' ? byPath : byRest,
    stepsAfter: steps.length,
  };
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
  const isFilled = followWrites(walk, member ?? owner.node, writes, named);
  const parameter = constructorParameter(owner, access);
  const isGiven = parameter === null || walk.follow(parameter, advance(named, { path: rest }));
  const isSeen = member !== null || parameter !== null || writes.length > 0;
  return isInitial && isFilled && isGiven && isSeen;
}

/** `this.items = sanitize(this.items)`, `items.splice(0, items.length, ...sanitize(items))` */
function sanitizedIn(walk: Walk, writes: readonly Write[], trail: Trail): Trail {
  for (const { value } of writes) {
    const call = (value.type === T.Identifier && constantValue(walk.sourceCode, value)) || value;
    if (call.type !== T.CallExpression) continue;
    const by = walk.guide.sanitizerOf(call.callee);
    const argument = argumentAt(call, 0);
    const source = argument && subjectOf(walk.sourceCode, argument);
    const isItself = trail.steps.some(
      (step) =>
        step.kind === 'name' &&
        (step.name === `this.${source?.path[0] ?? ''}` ||
          (source && source.root !== 'this' && source.root.name === step.name)),
    );
    if (by !== null && isItself) return withStep(trail, { kind: 'sanitizer', node: call, by });
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
