import {
  AST_NODE_TYPES as T,
  ASTUtils,
  type TSESLint,
  type TSESTree,
} from '@typescript-eslint/utils';

import { itemContract } from '../contract/index.js';
import { writtenItemsOf } from '../facts/written.js';
import { isVisibleAt } from '../fix/local-names.js';
import { removeFromList } from '../fix/property.js';
import { insertStatement, removeStatement } from '../fix/statement.js';
import type { TextEdit } from '../fix/wrap.js';
import { pathsAt } from '../flow/paths/index.js';
import { findReplays } from '../replay/find-replays.js';
import { propertyOf } from '../replay/model.js';
import { childrenOf, isInside, literalOf, methodOf, unwrap, variableOf } from '../syntax/nodes.js';
import {
  loopAround,
  nameIn,
  type Picked,
  failsBefore,
  isCopy,
  pickedAt,
  runsByTypeAlone,
  wholeBehind,
} from './picked.js';
import { firstClean, type PlannedEdits, takesAll, type Task } from './plan.js';
import { hasNoTools } from './whole-output.js';

/**
 * The whole output in place of the items that are picked of it: once before the loop that picks
 * them, or where the one that was found goes. So their reasoning goes along (F16). Null where other
 * items of the same output go on ways of their own.
 */
export function planBefore(task: Task): PlannedEdits | null {
  const { context, verdict, place } = task;
  const { replay, hazard } = verdict;
  const picked = hazard === 'dropped-reasoning' && takesAll(place) ? pickedAt(replay) : null;
  if (!picked) return null;
  const isAlone = findReplays(context).replays.every(
    ({ source, sink }) => source.node !== replay.source.node || sink.node === replay.sink.node,
  );
  if (!isAlone) return null;
  return replay.isPick ? planInPlace(task, picked) : planBeforeLoop(task, picked);
}

/** `input.push(call, {…})` → `input.push(...callee(response.output), {…})` */
function planInPlace(task: Task, { item }: Picked): PlannedEdits | null {
  const { context, verdict, callee } = task;
  const { replay } = verdict;
  const found = replay.steps.find(
    (step) => step.kind === 'find' || (step.kind === 'read' && step.access.startsWith('[')),
  );
  const list = found && found.kind === 'find' ? methodOf(found.node)?.receiver : null;
  const read = found?.kind === 'read' ? found.node.object : null;
  const whole = wholeBehind(list ?? read ?? item, replay)?.output ?? null;
  if (!found || !whole || !isVisible(task, whole, found.node, item)) return null;
  const { sourceCode } = context;
  const edits = firstClean(context, [around(sourceCode, item, whole, [`...${callee}(`, ')'])]);
  const isSafe = isCopy(item) && (isOneCall(task) || hasNoTools(context, replay));
  return edits && { kind: 'sendBefore', edits, isSafe };
}

/** Whether a request asks for one call at most, so that the one that is found is all. */
function isOneCall({ verdict }: Task): boolean {
  const { request } = verdict.replay.source;
  const value = request && propertyOf(request, 'parallel_tool_calls');
  return value !== null && literalOf(value) === false && isOfCalls(verdict.replay.types);
}

const isOfCalls = (types: Task['verdict']['replay']['types']): boolean =>
  types?.mode === 'only' &&
  [...types.types].every((type) => itemContract(type)?.pair?.role === 'call');

function planBeforeLoop(task: Task, picked: Picked): PlannedEdits | null {
  const { statement, list } = picked;
  const loop = loopAround(statement);
  const name = loop && nameIn(loop);
  const whole = loop && wholeBehind(loop.right, task.verdict.replay);
  if (!loop || !name || !whole || !isBlock(loop.parent)) return null;
  if (!isVisible(task, whole.output, whole.read, loop)) return null;
  if (!isVisible(task, list, loop.right, loop)) return null;
  const edits = isAll(statement, loop)
    ? inPlaceOf(task, picked, loop, whole.output)
    : withoutItem(task, picked, loop, whole.output);
  const clean = edits && firstClean(task.context, [edits]);
  if (!clean) return null;
  const isSame =
    whole.isExact &&
    isCopy(picked.item) &&
    runsByTypeAlone(statement, loop, name) &&
    onlyAnswers(task, picked, loop) &&
    !failsBefore(statement, loop.body) &&
    isMeant(task);
  return { kind: 'sendBefore', edits: clean, isSafe: isSame && !writesAssistant(task) };
}

/** Whether nothing that the program leaves out on purpose comes along. */
const isMeant = ({ context, verdict: { replay } }: Task): boolean =>
  isOfCalls(replay.types) ||
  (replay.types?.mode === 'except' && [...replay.types.types].join() === 'reasoning') ||
  hasNoTools(context, replay);

const isBlock = (node: TSESTree.Node): boolean =>
  node.type === T.BlockStatement || node.type === T.Program || node.type === T.SwitchCase;

const endOf = (sourceCode: Task['context']['sourceCode'], statement: TSESTree.Node): string =>
  sourceCode.getText(statement).endsWith(';') ? ';' : '';

/** Whether a loop does nothing but add the item. */
function isAll(statement: TSESTree.Node, { body }: TSESTree.ForOfStatement): boolean {
  const call = (statement as TSESTree.ExpressionStatement).expression;
  if (call.type !== T.CallExpression || call.arguments.length > 1) return false;
  const only = (node: TSESTree.Node): boolean => {
    if (node === statement) return true;
    if (node.type === T.BlockStatement) {
      const last = node.body.at(-1);
      return last !== undefined && node.body.slice(0, -1).every(isGuard) && only(last);
    }
    return node.type === T.IfStatement && !node.alternate && only(node.consequent);
  };
  return only(body);
}

const isGuard = (node: TSESTree.Node): boolean =>
  node.type === T.IfStatement &&
  !node.alternate &&
  (node.consequent.type === T.ContinueStatement ||
    (node.consequent.type === T.BlockStatement &&
      node.consequent.body.length === 1 &&
      node.consequent.body[0]?.type === T.ContinueStatement));

/** `for (const item of output) if (…) list.push(item);` → `list.push(...callee(output));` */
function inPlaceOf(
  { context: { sourceCode }, callee }: Task,
  { list, statement }: Picked,
  loop: TSESTree.ForOfStatement,
  output: TSESTree.Expression,
): readonly TextEdit[] | null {
  if (sourceCode.getCommentsInside(loop).length > 0) return null;
  const open = `${sourceCode.getText(list)}.push(...${callee}(`;
  return around(sourceCode, loop, output, [open, `))${endOf(sourceCode, statement)}`]);
}

/** Puts an expression, between two texts, in place of a node; what stays as it is, is still used. */
function around(
  sourceCode: Task['context']['sourceCode'],
  node: TSESTree.Node,
  kept: TSESTree.Expression,
  [open, close]: readonly [string, string],
): TextEdit[] {
  if (!isInside(kept, node))
    return [{ range: node.range, text: `${open}${sourceCode.getText(kept)}${close}` }];
  return [
    { range: [node.range[0], kept.range[0]], text: open },
    { range: [kept.range[1], node.range[1]], text: close },
  ];
}

/** The whole before the loop, which no longer adds the item; what is pushed beside it stays. */
function withoutItem(
  { context: { sourceCode }, callee }: Task,
  { statement, call, item, list }: Picked,
  loop: TSESTree.ForOfStatement,
  output: TSESTree.Expression,
): readonly TextEdit[] | null {
  const { parent } = statement;
  const isBare = parent.type !== T.SwitchCase && (!isBlock(parent) || isOnly(statement));
  if (call.arguments.length === 1 && isBare) return null;
  const gone =
    call.arguments.length > 1
      ? removeFromList(sourceCode, item)
      : removeStatement(sourceCode, statement);
  const push = `${sourceCode.getText(list)}.push(...${callee}(${sourceCode.getText(output)}))`;
  const text = `${push}${endOf(sourceCode, statement)}`;
  return gone && [...insertStatement(sourceCode, loop, text), ...gone];
}

const isOnly = ({ parent }: TSESTree.Node): boolean =>
  parent?.type === T.BlockStatement && parent.body.length === 1;

/** Whether an expression stands for the same at `at` as it did where `read` was evaluated. */
function isVisible(
  task: Task,
  node: TSESTree.Node,
  read: TSESTree.Node,
  at: TSESTree.Node,
): boolean {
  if (node.type === T.MemberExpression) return isVisible(task, node.object, read, at);
  if (node.type !== T.Identifier) return true;
  const variable = variableOf(node);
  const declared = variable?.identifiers[0];
  if (!declared || isInside(declared, at)) return false;
  if (isVisibleAt(task.context.sourceCode, declared, at)) return true;
  if (!isNamedSo(task, variable, at)) return false;
  const writes = variable.references.filter((one) => one.isWrite() && one.init !== true);
  const paths = pathsAt(at);
  return !writes.some(
    ({ identifier }) => isInside(identifier, at) || paths.reaches(identifier, at, [read]),
  );
}

/** Whether a name means the same variable at another place. */
const isNamedSo = ({ context }: Task, variable: TSESLint.Scope.Variable, at: TSESTree.Node) =>
  ASTUtils.findVariable(context.sourceCode.getScope(at), variable.name) === variable;

/** Whether nothing else is done with the list in a loop but to add answers to calls. */
function onlyAnswers({ context }: Task, picked: Picked, loop: TSESTree.ForOfStatement): boolean {
  const { sourceCode } = context;
  const name = sourceCode.getText(picked.list);
  const isAnswer = (argument: TSESTree.Node): boolean => {
    const type = argument.type === T.ObjectExpression ? propertyOf(argument, 'type') : null;
    const value = type && literalOf(type);
    return typeof value === 'string' && itemContract(value)?.pair?.role === 'answer';
  };
  const isFit = (node: TSESTree.Node): boolean => {
    if (
      node !== picked.list &&
      node.type === picked.list.type &&
      sourceCode.getText(node) === name
    ) {
      const call = node.parent.parent;
      return (
        call?.type === T.CallExpression &&
        methodOf(call)?.name === 'push' &&
        methodOf(call)?.receiver === node &&
        call.arguments.every(isAnswer)
      );
    }
    return childrenOf(node).every(isFit);
  };
  const others = picked.call.arguments.filter((one) => one !== picked.item);
  return others.every(isAnswer) && isFit(loop.body);
}

/** What the assistant said may go back by hand already. */
const writesAssistant = ({ context }: Task): boolean =>
  writtenItemsOf(context).some(({ node }) => {
    const role = propertyOf(unwrap(node), 'role');
    return role !== null && literalOf(role) === 'assistant';
  });
