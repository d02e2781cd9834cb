import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, enclosingFunction, isFunction, wrapped } from '../syntax/nodes.js';
import { beginAt } from '../modules/load.js';
import { modulesBehind } from '../modules/reach.js';
import { moduleOf, openModule, type SourceCode } from '../modules/module.js';
import { debug } from '../debug.js';
import { type FileFlow, isOutput, openFile, startWalk } from '../flow/follow.js';
import { SentLists } from '../flow/sent-lists.js';
import { type Guide, isOfRoot, type Trail } from '../flow/trail.js';
import { type Request, requestsOf } from '../facts/requests.js';
import { sdkOf } from '../sdk/index.js';
import { absolute, settingsOf } from '../settings.js';
import { continuationsIn } from './continuations.js';
import { replayOf } from './facts.js';
import { type Arrival, createGuide, type Found } from './guide.js';
import { nodesOf } from './nodes.js';
import type { Replay } from './replay.js';
import { sanitizerKind } from './sanitizers.js';
import { requestsIn, type Sink } from './sinks.js';
import { readsOutput, traceIn } from './trace.js';
import { typedSinksIn } from './typed-sinks.js';
import { answers, type WrapperSink, wrapperSinksIn } from './wrappers.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Every replay of a file, and how often the search gave up at a bound. */
export interface Replays {
  /** False for a file that does not mention the API: nothing was looked for. */
  readonly isSearched: boolean;
  readonly replays: readonly Replay[];
  /** The requests of the file that send items to the API. */
  readonly requests: readonly TSESTree.Node[];
  /** The items that the file writes out itself, each with the first way that it goes to an input. */
  readonly written: ReadonlyMap<TSESTree.ObjectExpression, Trail>;
  readonly boundHits: number;
}

const found = new WeakMap<SourceCode, Replays>();

const NONE: Replays = {
  isSearched: false,
  replays: [],
  requests: [],
  written: new Map(),
  boundHits: 0,
};

/**
 * Every value of a file that goes from a response back to an input, found once for all rules.
 * A file that does not mention the Responses API costs one look at its text.
 */
export function findReplays(context: Context): Replays {
  const { sourceCode } = context;
  const known = found.get(sourceCode);
  if (known) return known;
  beginAt(openModule(context));
  const replays = canReplay(context) ? search(context) : NONE;
  found.set(sourceCode, replays);
  return replays;
}

/** Text first, then the types of a few places: most files end here. */
function canReplay(context: Context): boolean {
  const { sourceCode } = context;
  const trace = traceIn(sourceCode.text);
  if (trace !== 'output') return trace === 'api';
  const sdk = sdkOf(context);
  if (sdk.typed) return readsOutput(nodesOf(sourceCode), sdk);
  // Without types a module that it uses has to be the one that talks to the API.
  return modulesBehind(moduleOf(sourceCode.ast), (text) => traceIn(text) === 'api').length > 0;
}

function search(context: Context): Replays {
  const { sourceCode } = context;
  const sdk = sdkOf(context);
  const sanitizerOf = sanitizersOf(context);
  const arrivals: Found[] = [];
  const file = openFile<Arrival>((arrived) => createGuide(sanitizerOf, arrived));
  const follow = ({ node, path, entry, grade = 'certain' }: Sink, isOurs = anyArrival): void => {
    const walk = startWalk(file, (arrival) => {
      if (isOurs(arrival) && isOfRoot(arrival.trail.entry.node))
        arrivals.push({ ...arrival, grade });
    });
    walk.follow(node, { path, entry, steps: [], frames: [], alias: null });
  };

  const { ours, others: foreign } = requestsIn(sourceCode, sdk);
  // What another vendor is sent as well is not judged: its server may ask for it as it is (V1).
  for (const { sink } of foreign) follow(sink, nowhere);
  file.written.clear();
  for (const { sink } of ours) follow(sink);
  // What other modules send enters there; where this file hands it to them, it enters here.
  for (const other of modulesBehind(moduleOf(sourceCode.ast), (text) => traceIn(text) !== null))
    for (const { sink } of requestsIn(other.sourceCode, sdkOf(other)).ours) follow(sink);

  for (const sink of sinksBeside(context, file, sanitizerOf))
    follow(sink, 'call' in sink ? ({ source }) => answers(source.node, sink) : anyArrival);

  if (file.boundHits > 0) debug(`${context.filename}: gave up ${file.boundHits} times at a bound`);
  return {
    isSearched: true,
    replays: withoutForeign(arrivals, requestsOf(sourceCode, sdk)),
    requests: ours.map(({ request }) => request),
    // What another module writes is that file's own.
    written: new Map([...file.written].filter(([node]) => isOfRoot(node))),
    boundHits: file.boundHits,
  };
}

/**
 * What no request of the file leads to, in the order in which it is followed: what is sure comes first,
 * for what has entered once is not followed again.
 */
function* sinksBeside(
  context: Context,
  file: FileFlow<Arrival>,
  sanitizerOf: Guide['sanitizerOf'],
): Generator<Sink | WrapperSink> {
  const { sourceCode } = context;
  const sdk = sdkOf(context);
  const others = [
    ...continuationsIn(sourceCode, {
      inputs: file.inputs,
      continued: new SentLists(),
      sanitizerOf,
      isOutput: (list) => isOutput(file, list, [ANY_ELEMENT]),
    }),
    ...byUse(typedSinksIn(sourceCode, sdk, { visited: file.visited, sanitizerOf })),
  ];
  const isNew = ({ node }: Sink): boolean => !isFollowed(node, file.visited);
  for (const sink of others) if (sink.grade !== 'possible' && isNew(sink)) yield sink;
  yield* wrapperSinksIn(sourceCode, sdk);
  for (const sink of others) if (sink.grade === 'possible' && isNew(sink)) yield sink;
}

const anyArrival: (arrival: Arrival) => boolean = () => true;
const nowhere: (arrival: Arrival) => boolean = () => false;

/** Not what another vendor answered; where the file asks no one else, nothing. */
function withoutForeign(arrivals: readonly Found[], requests: readonly Request[]): Replay[] {
  const foreign = requests.filter(({ isForeign }) => isForeign);
  if (requests.length > 0 && foreign.length === requests.length) return [];
  const calls = new Set<TSESTree.Node>(foreign.map(({ call }) => call));
  const ours = arrivals.filter(({ source }) => !calls.has(source.node));
  return ours.flatMap((arrival) => replayOf(arrival) ?? []);
}

/** What is returned last: where the file calls the function, the value enters there. */
const byUse = (sinks: readonly Sink[]): Sink[] => [
  ...sinks.filter(({ node }) => !isReturned(node)),
  ...sinks.filter(({ node }) => isReturned(node)),
];

/** What a function returns was followed already where its result is used. */
const isFollowed = (node: TSESTree.Node, visited: ReadonlySet<unknown>): boolean =>
  isReturned(node) && visited.has(enclosingFunction(node));

function isReturned(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === T.ReturnStatement || isFunction(parent);
}

function sanitizersOf(context: Context): Guide['sanitizerOf'] {
  const { trustedSanitizers, sanitizer } = settingsOf(context);
  // Its module is kept as the settings name it, for the import that a fix writes.
  const own =
    typeof sanitizer === 'object'
      ? [{ ...sanitizer, from: absolute(sanitizer.from, context.cwd) }]
      : [];
  const trusted = [...trustedSanitizers, ...own];
  return (callee) => sanitizerKind(callee, trusted);
}
