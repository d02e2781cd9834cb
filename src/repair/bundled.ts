import { findBindings } from '../fix/bindings.js';
import { findModuleLoads } from '../fix/module-loads.js';
import { type Manifest, manifestsFor } from '../packages/manifests.js';
import { BUNDLED } from '../replay/sanitizers.js';
import { isAtLeast } from '../sdk/installed.js';
import { installedPackage } from '../packages/installed-package.js';
import { settingsOf } from '../settings.js';
import type { Context } from './choose-sanitizer.js';

/** The first release whose sanitizer does all that a repair asks of it. */
const REPAIRS_SINCE = [0, 1, 0] as const;

/**
 * The module that a file can import our sanitizer from at run time; null where there is none. Under
 * `auto` its package has to be one that the project lists for production, or the file imports it
 * already; `bundled` takes one that is not listed as well, but never one for development.
 */
export function bundledModule(context: Context, setting: 'auto' | 'bundled'): string | null {
  const module = listedModule(context, setting);
  return module === null || isOutdated(context, module) ? null : module;
}

/** The package and version that our sanitizer would come from, if it is too old; else null. */
export function outdatedBundled(context: Context): string | null {
  const { sanitizer } = settingsOf(context);
  const module =
    typeof sanitizer === 'object' || sanitizer === 'sdk' ? null : listedModule(context, sanitizer);
  if (module === null || !isOutdated(context, module)) return null;
  return `${packageOf(module)} ${versionOf(context, module)}`;
}

/** One that is not installed yet is as good as the newest. */
function isOutdated(context: Context, module: string): boolean {
  const version = versionOf(context, module);
  return version !== null && !isAtLeast(version, REPAIRS_SINCE);
}

const versionOf = ({ filename }: Context, module: string): string | null =>
  installedPackage(packageOf(module), filename)?.version ?? null;

function listedModule(context: Context, setting: 'auto' | 'bundled'): string | null {
  const modules = BUNDLED.modules;
  const manifests = manifestsOf(context);
  const lists = (table: 'production' | 'development', module: string): boolean =>
    manifests.some((manifest) => manifest[table].has(packageOf(module)));
  return (
    modules.find((module) => isImported(context, module)) ??
    modules.find((module) => lists('production', module)) ??
    (setting === 'bundled'
      ? unlistedModule(
          context,
          modules.filter((module) => !lists('development', module)),
        )
      : null)
  );
}

/** Who asks for ours gets one that is installed; and where nothing is listed, is taken at his word. */
function unlistedModule({ filename }: Context, modules: readonly string[]): string | null {
  const installed = modules.find(
    (module) => installedPackage(packageOf(module), filename) !== null,
  );
  const isUnlisted = modules.length === BUNDLED.modules.length;
  return installed ?? (isUnlisted ? BUNDLED.modules[0] : null);
}

/** Whether the file imports the sanitizer from a module already, as a value. */
const isImported = ({ sourceCode }: Context, module: string): boolean =>
  findModuleLoads(sourceCode.ast).some(
    (load) => load.from.value === module && findBindings(sourceCode, load, BUNDLED.name).length > 0,
  );

const packageOf = (module: string): string => module.replace(/\/.*$/s, '');

const known = new WeakMap<Context['sourceCode'], readonly Manifest[]>();

/** Read once for all reports of a file; an editor lints the next text with the package.json of then. */
export function manifestsOf({ sourceCode, filename }: Context): readonly Manifest[] {
  const manifests = known.get(sourceCode) ?? manifestsFor(filename);
  known.set(sourceCode, manifests);
  return manifests;
}
