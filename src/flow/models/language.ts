import type { Calls, Model, Rows } from './model.js';

const each: Calls = { at: 0, given: ['element'], isNow: true };
const folded: Calls = { at: 0, given: ['accumulated', 'element'], isNow: true };
const fresh = { isFresh: true } as const;
const plain: Model = { gives: 'plain' };
const itself: Model = { gives: 'itself' };

/** What lists and iterators have in common: both give their elements one by one. */
const SEQUENCE: Rows = {
  every: { gives: 'plain', asks: 'each', calls: each },
  filter: { gives: 'kept', calls: each, ...fresh },
  find: { gives: 'found', calls: each },
  flatMap: { gives: 'flat mapped', calls: each, ...fresh },
  forEach: { gives: 'plain', calls: each },
  map: { gives: 'mapped', calls: each, ...fresh },
  reduce: { gives: 'reduced', calls: folded },
  some: { gives: 'plain', asks: 'any', calls: each },
};

const LIST: Rows = {
  ...SEQUENCE,
  at: { gives: 'at' },
  concat: { gives: 'joined', ...fresh },
  copyWithin: { gives: 'elements' },
  entries: { gives: 'pairs' },
  fill: { gives: 'elements', puts: { from: 0, as: 'element' } },
  findIndex: { gives: 'plain', calls: each },
  findLast: { gives: 'found', calls: each },
  findLastIndex: { gives: 'plain', calls: each },
  flat: { gives: 'flattened', ...fresh },
  includes: { gives: 'plain', asks: 'listed' },
  indexOf: plain,
  join: plain,
  keys: plain,
  lastIndexOf: plain,
  pop: { gives: 'last' },
  push: { gives: 'plain', puts: { from: 0, as: 'element' } },
  reduceRight: { gives: 'reduced', calls: folded },
  reverse: { gives: 'elements' },
  shift: { gives: 'first' },
  slice: { gives: 'part', ...fresh },
  sort: { gives: 'elements' },
  splice: { gives: 'taken', puts: { from: 2, as: 'element' }, ...fresh },
  toReversed: { gives: 'elements', ...fresh },
  toSorted: { gives: 'elements', ...fresh },
  toSpliced: { gives: 'spliced', ...fresh },
  unshift: { gives: 'plain', puts: { from: 0, as: 'element' } },
  values: { gives: 'elements' },
  with: { gives: 'replaced', ...fresh },
};

const ITERATOR: Rows = {
  ...SEQUENCE,
  drop: { gives: 'part', ...fresh },
  take: { gives: 'part', ...fresh },
  toArray: { gives: 'elements', ...fresh },
};

const MAP: Rows = {
  delete: plain,
  entries: { gives: 'pairs' },
  forEach: { gives: 'plain', calls: each },
  get: { gives: 'stored' },
  has: plain,
  keys: plain,
  set: { gives: 'itself', puts: { from: 1, as: 'value' } },
  values: { gives: 'elements' },
};

const SET: Rows = {
  add: { gives: 'itself', puts: { from: 0, as: 'element' } },
  delete: plain,
  difference: { gives: 'elements', ...fresh },
  entries: { gives: 'pairs' },
  forEach: { gives: 'plain', calls: each },
  has: { gives: 'plain', asks: 'listed' },
  intersection: { gives: 'elements', ...fresh },
  keys: { gives: 'elements' },
  union: { gives: 'joined', ...fresh },
  values: { gives: 'elements' },
};

const PROMISE: Rows = {
  catch: { gives: 'itself', calls: { at: 0, given: [], isNow: true } },
  finally: { gives: 'itself', calls: { at: 0, given: [], isNow: true } },
  then: { gives: 'settled', calls: { at: 0, given: ['itself'], isNow: true } },
};

const TEXT: Rows = {
  includes: plain,
  startsWith: { gives: 'plain', asks: 'prefix' },
  toString: itself,
  trim: itself,
};

const listens: Model = { gives: 'itself', calls: { at: 1, given: ['event'], isNow: false } };

/** Whatever tells of events has these, of any package. */
const EMITTER: Rows = {
  addListener: listens,
  on: listens,
  once: listens,
  prependListener: listens,
};

const asksForField: Model = { gives: 'plain', asks: 'own field' };

/** What every object has. */
const OBJECT: Rows = { hasOwnProperty: asksForField };

export type Kind = 'iterator' | 'list' | 'map' | 'promise' | 'set' | 'text';

export const METHODS: Readonly<Record<Kind, Rows>> = {
  list: LIST,
  map: MAP,
  set: SET,
  promise: PROMISE,
  iterator: ITERATOR,
  text: TEXT,
};

/** Methods that mean the same wherever they stand. */
export const OF_ANY: Rows = { ...EMITTER, ...OBJECT };

/** What the language's own types are. */
export const KINDS: Readonly<Record<string, Kind>> = {
  Array: 'list',
  ReadonlyArray: 'list',
  Map: 'map',
  ReadonlyMap: 'map',
  WeakMap: 'map',
  Set: 'set',
  ReadonlySet: 'set',
  WeakSet: 'set',
  Promise: 'promise',
  PromiseLike: 'promise',
  ArrayIterator: 'iterator',
  AsyncGenerator: 'iterator',
  AsyncIterableIterator: 'iterator',
  Generator: 'iterator',
  IterableIterator: 'iterator',
  Iterator: 'iterator',
  IteratorObject: 'iterator',
  MapIterator: 'iterator',
  SetIterator: 'iterator',
};

/** Whose methods a class of the language gives without an object: `Array.prototype.push`. */
export const PROTOTYPES: Readonly<Record<string, Rows>> = {
  Array: LIST,
  Map: MAP,
  Object: OBJECT,
  Set: SET,
  String: TEXT,
};

/** Functions of the language, by their global name. */
export const GLOBALS: Rows = {
  'Array.from': { gives: 'mapped', on: 0, calls: each, ...fresh },
  'Array.fromAsync': { gives: 'mapped', on: 0, calls: each, ...fresh },
  'Array.isArray': { gives: 'plain', asks: 'is list', on: 0 },
  'Array.of': { gives: 'listed', ...fresh },
  Boolean: { gives: 'plain', asks: 'truth', on: 0 },
  'Iterator.from': { gives: 'itself', on: 0 },
  'JSON.parse': { gives: 'parsed', on: 0, ...fresh },
  'JSON.stringify': { gives: 'text', on: 0, ...fresh },
  'Map.groupBy': { gives: 'grouped', on: 0, calls: each, ...fresh },
  'Object.assign': { gives: 'assigned', on: 0, puts: { from: 0, as: 'fields' } },
  'Object.entries': { gives: 'pairs', on: 0, ...fresh },
  'Object.freeze': { gives: 'itself', on: 0 },
  'Object.fromEntries': { gives: 'unpaired', on: 0, ...fresh },
  'Object.groupBy': { gives: 'grouped', on: 0, calls: each, ...fresh },
  'Object.hasOwn': { gives: 'plain', asks: 'own field', on: 0 },
  'Object.preventExtensions': { gives: 'itself', on: 0 },
  'Object.seal': { gives: 'itself', on: 0 },
  'Object.values': { gives: 'elements', on: 0, ...fresh },
  'Promise.all': { gives: 'itself', on: 0 },
  'Promise.allSettled': { gives: 'outcomes', on: 0 },
  'Promise.any': { gives: 'any', on: 0 },
  'Promise.race': { gives: 'any', on: 0 },
  'Promise.resolve': { gives: 'itself', on: 0 },
  'Reflect.has': { gives: 'plain', asks: 'own field', on: 0 },
  structuredClone: { gives: 'cloned', on: 0, ...fresh },
};
