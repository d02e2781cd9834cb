import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { guardsAt } from '../flow/guards.js';
import { lifeOf } from '../flow/outlives.js';
import { pathsAt } from '../flow/paths/index.js';
import { nodesOf } from '../replay/nodes.js';
import type { Sdk } from '../sdk/index.js';
import { ANY_ELEMENT, enclosingFunction, isInside, variableOf } from '../syntax/nodes.js';
import { fieldsOfCallIn } from './call-mentions.js';
import { type Answer, isCall, isOfCall } from './calls.js';
import { originsOf } from './origins.js';
import { placesIn } from './places.js';
import type { File } from './scenes.js';

type Jump = TSESTree.BreakStatement | TSESTree.ContinueStatement | TSESTree.ReturnStatement;

const isJump = (node: TSESTree.Node): node is Jump =>
  node.type === T.BreakStatement ||
  node.type === T.ContinueStatement ||
  node.type === T.ReturnStatement;

/** A call that one way through a loop leaves without an output (F22). */
export interface Skipped {
  how: 'skipped';
  /** The statement that goes on, or the `if` that is passed by. */
  node: Jump | TSESTree.IfStatement;
  answer: Answer;
  loop: TSESTree.ForOfStatement;
}

/** The calls that a file skips, where others of the same list are answered. */
export function skippedIn(file: File): readonly Skipped[] {
  const loops = new Map<TSESTree.ForOfStatement, Answer>();
  for (const answer of file.answers) {
    const loop = answer.item && loopOver(file.facts.sdk, answer);
    if (loop && !loops.has(loop)) loops.set(loop, answer);
  }
  return [...loops].flatMap(([loop, answer]) => judgeLoop(file, loop, answer));
}

/** The loop over output that an answer stands in. */
function loopOver(sdk: Sdk, { place }: Answer): TSESTree.ForOfStatement | null {
  const fn = enclosingFunction(place);
  for (let up = place.parent; up && up !== fn; up = up.parent)
    if (up.type === T.ForOfStatement)
      return elementsOf(sdk, up).some(({ from }) => from === 'item') ? up : null;
  return null;
}

const elementsOf = (sdk: Sdk, { right }: TSESTree.ForOfStatement) =>
  originsOf(sdk, right, { path: [ANY_ELEMENT] });

function judgeLoop(file: File, loop: TSESTree.ForOfStatement, answer: Answer): Skipped[] {
  const { answers, facts } = file;
  const fn = enclosingFunction(loop);
  const paths = pathsAt(loop.body);
  const given = answers.flatMap(({ place }) => placesIn(fn, place));
  const isOpen = (node: TSESTree.Node): boolean =>
    isSurelyCall(facts.sdk, loop, node) && paths.reaches(loop.body, node, given);
  const jumps = nodesOf(facts.context.sourceCode)
    .filter(isJump)
    .filter((node) => isInside(node, loop.body) && leaves(node, loop));
  const found = jumps.filter((node) => {
    const [test, truth] = testAround(node, loop);
    return test && isOpen(node) && canSkip(facts.sdk, test, truth) && isSentAfter(file, node);
  });
  const passed =
    found.length > 0
      ? []
      : ifsAround(answer.place, loop).filter(
          (node) =>
            isOpen(node) &&
            paths.endsRound(node, loop, [...given, ...jumps]) &&
            canSkip(facts.sdk, node.test, isInside(answer.place, node.consequent) ? false : true) &&
            isSentAfter(file, node),
        );
  return [...found, ...passed.slice(0, 1)].map((node) => ({ how: 'skipped', node, answer, loop }));
}

/** Whether a jump leaves the round, and not something inside it. */
function leaves(node: Jump, loop: TSESTree.ForOfStatement): boolean {
  if (enclosingFunction(node) !== enclosingFunction(loop)) return false;
  if (node.type === T.ReturnStatement || node.label) return true;
  for (let up = node.parent; up !== loop; up = up.parent as TSESTree.Node) {
    if (up.type.startsWith('For') || up.type.endsWith('WhileStatement')) return false;
    if (up.type === T.SwitchStatement && node.type === T.BreakStatement) return false;
  }
  return true;
}

/** The condition under which a statement runs, and how it comes out there. */
function testAround(
  node: TSESTree.Node,
  loop: TSESTree.ForOfStatement,
): [test: TSESTree.Expression | null, truth: boolean] {
  let below = node;
  for (let up = node.parent; up && up !== loop; below = up, up = up.parent)
    if (up.type === T.IfStatement) return [up.test, up.consequent === below];
  return [null, true];
}

/** The `if`s between a loop and an answer in it. */
function ifsAround(place: TSESTree.Node, loop: TSESTree.ForOfStatement): TSESTree.IfStatement[] {
  const found: TSESTree.IfStatement[] = [];
  for (let up = place.parent; up && up !== loop; up = up.parent)
    if (up.type === T.IfStatement) found.unshift(up);
  return found;
}

function isSurelyCall(sdk: Sdk, loop: TSESTree.ForOfStatement, node: TSESTree.Node): boolean {
  const elements = elementsOf(sdk, loop);
  if (elements.length > 0 && elements.every((one) => isOfCall(one))) return true;
  const [declared] = loop.left.type === T.VariableDeclaration ? loop.left.declarations : [];
  const root = declared?.id.type === T.Identifier ? variableOf(declared.id) : null;
  return root !== null && isCall(guardsAt(node, { subject: { root, path: [] } })?.types ?? null);
}

/**
 * Whether a condition can leave out a call that the model may make: by the name that it tests for, by
 * what the call is given, or by nothing of the call. A name that no tool has is none of them, and
 * whoever asks for its `call_id` has answered it before.
 */
function canSkip(sdk: Sdk, test: TSESTree.Expression, truth: boolean): boolean {
  const fields = fieldsOfCallIn(sdk, test);
  if (fields.some((field) => field !== 'name' && field !== 'arguments' && field !== 'input'))
    return false;
  if (!fields.includes('name')) return true;
  if (test.type !== T.BinaryExpression) return false;
  const isEqual = test.operator === '===' || test.operator === '==';
  const isCompared = isEqual || test.operator === '!==' || test.operator === '!=';
  return isCompared && test.right.type === T.Literal && isEqual === truth;
}

/** Whether what holds the call is sent again after a place, or lives on. */
function isSentAfter({ entries, facts, requests }: File, node: TSESTree.Node): boolean {
  const fn = enclosingFunction(node);
  const paths = pathsAt(node);
  const isKept = entries.some(({ list }) => lifeOf(list) === 'kept');
  const sent = requests.flatMap((call) => placesIn(fn, call));
  const goesOn = sent.some((call) => paths.reaches(node, call));
  if (node.type === T.ReturnStatement) return isKept;
  const isHeld =
    entries.length > 0 ||
    facts.requests.some((request) =>
      request.field('previous_response_id').some(({ from }) => from !== 'absent'),
    );
  return isKept || (isHeld && goesOn);
}
