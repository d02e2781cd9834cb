import manifest from '../../../package.json' with { type: 'json' };
import { VERSION } from 'openai/version';

import { APP, putFile } from './files.js';
import type { LintSettings } from './protocol.js';

/** Where the helper of the SDK stands in its package. */
const HELPER = 'lib/responses/ResponseInputItems.js';

/** Lays out the project that the settings describe: one with the newest `openai`. */
export function layOut({ installedAs }: LintSettings): void {
  const isDependency = installedAs === 'dependency';
  const plugin = { [manifest.name]: `^${manifest.version}` };
  putFile(
    `${APP}/package.json`,
    JSON.stringify({
      name: 'app',
      type: 'module',
      dependencies: { openai: `^${VERSION}`, ...(isDependency && plugin) },
      devDependencies: isDependency ? {} : plugin,
    }),
  );
  const home = `${APP}/node_modules/openai`;
  putFile(`${home}/package.json`, JSON.stringify({ name: 'openai', version: VERSION }));
  putFile(`${home}/${HELPER}`, '');
}
