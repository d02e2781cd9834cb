import type { ItemContract } from '../../src/contract/index.js';
import type { DeclaredItem } from '../contract/sdk-item-types.js';

/** Lines to print, each naming an item type, or a type and its field. */
export interface Drift {
  /** Declared by the SDK, and not in the table. */
  readonly missing: readonly string[];
  /** In the table, and not declared by the SDK. */
  readonly gone: readonly string[];
  /** What the SDK declares for one side only; the table has decided on each. */
  readonly differences: readonly string[];
}

type Table = Readonly<Record<string, ItemContract>>;

/** Compares the table with the shapes that the SDK declares, item by item and field by field. */
export function compareItems(
  table: Table,
  output: readonly DeclaredItem[],
  input: readonly DeclaredItem[],
): Drift {
  const declared = new Set([...output, ...input].flatMap(({ types }) => types));
  const types = [...declared].sort();
  return {
    missing: types.flatMap((type) => notPlaced(type, table[type], [...output, ...input])),
    gone: [
      ...Object.keys(table).filter((type) => !declared.has(type)),
      ...types.flatMap((type) => notDeclared(type, table[type], [...output, ...input])),
    ],
    differences: types.flatMap((type) => differencesOf(type, output, input)),
  };
}

function fieldsOf(type: string, items: readonly DeclaredItem[]): ReadonlySet<string> {
  return new Set(items.filter((item) => item.types.includes(type)).flatMap((item) => item.fields));
}

function notPlaced(
  type: string,
  contract: ItemContract | undefined,
  items: readonly DeclaredItem[],
): string[] {
  if (!contract) return [type];
  const placed = [...contract.fields, ...Object.keys(contract.outputOnly)];
  return [...fieldsOf(type, items)]
    .filter((field) => !placed.includes(field))
    .map((field) => `${type}.${field}`);
}

function notDeclared(
  type: string,
  contract: ItemContract | undefined,
  items: readonly DeclaredItem[],
): string[] {
  const declared = fieldsOf(type, items);
  return (contract?.fields ?? [])
    .filter((field) => !declared.has(field))
    .map((field) => `${type}.${field}`);
}

function differencesOf(
  type: string,
  output: readonly DeclaredItem[],
  input: readonly DeclaredItem[],
): string[] {
  const made = fieldsOf(type, output);
  const taken = fieldsOf(type, input);
  if (made.size === 0) return [`${type}: input only`];
  if (taken.size === 0) return [`${type}: output only`];
  return [
    ...[...made].filter((field) => !taken.has(field)).map((field) => `${type}.${field}: output`),
    ...[...taken].filter((field) => !made.has(field)).map((field) => `${type}.${field}: input`),
  ];
}

/** What the SDK and our tables name otherwise, of the same things. */
export interface NameDrift {
  /** Declared by the SDK, and named nowhere here. */
  readonly missing: readonly string[];
  /** Named here, and not declared by the SDK. */
  readonly gone: readonly string[];
}

/** `known` are names of the SDK that we leave out, each for a reason of its own. */
export function compareNames(
  ours: readonly string[],
  declared: readonly string[],
  known: readonly string[] = [],
): NameDrift {
  const here = [...ours, ...known];
  return {
    missing: declared.filter((name) => !here.includes(name)).sort(),
    gone: here.filter((name) => !declared.includes(name)).sort(),
  };
}
