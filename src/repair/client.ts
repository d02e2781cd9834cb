import { findModuleLoads } from '../fix/module-loads.js';
import { sdkOf } from '../sdk/index.js';
import { isOpenaiSpecifier } from '../sdk/module-source.js';
import type { Context } from './choose-sanitizer.js';

/** `import('openai')` and `require('openai/azure')`, wherever they stand. */
const LATE_LOAD = /\b(?:import|require)\(\s*['"]openai['"/]/;

const sure = new WeakMap<Context['sourceCode'], boolean>();

/**
 * Whether a client is surely one of the SDK: by its types, or because the file loads the SDK.
 * Without both, whatever has `responses.create` looks like it.
 */
export function isSureOfClient(context: Context): boolean {
  const { sourceCode } = context;
  const known = sure.get(sourceCode) ?? readsSdk(context);
  sure.set(sourceCode, known);
  return known;
}

function readsSdk(context: Context): boolean {
  const { sourceCode, filename } = context;
  if (sdkOf(context).typed || LATE_LOAD.test(sourceCode.text)) return true;
  return findModuleLoads(sourceCode.ast).some(({ from }) =>
    isOpenaiSpecifier(from.value, filename),
  );
}
