import { relative } from 'node:path';

import type { Linted } from './lint.js';
import { expectsTypes } from './requirements.js';
import type { Sources } from './sources.js';
import { countOf, listOf } from './summary.js';
import type { MissingTypescript, TypescriptTools } from './toolchain.js';

/** What a run could not see, and what to do about it, a sentence each. */
export function unseenIn(
  sources: Sources,
  { untyped }: Linted,
  tools: TypescriptTools | MissingTypescript,
): string[] {
  const { folder, components, leftOut } = sources;
  const named = (files: readonly string[]): string =>
    listOf(files.map((file) => relative(folder, file)));
  const lines = [
    untyped.length > 0 && syntaxAlone(named(untyped), sources, tools),
    components.length > 0 &&
      `Not looked into: ${countOf(components.length, 'component')} (${named(components)}). ESLint sees them with their own parser: docs/setup.md.`,
    leftOut.length > 0 &&
      `Left out: ${named(leftOut)}. Give ${leftOut.length === 1 ? 'its path' : 'their paths'} to check what is in there.`,
  ];
  return lines.filter((line) => line !== false);
}

function syntaxAlone(
  files: string,
  sources: Sources,
  tools: TypescriptTools | MissingTypescript,
): string {
  const sentence = (why: string): string => `Analysed by syntax alone (${why}): ${files}.`;
  if ('missing' in tools) return `${sentence(tools.missing)} ${tools.advice}`;
  const where = sentence('in no tsconfig.json');
  return expectsTypes(sources)
    ? where
    : `${where} JavaScript has types with a jsconfig.json: docs/no-types.md.`;
}
