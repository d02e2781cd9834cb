import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isNonReasoningModel, itemTypes } from '../contract/index.js';
import { isApart } from '../flow/paths/index.js';
import { admits, type Constraint } from '../flow/type-set.js';
import { isOfRoot } from '../flow/trail.js';
import { isInside } from '../syntax/nodes.js';
import { isDebugging } from '../debug.js';
import { rootModule, within } from '../modules/load.js';
import { moduleOf } from '../modules/module.js';
import { installedSdk, sdkOf } from '../sdk/index.js';
import { settingsOf } from '../settings.js';
import { mixedStatesOf } from '../facts/mixed-state.js';
import { findReplays } from './find-replays.js';
import { asksForNoReasoning, modelsOf } from './model.js';
import { rebuiltBeside } from './rebuilt.js';
import type { Replay } from './replay.js';
import { tellEnds } from './silence.js';

/** How a replay breaks the next request; each has its rule. */
export type Hazard =
  /** A message or call without its reasoning item (F16). */
  | 'dropped-reasoning'
  /** A reasoning item without the item that followed it (F15). */
  | 'orphaned-reasoning'
  /** A copy that was meant to clean (F3, F4). */
  | 'cloned'
  /** Parse fields of the SDK (F3). */
  | 'parsed'
  /** Fields that only output has (F4 to F8). */
  | 'raw'
  /** An item that was taken before it was finished (F24). */
  | 'unfinished';

export interface Verdict {
  replay: Replay;
  hazard: Hazard;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const judged = new WeakMap<object, readonly Verdict[]>();

/** Worse comes first: of several ways that lead to one place, the worst is reported. */
const ORDER: readonly Hazard[] = [
  'dropped-reasoning',
  'orphaned-reasoning',
  'cloned',
  'parsed',
  'unfinished',
  'raw',
];

/** What is sure counts before what is worse. */
const rankOf = ({ replay, hazard }: Verdict): number =>
  ORDER.indexOf(hazard) + (replay.grade === 'certain' ? 0 : ORDER.length);

/** What is wrong with the replays of a file: one verdict for each place where a value enters. */
export function verdictsOf(context: Context): readonly Verdict[] {
  const { sourceCode } = context;
  const known = judged.get(sourceCode);
  if (known) return known;
  // Two files that import each other would ask for each other without end.
  judged.set(sourceCode, []);
  const { replays } = findReplays(context);
  const found = replays.length === 0 ? [] : judgeAll(context, replays);
  judged.set(sourceCode, found);
  if (isDebugging() && moduleOf(sourceCode.ast) === rootModule()) tellEnds(context, replays, found);
  return found;
}

function judgeAll(context: Context, replays: readonly Replay[]): Verdict[] {
  const siblings = new Map<TSESTree.Node, Replay[]>();
  for (const replay of replays)
    siblings.set(replay.source.node, [...(siblings.get(replay.source.node) ?? []), replay]);
  const worst = new Map<TSESTree.Node, Verdict>();
  // Whoever sends what the API holds already has that to mend first: no-mixed-conversation-state.
  const doubled = new Set(
    mixedStatesOf(context.sourceCode, sdkOf(context)).flatMap(({ entries }) => entries),
  );
  for (const replay of replays) {
    if (doubled.has(replay.sink.node)) continue;
    const hazard = judge(context, replay, siblings.get(replay.source.node) ?? []);
    if (hazard && isShownElsewhere(context, replay)) continue;
    const before = worst.get(replay.sink.node);
    if (!hazard || (before && rankOf(before) <= rankOf({ replay, hazard }))) continue;
    worst.set(replay.sink.node, { replay, hazard });
  }
  return [...worst.values()].sort((a, b) => startOf(a) - startOf(b));
}

/**
 * What another file shows by itself is that file's report: there it can be mended, whoever else is
 * linted.
 */
function isShownElsewhere(context: Context, { steps, enteredBefore }: Replay): boolean {
  const ways = steps.map(({ node }) => node).filter((node) => !isOfRoot(node));
  const places = enteredBefore ? [enteredBefore, ...ways] : ways;
  const { settings, cwd, languageOptions } = context;
  return [...new Set(places.map((node) => moduleOf(node)))].some((other) => {
    const { sourceCode, filename } = other;
    const there = { settings, cwd, languageOptions, sourceCode, filename } as unknown as Context;
    const shown = within(other, () => verdictsOf(there).map(({ replay }) => replay.sink.node));
    return places.some(
      (place) => moduleOf(place) === other && shown.some((node) => isInside(place, node)),
    );
  });
}

const startOf = ({ replay }: Verdict): number => replay.sink.node.range[0];

function judge(context: Context, replay: Replay, siblings: readonly Replay[]): Hazard | null {
  const { source, sanitizedBy } = replay;
  const { written } = findReplays(context);
  if (source.kind === 'compacted') return null;
  const isRepaired = sanitizedBy !== null && sanitizedBy !== 'sdk';
  if (isRepaired && !replay.isThinned) return null;
  const pairing =
    source.kind === 'stream-added'
      ? null
      : pairingHazard(replay, siblings, rebuiltBeside(replay, written.keys()));
  if (pairing && !isHarmless(context, replay)) return pairing;
  if (isRepaired || (sanitizedBy === 'sdk' && !leavesParsed(context, replay))) return null;
  const fields = fieldHazard(replay);
  // Parse fields are refused whether they were copied or not.
  return fields === 'raw' && replay.clones.length > 0 ? 'cloned' : fields;
}

/** The SDK's helper leaves parse fields where they are before openai 7.12.1 (F3). */
function leavesParsed(context: Context, { source }: Replay): boolean {
  if (source.kind !== 'parsed') return false;
  return installedSdk(context)?.stripsParsed === false;
}

/** A model that does not reason has no reasoning to lose. */
function isHarmless(context: Context, replay: Replay): boolean {
  const extra = settingsOf(context).nonReasoningModels;
  // Where the response came from elsewhere, the requests of the file say what it talks to.
  const requests = replay.source.request ? [replay.source.request] : findReplays(context).requests;
  const sdk = sdkOf(context);
  const reasons = (request: TSESTree.Node): boolean => {
    if (asksForNoReasoning(request)) return false;
    const models = modelsOf(sdk, request);
    return models.length === 0 || models.some((model) => !isNonReasoningModel(model, extra));
  };
  return requests.length > 0 && !requests.some(reasons);
}

const DEPENDENT = Object.keys(itemTypes).filter(
  // Tools are listed once, before the model has reasoned.
  (type) => itemTypes[type]?.followsReasoning === true && type !== 'mcp_list_tools',
);

/** What a replay surely lets through: a pick without a known type can be anything. */
const passes = ({ types, isPick, isHeadCut, isUnclear }: Replay, type: string): boolean =>
  admits(types, type) && !(types === null && (isPick || isHeadCut || isUnclear));

function pairingHazard(
  replay: Replay,
  siblings: readonly Replay[],
  rebuilt: ReadonlySet<string>,
): Hazard | null {
  const { types, isPick, isUnclear } = replay;
  // Without its id an item depends on nothing.
  if (replay.omitted.has('id') || (isUnclear && types === null)) return null;
  if (replay.isHeadCut && types === null) return 'dropped-reasoning';
  // What is picked on another way than the whole output goes, goes alone.
  const beside = siblings.filter((one) => !isPick || !isApart(replay.sink.node, one.sink.node));
  if (beside.some((one) => passes(one, 'reasoning')))
    return orphans(replay, siblings, rebuilt) ? 'orphaned-reasoning' : null;
  const isOneOfSeveral = siblings.filter((one) => one.isPick && one.types === null).length > 1;
  if (isPick && types === null) return isOneOfSeveral ? null : 'dropped-reasoning';
  return DEPENDENT.some((type) => admits(types, type)) ? 'dropped-reasoning' : null;
}

/** Reasoning goes back, and what follows it surely does not. */
function orphans(
  { types }: Replay,
  siblings: readonly Replay[],
  rebuilt: ReadonlySet<string>,
): boolean {
  if (!admits(types, 'reasoning') || types === null) return false;
  const isSent = (type: string): boolean => siblings.some((one) => passes(one, type));
  if ([...rebuilt].some((type) => !isSent(type))) return true;
  if (types.mode === 'except')
    return ['message', 'function_call'].some((type) => types.types.has(type) && !isSent(type));
  return !DEPENDENT.some(isSent);
}

/** Types whose items go back as they came over the wire (contract, section 2). */
const PLAIN = new Set([
  'code_interpreter_call',
  'file_search_call',
  'function_call',
  'local_shell_call',
  'mcp_approval_request',
  'mcp_call',
  'mcp_list_tools',
  'message',
  'program',
  'program_output',
  'reasoning',
  'web_search_call',
]);

const isPlain = (types: Constraint): boolean =>
  types?.mode === 'only' && [...types.types].every((type) => PLAIN.has(type));

/** What the SDK adds when it parses; without what holds it, it is not there either (F3). */
const PARSED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  function_call: ['parsed_arguments'],
  message: ['content[].parsed', 'content'],
};

function fieldHazard(replay: Replay): Hazard | null {
  const { source, types, isRebuilt, isUnread } = replay;
  if (source.kind === 'stream-added') return 'unfinished';
  if (isRebuilt) return null;
  if (source.kind === 'parsed') {
    const isParsed = ([type, fields]: [string, readonly string[]]): boolean =>
      admits(types, type) && !fields.some((field) => isOmitted(replay, field, type));
    return Object.entries(PARSED_FIELDS).some(isParsed) ? 'parsed' : null;
  }
  // Whoever takes such a field away by hand has looked at the items.
  const isCleaned = [...replay.omitted.keys()].some((field) => BREAKING.has(field));
  if (isCleaned || isUnread || (isPlain(types) && source.kind !== 'stored')) return null;
  return 'raw';
}

const isOmitted = ({ omitted }: Replay, field: string, type: string): boolean =>
  omitted.has(field) && admits(omitted.get(field) ?? null, type);

/** Fields that break the next request in items of some type, and the id that ties them together. */
const BREAKING = new Set(
  Object.values(itemTypes).flatMap(({ notEmpty, notNull, onlyEmpty, outputOnly, values }) =>
    [notEmpty, notNull, onlyEmpty, outputOnly, values].flatMap((fields) => Object.keys(fields)),
  ),
).add('id');
