import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue } from '../syntax/bindings.js';
import { subjectOf } from './subject.js';
import { argumentAt, unwrap } from '../syntax/nodes.js';
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
import type { Write } from './writes.js';

/** What is written more often is taken to be seen wherever it is read. */
export const MANY_WRITES = 200;

/** What is put into a container: what each write puts there enters, or goes on as it entered before. */
export function followWrites(
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
  // Whoever calls the class can put something else into a field.
  const { parent } = container;
  const isBegunEmpty = parent?.type === T.VariableDeclarator && isEmptyList(parent.init);
  return isBegunEmpty && writes.every((write) => walk.isOutput(write.value, write.path));
}

function isEmptyList(node: TSESTree.Node | null): boolean {
  const value = node && unwrap(node);
  return value?.type === T.ArrayExpression
    ? value.elements.length === 0
    : (value?.type === T.NewExpression && value.arguments.length === 0) ||
        (value?.type === T.ObjectExpression && value.properties.length === 0);
}

/** `this.items = sanitize(this.items)`, `items.splice(0, items.length, ...sanitize(items))` */
function sanitizedIn(walk: Walk, writes: readonly Write[], trail: Trail): Trail {
  for (const { value } of writes) {
    const call = (value.type === T.Identifier && constantValue(value)) || value;
    if (call.type !== T.CallExpression) continue;
    const by = walk.guide.sanitizerOf(call.callee);
    const argument = argumentAt(call, 0);
    const source = argument && subjectOf(argument);
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
