import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { isForeignModel, isForeignUrl } from '../contract/vendors.js';
import { argumentAt, type Path, unwrap } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import { nodesOf } from '../replay/nodes.js';
import type { Sdk, SdkCall } from '../sdk/index.js';
import type { Maker, Origin } from './origin.js';
import { originsOf } from './origins.js';

/** A call of the API, and what it asks for, as far as the file says. */
export interface Request {
  readonly call: TSESTree.CallExpression;
  readonly sdk: SdkCall;
  /** The object with its parameters; null where it is not given, or spread in. */
  readonly params: TSESTree.Expression | null;
  /** Where a parameter can come from, through constants, spreads and later assignments. */
  readonly field: (...path: Path) => readonly Origin[];
  /** What makes its client: `new OpenAI(…)` and its like; empty where that is not in sight. */
  readonly clients: readonly Maker[];
  /** It visibly goes to another vendor, of whom the contract does not speak (V1). */
  readonly isForeign: boolean;
}

const found = new WeakMap<SourceCode, readonly Request[]>();

/** Every call of the API in a file, found once. */
export function requestsOf(sourceCode: SourceCode, sdk: Sdk): readonly Request[] {
  const known = found.get(sourceCode);
  if (known) return known;
  const requests = nodesOf(sourceCode).flatMap((node) => {
    const call = node.type === T.CallExpression ? sdk.callOf(node) : null;
    return call && node.type === T.CallExpression ? [readRequest(sdk, node, call)] : [];
  });
  found.set(sourceCode, requests);
  return requests;
}

function readRequest(sdk: Sdk, call: TSESTree.CallExpression, own: SdkCall): Request {
  const params = own.request?.type === T.SpreadElement ? null : own.request;
  const field = (...path: Path): readonly Origin[] =>
    params ? originsOf(sdk, params, { path }) : [];
  const clients = clientsOf(sdk, call);
  return { call, sdk: own, params, field, clients, isForeign: isForeign() };

  function isForeign(): boolean {
    const models = field('model').flatMap((one) => textOf(one) ?? []);
    if (models.some((model) => isForeignModel(model))) return true;
    return clients.some((client) => baseUrlsOf(sdk, client).some((url) => isForeignUrl(url)));
  }
}

function clientsOf(sdk: Sdk, { callee }: TSESTree.CallExpression): readonly Maker[] {
  const method = unwrap(callee);
  if (method.type !== T.MemberExpression) return [];
  const origins = originsOf(sdk, method.object);
  return origins.flatMap((one) => (one.from === 'instance' ? [one.node] : []));
}

/** The URLs, or their beginnings, that a client can be made with. */
function baseUrlsOf(sdk: Sdk, client: Maker, left = 3): readonly string[] {
  const options = argumentAt(client, 0);
  const urls = options ? originsOf(sdk, options, { path: ['baseURL'] }) : [];
  const own = urls.flatMap((one) => textOf(one) ?? []);
  const { callee } = client;
  const isCopy = own.length === 0 && left > 0 && callee.type === T.MemberExpression;
  if (!isCopy) return own;
  // `client.withOptions(…)` goes where the client does, unless it says otherwise.
  return originsOf(sdk, callee.object).flatMap((one) =>
    one.from === 'instance' && one.node !== client ? baseUrlsOf(sdk, one.node, left - 1) : [],
  );
}

function textOf(origin: Origin): string | null {
  if (origin.from === 'text') return origin.head;
  return origin.from === 'literal' && typeof origin.value === 'string' ? origin.value : null;
}
