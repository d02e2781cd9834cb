import type { TSESLint } from '@typescript-eslint/utils';

import { findReplays } from '../replay/find-replays.js';
import type { Replay } from '../replay/replay.js';
import { type Sdk, sdkOf } from '../sdk/index.js';
import { type Request, requestsOf } from './requests.js';
import { type WrittenItem, writtenItemsOf } from './written.js';

export type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** All that is known of a file: rules judge it, and walk nothing themselves. */
export interface Facts {
  readonly context: Context;
  readonly sdk: Sdk;
  /** What goes from a response back to an input. */
  readonly replays: readonly Replay[];
  /** What the program writes out itself, and no sanitizer repairs. */
  readonly items: readonly WrittenItem[];
  /** The same with those that a sanitizer repairs. */
  readonly written: readonly WrittenItem[];
  /** What is asked of the API; other vendors are left out (V1). */
  readonly requests: readonly Request[];
}

const NOTHING = { replays: [], items: [], written: [], requests: [] } as const;

/** The facts of a file; none where nothing in it names the API. */
export function factsOf(context: Context): Facts {
  const { sourceCode } = context;
  const sdk = sdkOf(context);
  const { replays, isSearched } = findReplays(context);
  if (!isSearched) return { context, sdk, ...NOTHING };
  const requests = requestsOf(sourceCode, sdk).filter(({ isForeign }) => !isForeign);
  const written = writtenItemsOf(context);
  const items = written.filter(({ isSanitized }) => !isSanitized);
  return { context, sdk, replays, requests, items, written };
}
