import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isApart } from '../flow/paths/index.js';
import type { SourceCode } from '../modules/module.js';
import type { Sdk } from '../sdk/index.js';
import { constantValue } from '../syntax/bindings.js';
import { accessOf, ANY_ELEMENT, unwrap } from '../syntax/nodes.js';
import { isLiteral, type Origin } from './origin.js';
import { originsOf } from './origins.js';
import { type Request, requestsOf } from './requests.js';

type Parameter = 'conversation' | 'previous_response_id';

/** A request that the API is to continue a conversation with, and that sends that conversation too. */
export interface MixedState {
  /** The property that asks for it. */
  node: TSESTree.Property;
  parameter: Parameter;
  /** Where output enters its input; empty where both parameters are set. */
  entries: readonly TSESTree.Node[];
}

const found = new WeakMap<SourceCode, readonly MixedState[]>();

/** The requests of a file that mix both ways to keep a conversation (F20, F21). */
export function mixedStatesOf(sourceCode: SourceCode, sdk: Sdk): readonly MixedState[] {
  const known = found.get(sourceCode);
  if (known) return known;
  const ours = requestsOf(sourceCode, sdk).filter(({ isForeign }) => !isForeign);
  const mixed = ours.flatMap((request) => readMixed(sdk, request));
  found.set(sourceCode, mixed);
  return mixed;
}

function readMixed(sdk: Sdk, request: Request): MixedState[] {
  const [params, ...others] = request.params ? originsOf(sdk, request.params) : [];
  if (params?.from !== 'object' || others.length > 0) return [];
  const previous = setIn(request, params.node, 'previous_response_id');
  const conversation = setIn(request, params.node, 'conversation');
  if (previous?.isAlways && conversation?.isAlways)
    return [{ node: conversation.node, parameter: 'conversation', entries: [] }];
  const one = previous ?? conversation;
  const input = one && propertyIn(params.node, 'input');
  if (!one || !input || isChoice(input.value)) return [];
  const items = request.field('input', ANY_ELEMENT).flatMap((item) => {
    const isWhole = item.from === 'item' && item.field.length === 0;
    return isWhole && one.reads.some((read) => !isApart(read, item.read.at)) ? [item] : [];
  });
  if (items.length === 0) return [];
  const { node, parameter } = one;
  return [{ node, parameter, entries: items.map(({ read }) => read.entry) }];
}

interface Setting {
  node: TSESTree.Property;
  parameter: Parameter;
  /** Where its values come from. */
  reads: readonly TSESTree.Node[];
  isAlways: boolean;
}

/** A parameter that is written out, if it has a value at some time; a choice can be for either way. */
function setIn(
  request: Request,
  params: TSESTree.ObjectExpression,
  parameter: Parameter,
): Setting | null {
  const node = propertyIn(params, parameter);
  if (!node || isChoice(node.value)) return null;
  const origins = request.field(parameter);
  const values = origins.filter((one) => !isMissing(one));
  if (values.length === 0) return null;
  const reads = values.map((one) => ('read' in one ? one.read.at : one.node));
  return { node, parameter, reads, isAlways: values.length === origins.length };
}

const isMissing = (origin: Origin): boolean =>
  origin.from === 'absent' || (isLiteral(origin) && origin.value === null);

function propertyIn(params: TSESTree.ObjectExpression, name: string): TSESTree.Property | null {
  const found = params.properties.find((one) => one.type === T.Property && accessOf(one) === name);
  return found?.type === T.Property ? found : null;
}

/** `isStored ? id : undefined`, also by a constant: what stands beside it may be chosen likewise. */
function isChoice(value: TSESTree.Node): boolean {
  const node = unwrap(value);
  if (node.type === T.ConditionalExpression) return true;
  if (node.type === T.LogicalExpression) return node.operator === '&&';
  const constant = node.type === T.Identifier ? constantValue(node) : null;
  return constant !== null && isChoice(constant);
}
