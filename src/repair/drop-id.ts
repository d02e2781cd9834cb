import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { itemContract } from '../contract/index.js';
import type { TextEdit } from '../fix/wrap.js';
import { accessOf, unwrap } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { Replay } from '../replay/replay.js';
import { sdkOf } from '../sdk/index.js';
import type { Context } from './choose-sanitizer.js';
import { literalsAt } from './literal.js';
import { placeOf } from './place.js';
import { isBlindCast } from './types.js';

/**
 * Takes the `id` out of an item that is written anew at the place: without it the item asks for no
 * reasoning (F16). Null where the id is no property of its own, or the item may need one.
 */
export function dropId(context: Context, replay: Replay): TextEdit[] | null {
  const { sourceCode } = context;
  const rebuilt = new Set(
    replay.steps.flatMap((step) => (step.kind === 'rebuild' ? [step.node] : [])),
  );
  const [literal, ...others] = literalsAt(replay).filter((one) => rebuilt.has(one));
  if (!literal || others.length > 0 || rebuilt.size > 1) return null;
  const property = literal.properties.find(
    (one) => one.type === T.Property && accessOf(one) === 'id',
  );
  if (property?.type !== T.Property || !isRead(property.value)) return null;
  if (!isIdOptional(replay) || !staysInput(context, replay, literal, property)) return null;
  return removal(sourceCode, property);
}

const isRead = (value: TSESTree.Node): boolean => {
  const { type } = unwrap(value);
  return type === T.Identifier || type === T.MemberExpression;
};

function isIdOptional({ types }: Replay): boolean {
  const names = types?.mode === 'only' ? [...types.types] : [];
  return names.length > 0 && names.every((name) => itemContract(name)?.idOptional === true);
}

/** Whether the literal still is what the place takes, by the types of the SDK. */
function staysInput(
  context: Context,
  { sink }: Replay,
  literal: TSESTree.ObjectExpression,
  { value }: TSESTree.Property,
): boolean {
  const place = placeOf(context, sink.node);
  const casts = [literal.parent, sink.node];
  if (place.isJavaScript || place.isUntyped || casts.some((cast) => isBlindCast(cast))) return true;
  // Where the item that it is read from may have no id, the one that is made of it may have none.
  return place.takesInput && sdkOf(context).isNullable(unwrap(value));
}

/** The property with one comma; null when a comment would go with it. */
function removal(sourceCode: SourceCode, property: TSESTree.Property): TextEdit[] | null {
  const before = sourceCode.getTokenBefore(property);
  const comma = sourceCode.getTokenAfter(property);
  const after = comma && sourceCode.getTokenAfter(comma);
  if (!before || !comma) return null;
  const [start, end] = property.range;
  const range: [number, number] =
    comma.value !== ','
      ? [before.value === ',' ? before.range[0] : start, end]
      : after && after.value !== '}'
        ? [start, after.range[0]]
        : [before.range[1], comma.range[1]];
  const isCommented = sourceCode
    .getAllComments()
    .some((comment) => comment.range[0] >= range[0] && comment.range[1] <= range[1]);
  return isCommented ? null : [{ range, text: '' }];
}
