import { relative } from 'node:path';

import { addCommand } from '../packages/package-manager.js';
import { SANITIZER } from '../packages/published.js';
import type { Verdict } from '../replay/verdicts.js';
import { settingsOf } from '../settings.js';
import { manifestsOf, outdatedBundled } from './bundled.js';
import {
  bundledSanitizer,
  chooseSanitizers,
  type Context,
  missingModule,
} from './choose-sanitizer.js';
import { fixAmong, repairsWith } from './repairs.js';

/**
 * What to do where a report has no fix: the command after which it has one; else, if no suggestion
 * is shown either, how to repair it by hand.
 */
export function adviceFor(context: Context, verdict: Verdict, isSuggested: boolean): string {
  if (verdict.hazard === 'orphaned-reasoning' && !isSuggested)
    return 'Send that item back as well, with its id, or leave the reasoning out.';
  const missing = missingModule(context);
  if (missing !== null)
    return `It is not fixed, for \`${missing}\` of the setting \`sanitizer\` is no file: it is looked for from the folder in which ESLint runs, \`${context.cwd}\`.`;
  const [sanitizer] = chooseSanitizers(context, verdict);
  // Who asked for the SDK's has a suggestion of it.
  const isSettled = isSuggested && settingsOf(context).sanitizer === 'sdk';
  const step = sanitizer?.repairsPairs || isSettled ? null : stepToFix(context, verdict);
  if (step !== null || isSuggested) return step ?? '';
  const byHand = `Pass the whole output through \`${(sanitizer ?? OURS).source.name}\``;
  return sanitizer ? `${byHand}.` : `${whyNot(context)}${byHand} (${installOurs(context)}).`;
}

const OURS = bundledSanitizer(SANITIZER);

/** Where our sanitizer would give a fix, the command that brings it. */
function stepToFix(context: Context, verdict: Verdict): string | null {
  if (!fixAmong(context, repairsWith(context, verdict, OURS))) return null;
  const install = installOurs(context);
  return settingsOf(context).sanitizer === 'sdk'
    ? `\`--fix\` repairs it without the setting \`sanitizer: 'sdk'\`, after ${install}.`
    : `${whyNot(context)}\`--fix\` repairs it after ${install}.`;
}

function whyNot(context: Context): string {
  const outdated = outdatedBundled(context);
  return outdated === null ? '' : `\`${outdated}\` is too old for this repair. `;
}

const installOurs = (context: Context): string =>
  `\`${commandFor(context, outdatedBundled(context) === null ? SANITIZER : `${SANITIZER}@latest`)}\``;

/** The command for the package that the linted file belongs to, as its project installs things. */
function commandFor(context: Context, name: string): string {
  const [manifest] = manifestsOf(context);
  if (!manifest) return addCommand(name, context.cwd);
  const folder = relative(context.cwd, manifest.dir).replaceAll('\\', '/');
  const command = addCommand(name, manifest.dir);
  return folder === '' || folder.startsWith('..') ? command : `cd ${folder} && ${command}`;
}
