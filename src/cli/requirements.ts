import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Refusal } from './refusal.js';
import { isTypescript, type Sources } from './sources.js';
import type { MissingTypescript, TypescriptTools } from './toolchain.js';

/** @throws {Refusal} If there are TypeScript files, and no TypeScript to read them with. */
export function requireTypescript(
  tools: TypescriptTools | MissingTypescript,
  { files }: Sources,
): TypescriptTools | null {
  if (!('missing' in tools)) return tools;
  const file = files.find(isTypescript);
  if (file !== undefined)
    throw new Refusal(`${tools.missing}. ${tools.advice}\nIt is needed to read ${file}.`);
  return null;
}

/** Whether types are to be expected: a project of JavaScript without tsconfig.json has none. */
export const expectsTypes = (sources: Sources): boolean =>
  sources.files.some(isTypescript) ||
  isSomewhere(sources, (folder) => existsSync(join(folder, 'tsconfig.json')));

/** Whether any of the files can import `openai`, under its own name or under another. */
export const hasOpenai = (sources: Sources): boolean => isSomewhere(sources, isOpenaiIn);

/** Whether it is in the folder of a file, or in one above. */
function isSomewhere({ files }: Sources, isIn: (folder: string) => boolean): boolean {
  const known = new Map<string, boolean>();
  const isNear = (folder: string): boolean => {
    const answer = known.get(folder) ?? (isIn(folder) || isAbove(folder));
    known.set(folder, answer);
    return answer;
  };
  const isAbove = (folder: string): boolean =>
    dirname(folder) !== folder && isNear(dirname(folder));
  return files.some((file) => isNear(dirname(file)));
}

function isOpenaiIn(folder: string): boolean {
  // Plug'n'Play has no folders to look into.
  if (existsSync(join(folder, '.pnp.cjs'))) return true;
  return ['openai', ...aliasesIn(folder)].some((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
}

/** The names of dependencies on `npm:openai@…`. */
function aliasesIn(folder: string): string[] {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const names = readFileSync(manifest, 'utf8').matchAll(/"([^"]+)"\s*:\s*"npm:openai@/g);
  return [...names].flatMap(([, name]) => name ?? []);
}
