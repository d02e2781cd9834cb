import { installedPackage, packageNameOf } from '../packages/installed-package.js';

/** Deno and CDN specifiers that name the package outright. */
const REMOTE_OPENAI = /^(?:npm:openai|jsr:@openai\/openai|https?:\/\/[^/]+\/openai)(?=$|[@/?])/;

/** True for `openai`, and for an alias such as `openai-v4` of `npm:openai@4`. */
export function isOpenaiSpecifier(specifier: string, filename: string): boolean {
  if (REMOTE_OPENAI.test(specifier)) return true;
  const name = packageNameOf(specifier);
  if (name === null) return false;
  return name === 'openai' || installedPackage(name, filename)?.name === 'openai';
}
