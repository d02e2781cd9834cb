import manifest from '../../../package.json' with { type: 'json' };
import { PLUGIN, SANITIZER } from '../../../src/packages/published.js';
import { VERSION } from 'openai/version';

import { APP, putFile } from './files.js';
import type { LintSettings } from './protocol.js';

/** Where the helper of the SDK stands in its package. */
const HELPER = 'lib/responses/ResponseInputItems.js';

/** Lays out the project that the settings describe: one with the newest `openai`. */
export function layOut({ sanitizer }: LintSettings): void {
  const version = `^${manifest.version}`;
  putFile(
    `${APP}/package.json`,
    JSON.stringify({
      name: 'app',
      type: 'module',
      dependencies: {
        openai: `^${VERSION}`,
        ...(sanitizer === 'dependency' && { [SANITIZER]: version }),
      },
      devDependencies: { [PLUGIN]: version },
    }),
  );
  const home = `${APP}/node_modules/openai`;
  putFile(`${home}/package.json`, JSON.stringify({ name: 'openai', version: VERSION }));
  putFile(`${home}/${HELPER}`, '');
}
