import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { earlierNames, type Subject, subjectOf } from '../flow/subject.js';
import { definitionsOf } from '../syntax/bindings.js';
import { thisOwnerAt } from '../syntax/members.js';
import {
  accessOf,
  argumentAt,
  isGlobal,
  keyAccess,
  literalOf,
  type Path,
  unwrap,
  variableOf,
} from '../syntax/nodes.js';

/**
 * What calls read from and write to, told apart by all of the way that leads to it, and not by what is
 * asked of it there:
 *
 * | calls | store |
 * |---|---|
 * | `db.chat.find(id)`, `db.chat.update(id, x)`; not `db.audit.add(x)` | `db`, `chat` |
 * | `this.repo.load(id)`, `repo.save(id, x)` with `const { repo } = this` | the class, `repo` |
 * | `load(id)` and `save(id, x)` imported from one module of the program | that module |
 * | `cache.get('chat')`; not `cache.set('trace', x)` | `cache`, `'chat'` |
 * | `db.select().from(chats)`, `db.insert(chats).values(x)` | `db`, `chats` |
 * | `readFile(path)`, `localStorage.getItem('chat')`: a package or the language | by what is named there |
 */
export interface Store {
  is: 'store';
  root: unknown;
  path: Path;
  /** What a call names in it: a text, or a thing; null for nothing that is always the same. */
  key: unknown;
}

export const isSameStore = (a: Store, b: Store): boolean =>
  a.root === b.root && a.key === b.key && a.path.join('.') === b.path.join('.');

/** The store that a call reads from or writes to; null where it is not known what it is called on. */
export function storeOf(call: TSESTree.CallExpression): Store | null {
  const { root, path, calls } = chainTo(call);
  const base = baseOf(root, path);
  if (!base) return null;
  const keys = calls.map((one) => keyIn(one, base.isOpen));
  const key = keys.find((one) => one !== null) ?? null;
  // Of a module of the file system, or of the browser, only what is named in it is one place.
  return base.isOpen && key === null
    ? null
    : { is: 'store', root: base.root, path: base.path, key };
}

interface Chain {
  root: TSESTree.Node;
  /** The properties that are read, without the methods that are called. */
  path: readonly string[];
  /** The calls, the first one first. */
  calls: readonly TSESTree.CallExpression[];
}

function chainTo(call: TSESTree.CallExpression): Chain {
  const path: string[] = [];
  const calls = [call];
  let node = unwrap(call.callee);
  let isMethod = true;
  for (;;) {
    if (node.type === T.MemberExpression) {
      if (!isMethod) path.unshift(accessOf(node));
      isMethod = false;
      node = unwrap(node.object);
    } else if (node.type === T.CallExpression) {
      calls.unshift(node);
      isMethod = true;
      node = unwrap(node.callee);
    } else return { root: node, path: isMethod ? [...path, OWN] : path, calls };
  }
}

/** The root is called itself: what it is a member of, if of anything, is the store. */
const OWN = '()';

interface Base {
  root: unknown;
  path: Path;
  /** A package or the language, which is many places at once. */
  isOpen: boolean;
}

function baseOf(root: TSESTree.Node, path: Path): Base | null {
  if (root.type === T.Identifier && isGlobal(root)) return { root: root.name, path, isOpen: true };
  const subject = subjectOf(root);
  const first = subject && earlierNames(subject).at(-1);
  if (!first) return null;
  const whole = isCalled(path) ? first.path.slice(0, -1) : [...first.path, ...path];
  if (first.root === 'this') {
    const owner = thisOwnerAt(root);
    return owner && { root: owner.node, path: whole, isOpen: false };
  }
  return ofVariable(first.root, first, whole, path);
}

const isCalled = (path: Path): boolean => path[0] === OWN;

function ofVariable(
  variable: TSESLint.Scope.Variable,
  { path: own }: Subject,
  whole: Path,
  path: Path,
): Base {
  const [definition] = definitionsOf(variable);
  if (definition?.kind !== 'import') return { root: variable, path: whole, isOpen: false };
  const isOpen = !definition.from.startsWith('.');
  // A function of a module: the module is the store.
  const isFunction = isCalled(path) && own.length === 0;
  return isFunction || isOpen
    ? { root: definition.from, path: whole, isOpen }
    : { root: variable, path: whole, isOpen };
}

/** What a call names: a text or a table wherever it is called on, and in an open place whatever it is. */
function keyIn(call: TSESTree.CallExpression, isOpen: boolean): unknown {
  const argument = argumentAt(call, 0);
  if (!argument) return null;
  const literal = literalOf(argument);
  if (typeof literal === 'string') return literal;
  if (argument.type === T.TemplateLiteral) {
    const key = keyAccess(argument);
    return key.startsWith('[~') || isOpen ? key : null;
  }
  const variable = argument.type === T.Identifier ? variableOf(argument) : null;
  return variable && (isOpen || variable.scope.block.type === T.Program) ? variable : null;
}
