import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { ANY_ELEMENT, type Path, type SourceCode } from '../flow/syntax.js';
import { startWalk, type WalkBounds } from '../flow/follow.js';
import type { Entry, Walk } from '../flow/trail.js';
import { sdkOf } from '../sdk/index.js';
import { settingsOf } from '../settings.js';
import { continuationsIn } from './continuations.js';
import { replayOf } from './facts.js';
import { type Arrival, createGuide } from './guide.js';
import { nodesOf } from './nodes.js';
import type { Replay } from './replay.js';
import { sanitizerKind } from './sanitizers.js';
import { requestsIn, typedSinksIn } from './sinks.js';
import { readsOutput, traceIn } from './trace.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Every replay of a file, and how often the search gave up at a bound. */
export interface Replays {
  readonly replays: readonly Replay[];
  /** The requests of the file that send items. */
  readonly requests: readonly TSESTree.Node[];
  readonly boundHits: number;
}

const found = new WeakMap<SourceCode, Replays>();

const NONE: Replays = { replays: [], requests: [], boundHits: 0 };

/**
 * Every value of a file that goes from a response back to an input, found once for all rules.
 * A file that does not mention the Responses API costs one look at its text.
 */
export function findReplays(context: Context): Replays {
  const { sourceCode } = context;
  const known = found.get(sourceCode);
  if (known) return known;
  const replays = canReplay(context) ? search(context) : NONE;
  found.set(sourceCode, replays);
  return replays;
}

/** Text first, then the types of a few places: most files end here. */
function canReplay({ sourceCode, filename }: Context): boolean {
  const trace = traceIn(sourceCode.text);
  if (trace !== 'output') return trace === 'api';
  const sdk = sdkOf(sourceCode, filename);
  return sdk.typed && readsOutput(nodesOf(sourceCode), sdk);
}

function search(context: Context): Replays {
  const { sourceCode, filename } = context;
  const { trustedSanitizers: trusted, sanitizer } = settingsOf(context);
  const own = typeof sanitizer === 'object' ? [...trusted, sanitizer] : trusted;
  const sdk = sdkOf(sourceCode, filename);
  const bounds: WalkBounds = { hits: 0 };
  const arrivals: Arrival[] = [];
  const sanitizerOf = (callee: TSESTree.Node) =>
    sanitizerKind(sourceCode, callee, { filename, trusted: own });
  const visited = new Set<unknown>();
  const inputs = new Set<unknown>();
  const entered = new Map<string, boolean>();

  const requests = requestsIn(sourceCode, sdk);
  for (const { request, itemsKey } of requests)
    follow(request, [itemsKey, ANY_ELEMENT], {
      node: request,
      entrance: 'request',
      stepsAfter: 0,
    });
  const sent = {
    inputs,
    sanitizerOf,
    isOutput: (list: TSESTree.Expression) => walkOf().isOutput(list, [ANY_ELEMENT]),
  };
  const others = [
    ...continuationsIn(sourceCode, sent),
    ...typedSinksIn(sourceCode, sdk, { visited, sanitizerOf }),
  ];
  for (const { node, path, entry } of others) follow(node, path, entry);

  const replays = arrivals.flatMap((arrival) => replayOf(arrival) ?? []);
  return {
    replays,
    requests: requests.map(({ request }) => request),
    boundHits: bounds.hits,
  };

  function walkOf(): Walk {
    return startWalk<Arrival>(
      sourceCode,
      (arrived) => createGuide(sourceCode, sdk, sanitizerOf, arrived),
      bounds,
      (arrival) => arrivals.push(arrival),
      entered,
    );
  }

  function follow(node: TSESTree.Expression, path: Path, entry: Entry): void {
    const walk = walkOf();
    walk.follow(node, { path, entry, steps: [], frames: [] });
    for (const container of walk.visited) visited.add(container);
    for (const list of walk.inputs) inputs.add(list);
  }
}
