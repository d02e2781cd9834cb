import { dirname, resolve } from 'node:path';

import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { constantValue, definitionsOf } from '../syntax/bindings.js';
import { accessOf, unwrap, variableOf } from '../syntax/nodes.js';
import { moduleOf } from '../modules/module.js';
import { PLUGIN, SANITIZER } from '../packages/published.js';
import type { ImportedFunction } from '../settings.js';

/** Our sanitizer, and the modules that have it; a program needs the first one least for. */
export const BUNDLED = {
  modules: [SANITIZER, `${PLUGIN}/sanitizer`],
  name: 'sanitizeResponseInput',
} as const;

/** The SDK's own helper, under whatever name the package is installed. */
export const SDK_HELPER = {
  path: 'lib/responses/ResponseInputItems',
  name: 'toResponseInputItems',
} as const;

export type SanitizerKind = 'bundled' | 'sdk' | 'trusted';

const SDK_MODULE = /(?:^|\/)lib\/responses\/ResponseInputItems(?:\.m?js)?$/;
const SDK_NAMES = new Set(['toResponseInputItem', SDK_HELPER.name]);

/** Which sanitizer a function is: by where it is imported from, never by its name alone. */
export function sanitizerKind(
  callee: TSESTree.Node,
  trusted: readonly ImportedFunction[],
): SanitizerKind | null {
  const imported = importOf(callee);
  if (!imported) return null;
  const { from, name } = imported;
  if (BUNDLED.modules.some((one) => one === from) && name === BUNDLED.name) return 'bundled';
  if (SDK_MODULE.test(from) && SDK_NAMES.has(name)) return 'sdk';
  const { filename } = moduleOf(callee);
  const path = withoutExtension(from.startsWith('.') ? resolve(dirname(filename), from) : from);
  const isTrusted = trusted.some((one) => one.name === name && withoutExtension(one.from) === path);
  return isTrusted ? 'trusted' : null;
}

const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/, '');

/** The module and the exported name that a callee is bound to by an import or a `require`. */
function importOf(expression: TSESTree.Node): ImportedFunction | null {
  const node = unwrap(expression);
  if (node.type === T.MemberExpression) {
    const from = wholeModule(node.object);
    return from === null ? null : { from, name: accessOf(node) };
  }
  const variable = node.type === T.Identifier ? variableOf(node) : null;
  const [definition, ...others] = variable ? definitionsOf(variable) : [];
  if (!definition || others.length > 0) return null;
  if (definition.kind === 'import')
    return { from: definition.from, name: importedName(definition.node) };
  if (definition.kind !== 'value') return null;
  const [name, ...deeper] = definition.binding.path;
  // `const clean = sanitizeResponseInput` is the same function under another name.
  if (name === undefined) {
    const value = node.type === T.Identifier ? constantValue(node) : null;
    return value && importOf(value);
  }
  const from = requiredModule(definition.value) ?? wholeModule(definition.value);
  return from !== null && deeper.length === 0 ? { from, name } : null;
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type !== T.ImportSpecifier) return 'default';
  const { imported } = specifier;
  return imported.type === T.Identifier ? imported.name : imported.value;
}

/** The module that a name stands for as a whole: `import * as ns`, `const ns = require(…)`. */
function wholeModule(object: TSESTree.Node): string | null {
  const variable = object.type === T.Identifier ? variableOf(object) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  if (definition?.kind === 'import') return definition.from;
  return definition?.kind === 'value' ? requiredModule(definition.value) : null;
}

/** `require('m')`, `await import('m')` */
function requiredModule(value: TSESTree.Node): string | null {
  const node = unwrap(value);
  if (node.type === T.ImportExpression)
    return node.source.type === T.Literal ? String(node.source.value) : null;
  const isRequire =
    node.type === T.CallExpression &&
    node.callee.type === T.Identifier &&
    node.callee.name === 'require';
  const [source] = isRequire ? node.arguments : [];
  return source?.type === T.Literal ? String(source.value) : null;
}
