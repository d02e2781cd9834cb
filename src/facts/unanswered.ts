import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { handlersAround, type Life, lifeOf } from '../flow/outlives.js';
import { isLoop, pathsAt } from '../flow/paths/index.js';
import { throwsByItself } from '../flow/throwing.js';
import { enclosingFunction } from '../syntax/nodes.js';
import { isUnderCall, mentionsCall } from './call-mentions.js';
import { type Answer, answersOf, callEntriesOf, type CallEntry } from './calls.js';
import type { Facts } from './facts.js';
import { placesIn } from './places.js';
import { type File, type Scene, scenesOf } from './scenes.js';
import { type Skipped, skippedIn } from './skipped.js';

/** A call of the model that can stay in a conversation without its output (F22, D8). */
export interface Unanswered {
  /**
   * `thrown`: what throws between leaves a list that lives on; `caught`: a `catch` goes on without an
   * answer.
   */
  how: 'caught' | 'thrown';
  entry: CallEntry;
  /** What throws. */
  risk: TSESTree.Node;
  /** The `catch` that goes on. */
  handler: TSESTree.CatchClause | null;
  answer: Answer;
  life: Life;
}

/** Where the calls of a file can stay without their outputs. */
export function unansweredIn(facts: Facts): readonly (Skipped | Unanswered)[] {
  const entries = callEntriesOf(facts);
  const answers = answersOf(facts, entries);
  if (answers.length === 0) return [];
  const file: File = { facts, entries, answers, requests: facts.requests.map(({ call }) => call) };
  return [...entries.flatMap((entry) => judgeEntry(file, entry)), ...skippedIn(file)];
}

function judgeEntry(file: File, entry: CallEntry): Unanswered[] {
  let life: Life | undefined;
  const scenes = scenesOf(file, entry, () => (life ??= lifeOf(entry.list)));
  for (const scene of scenes) {
    const found = caughtIn(scene) ?? thrownIn(scene);
    if (found) return [{ entry, ...found }];
  }
  return [];
}

type Found = Omit<Unanswered, 'entry'>;

/** What throws between and leaves the function, with a list that lives on. */
function thrownIn(scene: Scene): Found | null {
  const { answers, entered, paths, requests, resets, start } = scene;
  const all = [...answers.map(({ at }) => at), ...requests, ...resets, ...entered];
  const direct = paths
    .throwsBetween(start, all, throwsByItself)
    .flatMap((risk) => riskAt(scene, risk) ?? []);
  const inner = answers.flatMap(({ at, answer }) => {
    if (at === answer.place) return [];
    const others = all.filter((node) => node !== at);
    const throws = (node: TSESTree.Node): boolean => node === at || throwsByItself(node);
    const isPassed = paths.throwsBetween(start, others, throws).includes(at);
    return isPassed && risksBefore(answer, requests) ? [{ risk: at, answer }] : [];
  });
  const [first] = [...direct, ...inner].sort((a, b) => a.risk.range[0] - b.risk.range[0]);
  const life = first && !isBegunAnew(scene) ? scene.life() : 'lost';
  return first && life !== 'lost' ? { how: 'thrown', handler: null, life, ...first } : null;
}

/** Whether each turn begins with a list of its own: what the last one left is gone. */
const isBegunAnew = ({ paths, resets, start }: Scene): boolean => paths.always(resets, start);

/** A node that throws every day on the way to an answer. */
function riskAt(scene: Scene, risk: TSESTree.Node): { risk: TSESTree.Node; answer: Answer } | null {
  const { answers, entered, paths, requests, sdk } = scene;
  if (!throwsByItself(risk)) return null;
  if (risk.type === T.ThrowStatement) {
    const [nearest] = answers;
    return nearest && isUnderCall(sdk, risk, scene.fn) ? { risk, answer: nearest.answer } : null;
  }
  const next = answers.find(({ at }) => paths.reaches(risk, at, [...entered, ...requests]));
  return next && mentionsCall(sdk, risk) ? { risk, answer: next.answer } : null;
}

/** Whether a function that gives an answer can throw before it does. */
function risksBefore({ place }: Answer, requests: readonly TSESTree.Node[]): boolean {
  const fn = enclosingFunction(place);
  if (!fn) return false;
  const before = [place, ...requests.flatMap((call) => placesIn(fn, call))];
  return pathsAt(fn.body).throwsBetween(fn.body, before, throwsByItself).length > 0;
}

/** A `catch` that takes what throws between, and goes on to the next request without an answer. */
function caughtIn(scene: Scene): Found | null {
  const { answers, entered, fn, paths, requests, resets, start } = scene;
  const done = [...answers.map(({ at }) => at), ...resets];
  const all = [...done, ...requests, ...entered];
  const thrown = paths.graph.labels.flatMap((label) =>
    label?.how === 'threw' ? [label.node] : [],
  );
  for (const node of new Set(thrown)) {
    const [handler] = handlersAround(node, fn);
    if (!handler || !paths.reaches(start, node, all)) continue;
    const risk = riskAt(scene, node);
    if (!risk) continue;
    const loop = loopAround(handler);
    const isRoundLost =
      loop?.type === T.ForOfStatement &&
      mentionsCall(scene.sdk, loop.right) &&
      paths.endsRound(handler, loop, done);
    const isSent = requests.some((call) => paths.reaches(handler, call, done));
    if (isRoundLost || isSent) return { how: 'caught', handler, life: 'kept', ...risk };
    const exits = paths.exits(handler, [...done, ...requests]);
    const isLeft = exits.has('end') || exits.has('return');
    const life = isLeft && !isBegunAnew(scene) ? scene.life() : 'lost';
    if (life !== 'lost') return { how: 'caught', handler, life, ...risk };
  }
  return null;
}

function loopAround(node: TSESTree.Node) {
  const fn = enclosingFunction(node);
  for (let up = node.parent; up && up !== fn; up = up.parent) if (isLoop(up)) return up;
  return null;
}
