import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { debug } from '../debug.js';
import { requestsOf } from '../facts/requests.js';
import { moduleOf, sourceOf } from '../modules/module.js';
import { sdkOf } from '../sdk/index.js';
import { accessOf, isFunction, variableOf, wrapped } from '../syntax/nodes.js';
import { type Call, parameterFor, receiverOf } from './receivers.js';
import type { Replay } from './replay.js';
import type { Verdict } from './verdicts.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/**
 * Says of each response that a file asks for what became of it, for whoever wonders why nothing is
 * reported: where it goes back to a request, and why that is right or wrong; or else where it leaves the
 * file's sight.
 */
export function tellEnds(
  context: Context,
  replays: readonly Replay[],
  verdicts: readonly Verdict[],
): void {
  const { sourceCode, filename } = context;
  for (const { call, isForeign } of requestsOf(sourceCode, sdkOf(context))) {
    const sent = replays.filter(({ source }) => source.node === call);
    const became = sent.map((replay) => becameOf(replay, verdicts));
    const told = became.length > 0 ? became : endsOf(call);
    const ends = isForeign ? ['goes to another vendor: not judged'] : [...new Set(told)];
    for (const end of ends.length > 0 ? ends : ['is not seen to go anywhere'])
      debug(`${filename}:${String(call.loc.start.line)} response ${end}`);
  }
}

function becameOf(replay: Replay, verdicts: readonly Verdict[]): string {
  const verdict = verdicts.find((one) => one.replay === replay);
  return `is sent ${at(replay.sink.node)}: ${verdict ? reported(verdict) : whyRight(replay)}`;
}

const reported = ({ hazard, replay: { grade } }: Verdict): string =>
  grade === 'certain'
    ? `reported as ${hazard}`
    : `reported as ${hazard} where asked what is possible`;

function whyRight({ sanitizedBy, isUnread, isUnclear }: Replay): string {
  if (sanitizedBy !== null) return `sanitized by ${sanitizedBy}`;
  if (isUnread) return 'a filter on the way cannot be read';
  return isUnclear
    ? 'a cut on the way cannot be read'
    : 'nothing in it that is refused, or told elsewhere';
}

const at = (node: TSESTree.Node): string => `at line ${String(node.loc.start.line)}`;

/** Where a value leaves sight, through the names and functions of the project. */
function endsOf(value: TSESTree.Node, seen = new Set<TSESTree.Node>()): readonly string[] {
  const node = wrapped(value);
  if (seen.has(node)) return [];
  seen.add(node);
  const { parent } = node;
  const byNames = (declaration: TSESTree.Node): string[] =>
    sourceOf(declaration)
      .getDeclaredVariables(declaration)
      .flatMap(({ references }) => references)
      .flatMap((one) => (one.isRead() ? endsOf(one.identifier, seen) : []));
  switch (parent?.type) {
    case T.MemberExpression:
      return parent.object === node && canHoldItems(parent) ? endsOf(parent, seen) : [];
    case T.CallExpression:
    case T.NewExpression:
      return parent.callee === node ? endsOf(parent, seen) : endsInCall(parent, node, seen);
    case T.VariableDeclarator:
      return byNames(parent);
    case T.ForOfStatement:
      return byNames(parent.left);
    case T.AssignmentExpression:
      return endsInAssignment(parent, node, seen);
    case T.ArrayExpression:
    case T.ConditionalExpression:
    case T.LogicalExpression:
    case T.ObjectExpression:
    case T.Property:
    case T.SpreadElement:
      return endsOf(parent, seen);
    case T.ReturnStatement:
      return [`is returned ${at(parent)}`];
    default:
      return isFunction(parent) && parent.body === node ? [`is returned ${at(node)}`] : [];
  }
}

/** Of a response only its output, and of output only items: not `id` or `output_text`. */
function canHoldItems(member: TSESTree.MemberExpression): boolean {
  const sdk = sdkOf(moduleOf(member));
  if (sdk.isPlain(member)) return false;
  const type = sdk.typeOf(member);
  const isMethod = member.parent.type === T.CallExpression && member.parent.callee === member;
  return isMethod || (type.is === 'any' ? accessOf(member) === 'output' : type.is !== 'other');
}

function endsInCall(
  call: Call,
  argument: TSESTree.Node,
  seen: Set<TSESTree.Node>,
): readonly string[] {
  const name = sourceOf(call).getText(call.callee);
  const receiver = receiverOf(call);
  if (receiver === 'adds') return [`is added by ${name} ${at(call)}`];
  if (receiver === 'takes') return [`goes to ${name} ${at(call)}, whose body is not in sight`];
  if (receiver === 'reads') return [`goes to ${name} ${at(call)}, which is none of the program`];
  const parameter = parameterFor(receiver, call, argument);
  const uses = (parameter && variableOf(parameter)?.references) ?? [];
  return uses.flatMap(({ identifier }) => endsOf(identifier, seen));
}

function endsInAssignment(
  { left, right }: TSESTree.AssignmentExpression,
  value: TSESTree.Node,
  seen: Set<TSESTree.Node>,
): readonly string[] {
  if (right !== value) return [];
  if (left.type === T.MemberExpression)
    return [`is stored in ${sourceOf(left).getText(left)} ${at(left)}`];
  const variable = left.type === T.Identifier ? variableOf(left) : null;
  return (variable?.references ?? []).flatMap((one) =>
    one.isRead() ? endsOf(one.identifier, seen) : [],
  );
}
