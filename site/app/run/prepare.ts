import { parse } from '@babel/parser';
import { transform } from 'sucrase';

import type { Language } from '../lint/protocol.js';

/** Under which name the runtime holds the modules that a program can import. */
export const MODULES = '__modules';

interface Named {
  readonly type: string;
  readonly local: { readonly name: string };
  readonly imported?: { readonly name?: string; readonly value?: string };
}

/**
 * A program as a module that runs in the frame: without types, and with what it imports taken from
 * the modules that the runtime holds.
 *
 * @throws {Error} If it does not parse.
 */
export function prepare(code: string, language: Language): string {
  const { code: plain } = transform(code, {
    transforms: language === 'ts' ? ['typescript'] : ['jsx'],
    disableESTransforms: true,
    keepUnusedImports: false,
    production: true,
  });
  const { program } = parse(plain, { sourceType: 'module', allowReturnOutsideFunction: true });
  let prepared = plain;
  for (const statement of [...program.body].reverse()) {
    if (statement.type !== 'ImportDeclaration') continue;
    const taken = takeFrom(statement.source.value, statement.specifiers);
    // Line breaks stay, so that errors name the right lines.
    const breaks = plain.slice(statement.start ?? 0, statement.end ?? 0).replace(/[^\n]/g, '');
    prepared =
      prepared.slice(0, statement.start ?? 0) + taken + breaks + prepared.slice(statement.end ?? 0);
  }
  return prepared;
}

function takeFrom(module: string, specifiers: readonly Named[]): string {
  const from = `${MODULES}(${JSON.stringify(module)})`;
  const namespaces = specifiers.filter(({ type }) => type === 'ImportNamespaceSpecifier');
  const names = specifiers.filter(({ type }) => type !== 'ImportNamespaceSpecifier');
  const bindings = names.map(({ type, local, imported }) => {
    const name =
      type === 'ImportDefaultSpecifier' ? 'default' : (imported?.name ?? imported?.value);
    return `${JSON.stringify(name)}: ${local.name}`;
  });
  return [
    ...namespaces.map(({ local }) => `const ${local.name} = ${from};`),
    bindings.length > 0 ? `const { ${bindings.join(', ')} } = ${from};` : `${from};`,
  ].join(' ');
}
