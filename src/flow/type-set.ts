/** Which `type`s an item can have at a place: only these, or all except these. */
export type TypeSet =
  | { readonly mode: 'only'; readonly types: ReadonlySet<string> }
  | { readonly mode: 'except'; readonly types: ReadonlySet<string> };

/** A condition can say nothing of the item: `null`. */
export type Constraint = TypeSet | null;

export const only = (...types: string[]): TypeSet => ({ mode: 'only', types: new Set(types) });
export const except = (...types: string[]): TypeSet => ({ mode: 'except', types: new Set(types) });

export const admits = (set: Constraint, type: string): boolean =>
  set === null || set.types.has(type) === (set.mode === 'only');

export function complement(set: TypeSet): TypeSet {
  return { mode: set.mode === 'only' ? 'except' : 'only', types: set.types };
}

/** Both hold. */
export function intersect(a: Constraint, b: Constraint): Constraint {
  if (!a || !b) return a ?? b;
  if (a.mode === 'only') return only(...[...a.types].filter((type) => admits(b, type)));
  if (b.mode === 'only') return intersect(b, a);
  return except(...a.types, ...b.types);
}

/** One of the two holds. */
export function unite(a: Constraint, b: Constraint): Constraint {
  if (!a || !b) return null;
  if (a.mode === 'only' && b.mode === 'only') return only(...a.types, ...b.types);
  if (a.mode === 'except') {
    const excepted = [...a.types].filter((type) => !admits(b, type));
    return excepted.length > 0 ? except(...excepted) : null;
  }
  return unite(b, a);
}

export const isEmpty = (set: Constraint): boolean => set?.mode === 'only' && set.types.size === 0;
