import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';

import { packageNameOf } from '../packages/installed-package.js';
import { type Chain, chainOf } from '../syntax/chains.js';
import { functionOfMember, initialValue, isGetter, memberOf, ownerOf } from '../syntax/members.js';
import { isFunction } from '../syntax/nodes.js';
import type { SourceCode } from '../modules/module.js';
import type { LintedFile } from '../types/index.js';
import { METHOD_NAMES, sdkCall, type SdkCall } from './call.js';
import { isOpenaiSpecifier } from './module-source.js';

/** What a file must mention before a call in it is looked at. */
const TRACE = /responses|conversations|finalResponse|openai/i;

/** Methods that send a request over HTTP. */
const SENDING = new Set(['fetch', 'post', 'request']);

const traces = new WeakMap<SourceCode, boolean>();

/** Cheap test in front of every type lookup: the file's text, then the callee's own name. */
export function canBeSdkCall(node: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  let traced = traces.get(sourceCode);
  if (traced === undefined) traces.set(sourceCode, (traced = TRACE.test(sourceCode.text)));
  if (!traced) return false;
  const { callee } = node;
  if (callee.type === AST_NODE_TYPES.Identifier) return true;
  if (callee.type !== AST_NODE_TYPES.MemberExpression)
    return callee.type === AST_NODE_TYPES.TSNonNullExpression;
  const { property } = callee;
  if (property.type === AST_NODE_TYPES.Identifier && !callee.computed)
    return METHOD_NAMES.has(property.name) || SENDING.has(property.name);
  return callee.computed;
}

const RESPONSES =
  /(?:^|\.)(beta\.)?responses\.(create|parse|stream|retrieve|cancel|compact|inputItems\.list|inputTokens\.count)$/;
const CONVERSATIONS = /(?:^|\.)(conversations\.(?:create|items\.(?:create|list|retrieve)))$/;

/**
 * The call that `client.responses.create(…)` is when no type says otherwise. Null when the client
 * visibly comes from another package than `openai`, or is made up in the file.
 */
export function callBySyntax(node: TSESTree.CallExpression, file: LintedFile): SdkCall | null {
  const chain = chainOf(node.callee);
  const named = methodOf(chain.path);
  if (named === null || isMadeHere(chain)) return null;
  if (isForeign(chain, file, DEEPEST)) return null;
  return sdkCall(node, named.method, { beta: named.beta, by: 'syntax' });
}

function methodOf(names: readonly string[]): { method: string; beta: boolean } | null {
  const chain = names.join('.');
  const responses = RESPONSES.exec(chain);
  if (responses !== null) {
    return { method: responses[2] ?? '', beta: responses[1] !== undefined };
  }
  const conversations = CONVERSATIONS.exec(chain);
  if (conversations !== null) return { method: conversations[1] ?? '', beta: false };
  return names.at(-1) === 'finalResponse' ? { method: 'finalResponse', beta: false } : null;
}

/**
 * Whether the file itself writes out what a chain leads to, as the stand-in of a test does:
 * `{ responses: { create() {} } }`, or an instance of a class with such fields and no base.
 */
function isMadeHere({ root, path }: Chain): boolean {
  let node = root;
  for (const access of path) {
    const owner = ownerOf(node);
    if (!owner || ('superClass' in owner.node && owner.node.superClass)) return false;
    const member = memberOf(owner, access);
    const value = functionOfMember(member) ?? initialValue(owner, access);
    if (isGetter(member) || !value) return false;
    node = value;
  }
  return isFunction(node);
}

/** Calls within calls (`wrap(new Client())`) that are looked into for where a client comes from. */
const DEEPEST = 4;

/** Known to come from another package: imported, required, or made by something that is. */
function isForeign({ root, definition }: Chain, file: LintedFile, left: number): boolean {
  const specifier = definition?.kind === 'import' ? definition.from : requiredBy(root);
  if (specifier !== null)
    return packageNameOf(specifier) !== null && !isOpenaiSpecifier(specifier, file.filename);
  const isMade =
    root.type === AST_NODE_TYPES.NewExpression || root.type === AST_NODE_TYPES.CallExpression;
  if (left === 0 || !isMade) return false;
  const isFrom = (node: TSESTree.Node): boolean => isForeign(chainOf(node), file, left - 1);
  // A wrapper of another package around a client of ours (tracing, caching) gives ours back.
  const wrapped = root.arguments.some((argument) => isClientLike(argument) && !isFrom(argument));
  return !wrapped && isFrom(root.callee);
}

function isClientLike(argument: TSESTree.CallExpressionArgument): boolean {
  return (
    argument.type === AST_NODE_TYPES.Identifier || argument.type === AST_NODE_TYPES.NewExpression
  );
}

/** The module of `require('m')` and `import('m')`. */
function requiredBy(root: TSESTree.Node): string | null {
  if (root.type === AST_NODE_TYPES.ImportExpression) return stringOf(root.source);
  if (root.type !== AST_NODE_TYPES.CallExpression || root.callee.type !== AST_NODE_TYPES.Identifier)
    return null;
  return root.callee.name === 'require' ? stringOf(root.arguments[0]) : null;
}

function stringOf(node: TSESTree.Node | undefined): string | null {
  return node?.type === AST_NODE_TYPES.Literal && typeof node.value === 'string'
    ? node.value
    : null;
}
