import { type Constraint, intersect, isEmpty, only, unite } from './type-set.js';

/** What is known of an item at a place: the types that it can have, and the fields that it surely has not. */
export interface Known {
  readonly types: Constraint;
  readonly gone: ReadonlySet<string>;
}

/** Null where nothing is known. */
export type Knowledge = Known | null;

const NONE: ReadonlySet<string> = new Set();

export const ofTypes = (types: Constraint): Knowledge => types && { types, gone: NONE };

export const without = (...fields: string[]): Known => ({ types: null, gone: new Set(fields) });

/** No item comes this way. */
export const NEVER: Known = { types: only(), gone: NONE };

export const isNever = (known: Knowledge): boolean => known !== null && isEmpty(known.types);

/** Both hold. */
export function both(a: Knowledge, b: Knowledge): Knowledge {
  if (!a || !b) return a ?? b;
  return { types: intersect(a.types, b.types), gone: new Set([...a.gone, ...b.gone]) };
}

/** One of the two holds. */
export function either(a: Knowledge, b: Knowledge): Knowledge {
  if (isNever(a)) return b;
  if (isNever(b)) return a;
  if (!a || !b) return null;
  const types = unite(a.types, b.types);
  const gone = new Set([...a.gone].filter((field) => b.gone.has(field)));
  return types || gone.size > 0 ? { types, gone } : null;
}

/** A field can be there again. */
export function withField(known: Knowledge, field: string): Knowledge {
  if (!known?.gone.has(field)) return known;
  const gone = new Set([...known.gone].filter((one) => one !== field));
  return known.types || gone.size > 0 ? { types: known.types, gone } : null;
}

export const sameKnowledge = (a: Knowledge, b: Knowledge): boolean => keyOf(a) === keyOf(b);

function keyOf(known: Knowledge): string {
  if (!known) return '';
  const { types, gone } = known;
  const listed = types ? [types.mode, ...[...types.types].sort()] : [];
  return `${listed.join(' ')}|${[...gone].sort().join(' ')}`;
}
