/**
 * All that the plugin asks of Node's file system and of its packages while it lints. Where there is
 * none, as in a browser, a bundler puts a module with these functions in its place; `node:path`
 * beside it is plain computation.
 */
export { existsSync, readFileSync, realpathSync } from 'node:fs';
export { createRequire } from 'node:module';
