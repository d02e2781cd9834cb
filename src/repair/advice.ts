import {
  chooseSanitizers,
  type Context,
  isDevelopmentDependency,
  missingModule,
} from './choose-sanitizer.js';
import type { Verdict } from '../replay/verdicts.js';

const BY_HAND = 'pass the whole output through its `sanitizeResponseInput`.';

/** What the reader has to do, when no edit does it. */
export function adviceFor(context: Context, verdict: Verdict): string {
  if (verdict.hazard === 'orphaned-reasoning')
    return 'Send that item back as well, with its id, or leave the reasoning out.';
  const [sanitizer] = chooseSanitizers(context, verdict);
  if (sanitizer) return `Pass the whole output through \`${sanitizer.source.name}\`.`;
  const missing = missingModule(context);
  if (missing !== null)
    return `It is not fixed, for \`${missing}\` of the setting \`sanitizer\` is no file: it is looked for from the folder in which ESLint runs, \`${context.cwd}\`.`;
  return isDevelopmentDependency(context)
    ? `Move \`eslint-plugin-openai-responses\` from devDependencies to dependencies (\`npm install --save-prod eslint-plugin-openai-responses\`) and ${BY_HAND}`
    : `Install \`eslint-plugin-openai-responses\` as a dependency and ${BY_HAND}`;
}
