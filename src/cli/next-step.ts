import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { manifestsFor } from '../packages/manifests.js';
import { addCommand, runCommand } from '../packages/package-manager.js';
import { PLUGIN, SANITIZER } from '../packages/published.js';
import { isTypescript, type Sources } from './sources.js';

/** The two ways to a sanitizer at run time, as commands for the project's package manager. */
export function nextStepFor({ folder, files }: Sources): string {
  const [manifest] = manifestsFor(join(folder, 'package.json'));
  const add = addCommand(SANITIZER, manifest?.dir ?? folder);
  const eject = `${runCommand(PLUGIN, folder)} check --fix --eject ${placeIn(folder, files)}`;
  return `\`${add}\`, or a file of your own: \`${eject}\``;
}

/** Where a project would keep the ejected file, in the language that it is written in. */
function placeIn(folder: string, files: readonly string[]): string {
  const language = files.some(isTypescript) ? 'ts' : 'js';
  return `${existsSync(join(folder, 'src')) ? 'src/' : ''}lib/sanitize.${language}`;
}
