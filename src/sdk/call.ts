import type { TSESTree } from '@typescript-eslint/utils';

import type { Type } from '../types/index.js';
import { placeOf, type SdkProgram } from './sdk-program.js';

export type SdkMethod =
  | 'create'
  | 'parse'
  | 'stream'
  | 'retrieve'
  | 'cancel'
  | 'compact'
  | 'inputItems.list'
  | 'inputTokens.count'
  | 'conversations.create'
  | 'conversations.items.create'
  | 'conversations.items.list'
  | 'conversations.items.retrieve'
  | 'finalResponse'
  /** Without the SDK: `fetch` and its like. */
  | 'http';

/** A call of the SDK that takes items, gives items, or both. */
export interface SdkCall {
  method: SdkMethod;
  /** `client.beta.responses` and its like. */
  beta: boolean;
  /** The argument that carries items; null where the method takes none, or it is not given. */
  request: TSESTree.CallExpressionArgument | null;
  /** Property of `request` that holds them. */
  itemsKey: 'input' | 'items' | null;
  /** By the type of the callee, or by the syntax `….responses.create(…)`. */
  by: 'type' | 'syntax';
  /** Of a request over HTTP: what is read of its result to come to the API's answer. */
  answers?: readonly (readonly string[])[];
}

interface MethodShape {
  itemsKey: 'input' | 'items' | null;
  argument: number;
}

const NO_ITEMS: MethodShape = { itemsKey: null, argument: 0 };
const INPUT: MethodShape = { itemsKey: 'input', argument: 0 };

const SHAPES: Record<Exclude<SdkMethod, 'http'>, MethodShape> = {
  create: INPUT,
  parse: INPUT,
  stream: INPUT,
  compact: INPUT,
  'inputTokens.count': INPUT,
  'conversations.create': { itemsKey: 'items', argument: 0 },
  'conversations.items.create': { itemsKey: 'items', argument: 1 },
  retrieve: NO_ITEMS,
  cancel: NO_ITEMS,
  'inputItems.list': NO_ITEMS,
  'conversations.items.list': NO_ITEMS,
  'conversations.items.retrieve': NO_ITEMS,
  finalResponse: NO_ITEMS,
};

function isSdkMethod(name: string): name is keyof typeof SHAPES {
  return Object.hasOwn(SHAPES, name);
}

/** Last parts of the method names: a member call of any other name is none of ours. */
export const METHOD_NAMES: ReadonlySet<string> = new Set(
  Object.keys(SHAPES).map((method) => method.slice(method.lastIndexOf('.') + 1)),
);

/** Null when no method of the SDK is called so. */
export function sdkCall(
  node: TSESTree.CallExpression,
  method: string,
  found: Pick<SdkCall, 'beta' | 'by'>,
): SdkCall | null {
  if (!isSdkMethod(method)) return null;
  const { itemsKey, argument } = SHAPES[method];
  const request = itemsKey === null ? null : (node.arguments[argument] ?? null);
  return { method, request, itemsKey, ...found };
}

/** Classes of the SDK, with what stands before their methods' names in `SdkMethod`. */
const CLASSES: Partial<Record<string, string>> = {
  'responses:Responses': '',
  'responses:InputItems': 'inputItems.',
  'responses:InputTokens': 'inputTokens.',
  'conversations:Conversations': 'conversations.',
  'conversations:Items': 'conversations.items.',
  'rest:ResponseStream': '',
};

/** The call of a method that a class of the SDK declares, however the method came here. */
export function callByType(
  node: TSESTree.CallExpression,
  callee: Type,
  sdk: SdkProgram,
): SdkCall | null {
  for (const { entity: method } of callee.members ?? [callee]) {
    const type = method?.owner?.declaredType;
    const owner = type && ownerOf(type, sdk);
    if (!method || !owner) continue;
    const call = sdkCall(node, `${owner.prefix}${method.name}`, { beta: owner.beta, by: 'type' });
    if (call !== null) return call;
  }
  return null;
}

interface Owner {
  prefix: string;
  beta: boolean;
}

/** Instrumented clients of other packages extend the SDK's classes and override their methods. */
function ownerOf(type: Type, sdk: SdkProgram): Owner | null {
  const { entity } = type;
  const place = entity && placeOf(entity, sdk);
  if (place) {
    const prefix = CLASSES[`${place.area}:${entity.name}`];
    return prefix === undefined ? null : { prefix, beta: place.beta };
  }
  for (const base of type.bases) {
    const owner = ownerOf(base, sdk);
    if (owner !== null) return owner;
  }
  return null;
}
