import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { packageNameOf } from '../packages/installed-package.js';
import { constantValue } from '../syntax/bindings.js';
import { type Chain, chainOf } from '../syntax/chains.js';
import { accessOf, argumentAt, isGlobal, methodOf, type Path, unwrap } from '../syntax/nodes.js';
import type { SdkCall } from './call.js';

/** Whoever sends a request over HTTP: what the call names, and what it gives. */
interface Channel {
  /** The package that gives it; null for the global of that name. */
  from: string | null;
  /** The methods that send; empty for the function itself. */
  methods: readonly string[];
  /** The argument that has the URL, and the property of it that has. */
  url: readonly [argument: number, property: string | null];
  body: readonly [argument: number, property: string | null];
  /** What is read of the result to come to the API's answer. */
  answers: readonly Path[];
}

const BODIES: readonly Path[] = [['json()'], ['text()', 'json']];

/**
 * Who speaks to the API without its SDK, one row each. A request is one of ours by its URL, which
 * ends in `/responses`, and by a body that has an `input`.
 */
const CHANNELS: readonly Channel[] = [
  { from: null, methods: [], url: [0, null], body: [1, 'body'], answers: BODIES },
  { from: 'node-fetch', methods: [], url: [0, null], body: [1, 'body'], answers: BODIES },
  { from: 'undici', methods: [], url: [0, null], body: [1, 'body'], answers: BODIES },
  { from: 'undici', methods: ['fetch'], url: [0, null], body: [1, 'body'], answers: BODIES },
  {
    from: 'undici',
    methods: ['request'],
    url: [0, null],
    body: [1, 'body'],
    answers: [
      ['body', 'json()'],
      ['body', 'text()', 'json'],
    ],
  },
  { from: 'axios', methods: ['post'], url: [0, null], body: [1, null], answers: [['data']] },
  { from: 'axios', methods: ['request'], url: [0, 'url'], body: [0, 'data'], answers: [['data']] },
  { from: 'axios', methods: [], url: [0, 'url'], body: [0, 'data'], answers: [['data']] },
  { from: 'ky', methods: ['post'], url: [0, null], body: [1, 'json'], answers: BODIES },
  {
    from: 'got',
    methods: ['post'],
    url: [0, null],
    body: [1, 'json'],
    answers: [...BODIES, ['body']],
  },
];

/** Calls that make an instance with settings of its own: `axios.create({ baseURL })`. */
const MAKERS = new Set(['create', 'extend', 'defaults']);

/** The request that a call sends over HTTP; null for any other call. */
export function callByHttp(node: TSESTree.CallExpression): SdkCall | null {
  const sender = senderOf(node.callee);
  if (!sender) return null;
  for (const channel of CHANNELS) {
    const isIt =
      channel.from === sender.from &&
      (sender.method === null
        ? channel.methods.length === 0
        : channel.methods.includes(sender.method));
    const url = isIt ? partOf(node, channel.url) : null;
    const body =
      url && endOf(url)?.split('?')[0]?.endsWith('/responses') ? partOf(node, channel.body) : null;
    const request = body && sentIn(body);
    if (!request) continue;
    const { answers } = channel;
    return { method: 'http', beta: false, request, itemsKey: 'input', by: 'syntax', answers };
  }
  return null;
}

interface Sender {
  from: string | null;
  method: string | null;
}

function senderOf(callee: TSESTree.Expression): Sender | null {
  if (isGlobal(unwrap(callee), 'fetch')) return { from: null, method: null };
  const chain = chainOf(callee);
  const from = packageOf(chain);
  if (from === null) return null;
  return { from, method: chain.path.filter((name) => name !== 'default').at(-1) ?? null };
}

function packageOf({ root, definition }: Chain, left = 3): string | null {
  if (definition?.kind === 'import') return packageNameOf(definition.from);
  if (root.type !== T.CallExpression || left === 0) return null;
  const [source] = root.arguments;
  const isRequire = root.callee.type === T.Identifier && root.callee.name === 'require';
  if (isRequire && source?.type === T.Literal) return packageNameOf(String(source.value));
  const maker = chainOf(root.callee);
  return MAKERS.has(maker.path.at(-1) ?? '') ? packageOf(maker, left - 1) : null;
}

function partOf(
  call: TSESTree.CallExpression,
  [index, property]: Channel['url'],
): TSESTree.Expression | null {
  const argument = argumentAt(call, index);
  if (!argument || property === null) return argument;
  const options = valueOf(argument);
  if (options.type !== T.ObjectExpression) return null;
  for (const one of options.properties)
    if (one.type === T.Property && accessOf(one) === property)
      return one.value as TSESTree.Expression;
  return null;
}

/** What is sent: an object, or the text that `JSON.stringify` makes of one. */
function sentIn(body: TSESTree.Expression): TSESTree.Expression | null {
  const value = valueOf(body);
  if (value.type !== T.CallExpression) return body;
  const method = methodOf(value);
  const isText = method?.name === 'stringify' && isGlobal(method.receiver, 'JSON');
  return isText ? argumentAt(value, 0) : null;
}

/** The text that a URL ends with, as far as it is written out; null if that is not known. */
function endOf(url: TSESTree.Node): string | null {
  const node = valueOf(url);
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' ? node.value : null;
    case T.TemplateLiteral: {
      const text = node.quasis.at(-1)?.value.cooked ?? '';
      const last = node.expressions.at(-1);
      return text === '' && last ? endOf(last) : text;
    }
    case T.BinaryExpression:
      return node.operator === '+' ? endOf(node.right) : null;
    case T.NewExpression: {
      const [path] = isGlobal(node.callee, 'URL') ? node.arguments : [];
      return path ? endOf(path) : null;
    }
    default:
      return null;
  }
}

function valueOf(expression: TSESTree.Node): TSESTree.Node {
  const node = unwrap(expression);
  const value = node.type === T.Identifier ? constantValue(node) : null;
  return value ? unwrap(value) : node;
}
