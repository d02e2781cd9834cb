import { type Kind, METHODS } from './language.js';
import type { Model, Rows } from './model.js';

const { list } = METHODS;
const CLONE: Model = { gives: 'cloned', on: 0, isFresh: true };
const OMIT: Model = { gives: 'omitted', on: 0, isFresh: true };

/** Methods of lists as functions: the list is an argument of them. */
const onList = (on: 0 | -1, ...names: readonly string[]): Rows =>
  Object.fromEntries(names.map((name) => [name, { ...list[name], on }]));

const LODASH: Rows = {
  ...onList(0, 'concat', 'every', 'filter', 'find', 'findLast', 'flatMap', 'forEach', 'map'),
  ...onList(0, 'includes', 'reduce', 'reduceRight', 'slice', 'some'),
  assign: { gives: 'assigned', on: 0, puts: { from: 0, as: 'fields' } },
  clone: CLONE,
  cloneDeep: CLONE,
  compact: { gives: 'elements', on: 0, isFresh: true },
  each: { ...list['forEach'], on: 0 },
  entries: { gives: 'pairs', on: 0, isFresh: true },
  first: { gives: 'first', on: 0 },
  flatten: { gives: 'flattened', on: 0, isFresh: true },
  flattenDeep: { gives: 'flattened', on: 0, isFresh: true },
  fromPairs: { gives: 'unpaired', on: 0, isFresh: true },
  groupBy: { gives: 'grouped', on: 0, calls: { at: 0, given: ['element'], isNow: true } },
  head: { gives: 'first', on: 0 },
  last: { gives: 'last', on: 0 },
  omit: OMIT,
  toArray: { gives: 'elements', on: 0, isFresh: true },
  toPairs: { gives: 'pairs', on: 0, isFresh: true },
  uniq: { gives: 'elements', on: 0, isFresh: true },
  uniqBy: { gives: 'elements', on: 0, isFresh: true },
  values: { gives: 'elements', on: 0, isFresh: true },
};

/** The list comes last. */
const RAMDA: Rows = {
  ...onList(-1, 'filter', 'find', 'findLast', 'forEach', 'map'),
  clone: CLONE,
  flatten: { gives: 'flattened', on: -1, isFresh: true },
  fromPairs: { gives: 'unpaired', on: -1, isFresh: true },
  head: { gives: 'first', on: -1 },
  last: { gives: 'last', on: -1 },
  omit: { ...OMIT, on: -1 },
  toPairs: { gives: 'pairs', on: -1, isFresh: true },
  values: { gives: 'elements', on: -1, isFresh: true },
};

const REACT: Rows = {
  useCallback: { gives: 'itself', on: 0 },
  useMemo: { gives: 'called', calls: { at: 0, given: [], isNow: false } },
  useRef: { gives: 'held', on: 0 },
  useState: { gives: 'state', on: 0 },
};

const copying = (...names: readonly string[]): Rows =>
  Object.fromEntries(names.map((name) => [name, CLONE]));

/** Functions of packages, by the name that they are exported under. */
export const PACKAGES: Readonly<Record<string, Rows>> = {
  '@ungap/structured-clone': copying('default'),
  clone: copying('default'),
  'clone-deep': copying('default'),
  'es-toolkit': LODASH,
  'fast-copy': copying('copy', 'default'),
  immer: {
    produce: { gives: 'produced', on: 0, calls: { at: 0, given: ['itself'], isNow: true } },
  },
  'just-clone': copying('default'),
  klona: copying('klona'),
  lodash: LODASH,
  'lodash-es': LODASH,
  'lodash.clone': copying('default'),
  'lodash.clonedeep': copying('default'),
  preact: REACT,
  radash: { ...copying('clone'), omit: OMIT },
  ramda: RAMDA,
  react: REACT,
  remeda: { ...copying('clone'), omit: OMIT },
};

/** Classes of packages that are what one of the language's own is. */
export const KINDS_OF_PACKAGES: Readonly<Record<string, Kind>> = {
  '@isaacs/ttlcache': 'map',
  'lru-cache': 'map',
  mnemonist: 'map',
  'node-cache': 'map',
  'quick-lru': 'map',
};

/** The global that a package makes of itself where a page loads it without a module. */
export const GLOBALS_OF_PACKAGES: Readonly<Record<string, string>> = {
  _: 'lodash',
  R: 'ramda',
  React: 'react',
};
