import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import type { Sdk } from '../sdk/index.js';

/** Words that a file has if it talks to the Responses API, or names its types. */
const API = /\bopenai\b|[./]responses\b|\bResponse(?:Input|Output)\w*|\bfinalResponse\b/i;

/** Words that a file has if it only handles what another module got from the API. */
const OUTPUT = /\boutput\b|\boutput_item\b|\binput_items\b/;

/** Whether a file can hold a replay, by its text: surely, only if types say so, or not. */
export function traceIn(text: string): 'api' | 'output' | null {
  if (API.test(text)) return 'api';
  return OUTPUT.test(text) ? 'output' : null;
}

/**
 * Whether a file that names no module of the API reads its output all the same, by the types of
 * the few places that look like it: `x.output`, `{ output }`.
 */
export function readsOutput(nodes: readonly TSESTree.Node[], sdk: Sdk): boolean {
  return nodes.some((node) => {
    const read = outputRead(node);
    if (!read) return false;
    const type = sdk.typeOf(read);
    return type.is === 'list' || type.is === 'item' || type.is === 'response';
  });
}

/** The expression or the name under which a node reads an `output`. */
function outputRead(node: TSESTree.Node): TSESTree.Node | null {
  if (node.type === T.MemberExpression)
    return isNamed(node.property, 'output') || isNamed(node.property, 'item') ? node : null;
  const isRead = node.type === T.Property && node.parent.type === T.ObjectPattern;
  return isRead && isNamed(node.key, 'output') ? node.value : null;
}

const isNamed = (node: TSESTree.Node, name: string): boolean =>
  node.type === T.Identifier && node.name === name;
