import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import {
  accessOf,
  ANY_ELEMENT,
  argumentAt,
  isElement,
  keyAccess,
  methodOf,
  type Path,
  sameAccess,
  unwrap,
} from '../syntax/nodes.js';

/**
 * How a value enters: as a whole list, spread into one, as one element, by `concat`; `request`
 * as long as only the request's parameters are known, not yet what stands under `input` there;
 * `item` where one item is handed on by itself.
 */
export type Entrance = 'concat' | 'element' | 'item' | 'request' | 'spread' | 'whole';

/** One value that is put into a container: what is read at `path` of the container is `value` at `path`. */
export interface Write {
  value: TSESTree.Expression;
  path: Path;
  entrance: Entrance;
}

/** Methods that put their arguments, from this one on, into the list, set or map they are called on. */
const ADDED_FROM: ReadonlyMap<string, number> = new Map([
  ['push', 0],
  ['unshift', 0],
  ['add', 0],
  ['splice', 2],
  ['fill', 0],
  ['set', 1],
]);

/** From which argument on a method of the language puts them into what it is called on; null for any other. */
export const addedFrom = (method: string): number | null => ADDED_FROM.get(method) ?? null;

/** Methods that put their arguments into a list, or into a new one with its elements. */
export const addsToList = (method: string): boolean =>
  method === 'concat' || (method !== 'set' && ADDED_FROM.has(method));

/** A search for what is put into a container. */
export interface Search {
  found: Write[];
  aliases: Set<string>;
}

/** `list.push.apply(list, others)`, `Array.prototype.push.apply(list, others)` */
export function addApplied(
  search: Search,
  call: TSESTree.CallExpression,
  [next, ...rest]: Path,
): boolean {
  const apply = methodOf(call);
  const method = apply?.name === 'apply' ? unwrap(apply.receiver) : null;
  if (method?.type !== T.MemberExpression || !isElement(next)) return false;
  if (!ADDED_FROM.has(accessOf(method))) return false;
  const value = argumentAt(call, 1);
  if (value) search.found.push({ value, path: [ANY_ELEMENT, ...rest], entrance: 'spread' });
  return true;
}

export function addArguments(
  search: Search,
  call: TSESTree.CallExpression,
  method: string,
  [next, ...rest]: Path,
): void {
  const skipped = addedFrom(method);
  if (skipped === null || next === undefined) return;
  if (method === 'set' && !sameAccess(keyAccess(call), next)) return;
  for (const argument of call.arguments.slice(skipped)) {
    if (argument.type === T.SpreadElement)
      search.found.push({
        value: argument.argument,
        path: [ANY_ELEMENT, ...rest],
        entrance: 'spread',
      });
    else search.found.push({ value: argument, path: rest, entrance: 'element' });
  }
}
