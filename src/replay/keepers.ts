import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { sourceOf } from '../modules/module.js';
import { type Definition, definitionsOf } from '../syntax/bindings.js';
import { resolveFunction } from '../syntax/functions.js';
import { thisOwnerAt } from '../syntax/members.js';
import { accessOf, isGlobal, unwrap, variableOf } from '../syntax/nodes.js';

/**
 * Who has what does not live in a function alone: its caller (as the function itself), or a store, as
 * a text that says by what it is reached and what is asked of it: `loadHistory` and `saveHistory` of
 * one module are one store, `saveTrace` is another.
 */
export type Keeper = TSESTree.Node | string;

const known = new WeakMap<TSESLint.Scope.Variable, Set<Keeper>>();

/** How many names the content of a list is traced through. */
const MAX_NAMES = 100;

/**
 * Where the conversation in a list was taken from:
 *
 * | list | keeper |
 * |---|---|
 * | `prior`, `req.body.items`, `await req.json()`, of a parameter | the caller |
 * | `await db.load(id)`, `this.repo.load(id)`, `JSON.parse(await readFile(path))` | the store |
 * | `[...a, b]`, `a ?? b`, `c ? a : b`, `cloneDeep(a)`, a name | that of its parts |
 * | anything else | none |
 *
 * `seen` are the names on the way: a list is often put together from itself.
 */
export function keepersOf(
  list: TSESTree.Node,
  seen = new Set<TSESLint.Scope.Variable>(),
): Set<Keeper> {
  const node = unwrap(list);
  const all = (nodes: readonly TSESTree.Node[]): Set<Keeper> =>
    new Set(nodes.flatMap((one) => [...keepersOf(one, seen)]));
  switch (node.type) {
    case T.ArrayExpression:
      return all(
        node.elements.flatMap((one) => (one?.type === T.SpreadElement ? [one.argument] : [])),
      );
    case T.ConditionalExpression:
      return all([node.consequent, node.alternate]);
    case T.LogicalExpression:
      return all([node.left, node.right]);
    case T.MemberExpression:
      return all([node.object]);
    case T.CallExpression:
      if (resolveFunction(node.callee)) return all([]);
      return makes(node) ? all(node.arguments) : new Set(keepersOfCall(node));
    case T.Identifier:
      return keepersOfName(node, seen);
    default:
      return all([]);
  }
}

function keepersOfName(name: TSESTree.Identifier, seen: Set<TSESLint.Scope.Variable>): Set<Keeper> {
  const variable = variableOf(name);
  if (!variable || seen.has(variable) || seen.size >= MAX_NAMES) return new Set();
  // What is asked of a list is asked at each of its uses; on the way from another it is cut short.
  const isFirst = seen.size === 0;
  const before = isFirst ? known.get(variable) : undefined;
  if (before) return before;
  seen.add(variable);
  const found = definitionsOf(variable).flatMap((one): Keeper[] => {
    if (one.kind === 'parameter') return [one.fn];
    return one.kind === 'value' ? [...keepersOf(one.value, seen)] : [];
  });
  const all = new Set(found);
  if (isFirst) known.set(variable, all);
  return all;
}

/** `JSON.parse(text)` and `cloneDeep(list)` only make something else of what they are given. */
function makes(call: TSESTree.CallExpression): boolean {
  const { root } = chainOf(call);
  const definition = definitionOf(root);
  const isLibrary = definition?.kind === 'import' && !FILES.test(definition.from);
  return isGlobal(root) || (isLibrary && call.parent.type !== T.AwaitExpression);
}

const FILES = /^(?:node:)?fs\b/;

/** Methods that hand what they are given, or give what came in, to or from the caller. */
const CALLERS = /^(?:body|emit|end|enqueue|form|json|reply|resolve|respond|send|text)$/i;

/** Whoever only watches what goes on, or compares. */
const WATCHING =
  /^(?:assert|console|expect|logg?er|log|debug|info|warn|error|trac\w*|audit\w*|metrics?|telemetry|spans?|analytics)$/i;

function watches({ root, names }: Chain): boolean {
  const own = root.type === T.Identifier ? [root.name] : [];
  return [...own, ...names].some((name) => WATCHING.test(name));
}

/** Who is asked by a call, or gets its arguments: a store, and the caller if it gave the function. */
export function keepersOfCall(call: TSESTree.CallExpression): Keeper[] {
  const chain = chainOf(call);
  const { root, names, table } = chain;
  const definition = definitionOf(root);
  const caller = definition?.kind === 'parameter' ? definition.fn : null;
  const base = baseOf(root, definition);
  const own = root.type === T.Identifier ? [root.name] : [];
  if (base === null || watches(chain)) return [];
  const method = names.at(-1) ?? own[0] ?? '';
  const isDirect = names.length === 0 || CALLERS.test(method);
  const taken = definition?.kind === 'value' ? definition.binding.path : [];
  const asked = table ?? [...[...taken, ...names].slice(0, -1), subjectIn(method)].join('.');
  const store = `${base} ${asked} ${argumentText(call, base)}`;
  return caller && isDirect ? [caller, store] : [store];
}

interface Chain {
  root: TSESTree.Node;
  names: readonly string[];
  /** What a call on the way names, as in `db.insert(messages).values(…)`. */
  table: string | null;
}

function chainOf(call: TSESTree.CallExpression): Chain {
  const names: string[] = [];
  let table: string | null = null;
  let node = unwrap(call.callee);
  for (;;) {
    if (node.type === T.MemberExpression) {
      names.unshift(accessOf(node));
      node = unwrap(node.object);
    } else if (node.type === T.CallExpression) {
      const [named] = node.arguments;
      const isName = named?.type === T.Identifier || named?.type === T.Literal;
      if (isName) table ??= sourceOf(named).getText(named);
      node = unwrap(node.callee);
    } else return { root: node, names, table };
  }
}

function definitionOf(root: TSESTree.Node): Definition | undefined {
  const variable = root.type === T.Identifier ? variableOf(root) : null;
  return variable ? definitionsOf(variable)[0] : undefined;
}

/** What tells one root from another: a module, a variable, a class. */
function baseOf(root: TSESTree.Node, definition: Definition | undefined): string | null {
  if (root.type === T.ThisExpression) return String(thisOwnerAt(root)?.node.range[0]);
  if (root.type !== T.Identifier || isGlobal(root)) return null;
  if (definition?.kind === 'import') return definition.from;
  // `const { load, save } = store`, `const { repo } = this`
  const isTaken = definition?.kind === 'value' && definition.binding.path.length > 0;
  if (isTaken) return baseOfTaken(definition.value);
  if (definition?.kind === 'parameter') return `${String(definition.fn.range[0])} ${root.name}`;
  return `${String(definition?.node.range[0])} ${root.name}`;
}

const baseOfTaken = (value: TSESTree.Node): string => {
  const owner = value.type === T.ThisExpression ? thisOwnerAt(value) : null;
  return owner ? String(owner.node.range[0]) : sourceOf(value).getText(value);
};

const VERB =
  /^(?:add|append|create|fetch|find|get|insert|list|load|patch|persist|push|put|query|read|record|replace|save|select|set|store|sync|update|upsert|write)(?=[A-Z_]|$)_?/;

/** Names for conversations, and words that say nothing of what is kept. */
const ANY_CONVERSATION =
  /^(?:all|by\w*|chats?|context|conversations?|files?(?:sync)?|first|history|inputs?|items?|json|many|messages?|one|sessions?|state|threads?|turns?|unique\w*)?$/i;

/** `Trace` of `saveTrace`; empty for what can be a conversation: `save`, `loadHistory`, `findUnique`. */
function subjectIn(method: string): string {
  const subject = method.replace(VERB, '');
  return ANY_CONVERSATION.test(subject) ? '' : subject;
}

/** Texts tell keys and files apart; of a file, every argument does. */
function argumentText({ arguments: [first] }: TSESTree.CallExpression, base: string): string {
  const isText = first?.type === T.Literal || first?.type === T.TemplateLiteral;
  return first && (isText || FILES.test(base)) ? sourceOf(first).getText(first) : '';
}
