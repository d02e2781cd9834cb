import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { itemTypes } from '../contract/index.js';
import { subjectOf, names, type Subject } from '../flow/subject.js';
import { admits, type Constraint } from '../flow/type-set.js';
import { nodesOf } from '../replay/nodes.js';
import type { Replay } from '../replay/replay.js';
import type { Sdk } from '../sdk/index.js';
import { ANY_ELEMENT, isFunction, methodOf } from '../syntax/nodes.js';
import type { Facts } from './facts.js';
import { isLiteral, type Origin } from './origin.js';
import { originsOf } from './origins.js';
import { type Addition, additionOf } from './places.js';
import type { WrittenItem } from './written.js';

/** Where calls of the model are put into a list that is sent. */
export interface CallEntry extends Addition {
  value: TSESTree.Expression;
  subject: Subject | null;
}

/** Where the output of a call is put into a list; `item` is null where only its type is known. */
export interface Answer {
  place: TSESTree.Node;
  value: TSESTree.Expression;
  item: WrittenItem | null;
}

/** The types of calls that the API wants answered (F22). */
export const CALLS: ReadonlySet<string> = new Set(
  Object.keys(itemTypes).filter((type) => {
    const pair = itemTypes[type]?.pair;
    return pair?.role === 'call' && pair.mustBeAnswered;
  }),
);

const ANSWERS: ReadonlySet<string> = new Set(
  Object.keys(itemTypes).filter((type) => itemTypes[type]?.pair?.role === 'answer'),
);

/** Whether all that an item can be is a call. */
export const isCall = (types: Constraint): boolean =>
  types?.mode === 'only' && types.types.size > 0 && [...types.types].every((one) => CALLS.has(one));

/** Where calls enter conversations, unless what sanitizes them on the way answers them. */
export function callEntriesOf({ sdk, replays, written }: Facts): readonly CallEntry[] {
  const sent = replays.filter((replay) => carriesCalls(replay) && !isAnsweredOnTheWay(sdk, replay));
  const values = [
    ...sent.map(({ sink }) => sink.node),
    ...written.filter(({ type }) => type !== null && CALLS.has(type)).map(({ entry }) => entry),
  ];
  return [...new Set(values)].flatMap((value) => {
    const addition = additionOf(value);
    return addition ? [{ ...addition, value, subject: subjectOf(addition.list) }] : [];
  });
}

const carriesCalls = ({ grade, types, isUnread, isUnclear }: Replay): boolean =>
  grade === 'certain' && !isUnread && !isUnclear && [...CALLS].some((type) => admits(types, type));

/** `sanitizeResponseInput(history, { unansweredCalls: 'answer' })`, or a sanitizer of the user's own. */
const isAnsweredOnTheWay = (sdk: Sdk, { steps }: Replay): boolean =>
  steps.some((step) => {
    if (step.kind !== 'sanitizer') return false;
    const options = step.node.arguments[1];
    const kept = options ? originsOf(sdk, options, { path: ['unansweredCalls'] }) : [];
    const isKeeping = kept.every(
      (one) => one.from === 'absent' || (isLiteral(one) && one.value === 'keep'),
    );
    return step.by !== 'bundled' && step.by !== 'sdk' ? true : !isKeeping;
  });

/** Where outputs of calls are put into a list, and what can be one: what enters the same list unseen. */
export function answersOf(facts: Facts, entries: readonly CallEntry[]): readonly Answer[] {
  const { context, sdk } = facts;
  const answers = facts.written.filter(({ type }) => type !== null && ANSWERS.has(type));
  const known = new Set<TSESTree.Node>([
    ...facts.written.map(({ entry }) => entry),
    ...facts.replays.map(({ sink }) => sink.node),
  ]);
  const subjects = entries.flatMap(({ subject }) => subject ?? []);
  const others = nodesOf(context.sourceCode).flatMap((node) =>
    node.type === T.CallExpression ? addedBy(node) : [],
  );
  const unseen = others.filter(
    (value) => !known.has(value) && isOfList(value, subjects) && isUnseen(sdk, value),
  );
  return [
    ...answers.map((item) => ({
      item,
      value: item.entry,
      place: additionOf(item.entry)?.place ?? item.entry,
    })),
    ...unseen.map((value) => ({ item: null, value, place: additionOf(value)?.place ?? value })),
  ];
}

const addedBy = (call: TSESTree.CallExpression): TSESTree.Expression[] =>
  methodOf(call)
    ? call.arguments.map((one) => (one.type === T.SpreadElement ? one.argument : one))
    : [];

function isOfList(value: TSESTree.Node, subjects: readonly Subject[]): boolean {
  const addition = additionOf(value);
  return addition !== null && subjects.some((subject) => names(addition.list, subject));
}

function isUnseen(sdk: Sdk, value: TSESTree.Expression): boolean {
  if (isFunction(value)) return false;
  const path = value.parent.type === T.SpreadElement ? [ANY_ELEMENT] : [];
  const origins = originsOf(sdk, value, { path });
  return origins.length === 0 || origins.some(({ from }) => from === 'unknown');
}

/** Fields that only calls have, and that say what they ask for. */
const ASKED = new Set(['arguments', 'call_id', 'input', 'name', 'namespace']);

/** Whether a value is a call of the model, or a part of one. */
export const isOfCall = (origin: Origin): boolean =>
  origin.from === 'item' && (isCall(origin.types) || ASKED.has(origin.field[0] ?? ''));
