import type { TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, isElement, keyAccess, type Path, sameAccess } from '../syntax/nodes.js';
import { modelOf, type Modelled } from './models/lookup.js';

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

/** How a method puts its arguments into a list, or into a new one with its elements; null for others. */
export function additionOf(
  call: TSESTree.CallExpression,
): { from: number; entrance: 'concat' | 'element' } | null {
  const { gives, on, puts } = modelOf(call)?.model ?? {};
  if (on !== undefined) return null;
  if (gives === 'joined') return { from: 0, entrance: 'concat' };
  return puts?.as === 'element' ? { from: puts.from, entrance: 'element' } : null;
}

/** A search for what is put into a container. */
export interface Search {
  found: Write[];
  aliases: Set<string>;
}

/** What a call puts into what it is called on, as far as that is at the path asked for. */
export function addArguments(
  search: Search,
  { model, subject, args }: Modelled,
  [next, ...rest]: Path,
): void {
  const { from = 0, as } = model.puts ?? {};
  if (as === undefined || next === undefined) return;
  if (as === 'fields') {
    const path = [next, ...rest];
    for (const { value, isSpread } of args)
      if (!isSpread) search.found.push({ value, path, entrance: 'whole' });
    return;
  }
  // What has no elements by its name has no methods that put some in.
  if (!isElement(next) || !subject) return;
  if (as === 'value' && !sameAccess(keyAccess(args[0]?.value), next)) return;
  for (const { value, isSpread } of args.slice(from)) {
    if (isSpread) search.found.push({ value, path: [ANY_ELEMENT, ...rest], entrance: 'spread' });
    else search.found.push({ value, path: rest, entrance: 'element' });
  }
}
