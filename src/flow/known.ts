import { complement, type Constraint, intersect, isEmpty, only, unite } from './type-set.js';

/** What is known of an item at a place. */
export interface Known {
  /** The types that it can have. */
  readonly types: Constraint;
  /** The fields that it surely has not, each with the types of which that is known. */
  readonly gone: ReadonlyMap<string, Constraint>;
}

/** Null where nothing is known. */
export type Knowledge = Known | null;

const NONE: Known['gone'] = new Map();

export const ofTypes = (types: Constraint): Knowledge => types && { types, gone: NONE };

export const without = (...fields: string[]): Known => ({
  types: null,
  gone: new Map(fields.map((field) => [field, null])),
});

/** No item comes this way. */
export const NEVER: Known = { types: only(), gone: NONE };

export const isNever = (known: Knowledge): boolean => known !== null && isEmpty(known.types);

/** Both hold. */
export function both(a: Knowledge, b: Knowledge): Knowledge {
  if (!a || !b) return a ?? b;
  const gone = new Map(a.gone);
  for (const [field, types] of b.gone) {
    const before = gone.get(field);
    gone.set(field, before === undefined ? types : unite(before, types));
  }
  return { types: intersect(a.types, b.types), gone };
}

/** One of the two holds: a field is gone for the types that come by one way only if it is gone there. */
export function either(a: Knowledge, b: Knowledge): Knowledge {
  if (isNever(a)) return b;
  if (isNever(b)) return a;
  if (!a || !b) return null;
  const gone = new Map<string, Constraint>();
  for (const field of new Set([...a.gone.keys(), ...b.gone.keys()])) {
    const types = intersect(lacking(a, field), lacking(b, field));
    if (!isEmpty(types)) gone.set(field, types);
  }
  return known(unite(a.types, b.types), gone);
}

/** The types that do not come by a way with a field; `content` is gone with all that is in it. */
function lacking({ gone, types }: Known, field: string): Constraint {
  const [whole = field] = field.split('[');
  const ways = [field, whole].flatMap((name) => (gone.has(name) ? [gone.get(name) ?? null] : []));
  return ways.reduce<Constraint>((all, way) => unite(all, way), types ? complement(types) : only());
}

/** A field can be there again. */
export function withField(before: Knowledge, field: string): Knowledge {
  if (!before?.gone.has(field)) return before;
  return known(before.types, new Map([...before.gone].filter(([name]) => name !== field)));
}

/** What is known of a field's elements, as it is said of the item: `content[].parsed`. */
export function inField(field: string, of: Knowledge): Knowledge {
  const names = [...(of?.gone.keys() ?? [])];
  return names.length > 0 ? without(...names.map((name) => `${field}[].${name}`)) : null;
}

const known = (types: Constraint, gone: Known['gone']): Knowledge =>
  types || gone.size > 0 ? { types, gone } : null;

export const sameKnowledge = (a: Knowledge, b: Knowledge): boolean => keyOf(a) === keyOf(b);

function keyOf(of: Knowledge): string {
  if (!of) return '';
  const gone = [...of.gone].map(([field, types]) => `${field} ${keyOfTypes(types)}`);
  return [keyOfTypes(of.types), ...gone.sort()].join('|');
}

const keyOfTypes = (types: Constraint): string =>
  types ? [types.mode, ...[...types.types].sort()].join(' ') : '';
