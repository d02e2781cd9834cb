import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

import type { CodeStyle } from './code-style.js';
import { findCodeStyle, isSameModule } from './code-style.js';
import { extendLoad, findExtendableLoad } from './extend-load.js';
import { findBindings } from './bindings.js';
import { findFreeName, isVisibleAt } from './local-names.js';
import type { ModuleKind } from './module-kind.js';
import { findModuleKind } from './module-kind.js';
import type { ModuleLoad } from './module-loads.js';
import { findModuleLoads, isLoadedAt } from './module-loads.js';
import { findNeighbour } from './neighbour.js';
import { insertLoad } from './new-load.js';
import type { TextEdit } from './wrap.js';

/** An export: `name` of the module `from`, which is written as in an import of the linted file. */
export interface ImportSource {
  from: string;
  /** `default` for the default export */
  name: string;
  /** The package beside whose import a new one belongs. */
  near?: string;
}

export interface ImportPlan {
  /** What to call at the place: `sanitize`, `sanitize_1`, `namespace.sanitize`. */
  localName: string;
  /** Edits that bind the name; none when it is bound already. */
  edits: readonly TextEdit[];
}

type Source = Readonly<TSESLint.SourceCode>;

/** A rule's context is one. */
export interface EditedFile {
  sourceCode: Source;
  filename: string;
}

/**
 * Plans how `source` becomes callable at `at`: by a binding that the file has, else by one more
 * name in a load of the same module, else by a new load.
 *
 * Null when no edit is sure to work: in component files, namespaces and classic scripts, and where
 * the load would run after the place that needs it.
 */
export function planImport(
  { sourceCode, filename }: EditedFile,
  source: ImportSource,
  at: TSESTree.Node,
): ImportPlan | null {
  if (isInNamespace(at)) return null;
  const loads = findModuleLoads(sourceCode.ast);
  const kind = findModuleKind(sourceCode, filename, loads);
  if (!kind) return null;

  const sameModule = loads.filter(({ from }) => isSameModule(from.value, source.from));
  const binding = sameModule
    .filter((load) => isLoadedAt(load, at))
    .flatMap((load) => findBindings(sourceCode, load, source.name))
    .find(({ declaration }) => isVisibleAt(sourceCode, declaration, at));
  if (binding) return { localName: binding.text, edits: [] };

  const task = { sourceCode, source, at, kind, style: findCodeStyle(sourceCode, loads) };
  return planExtension(task, sameModule) ?? planNewLoad(task, loads);
}

interface Task {
  sourceCode: Source;
  source: ImportSource;
  at: TSESTree.Node;
  kind: ModuleKind;
  style: CodeStyle;
}

function planExtension(task: Task, sameModule: readonly ModuleLoad[]): ImportPlan | null {
  const { sourceCode, source, at, kind, style } = task;
  const form = kind === 'esm' ? 'import' : 'require';
  const extendable = findExtendableLoad(
    sourceCode,
    sameModule.filter((load) => load.form === form),
  );
  if (!extendable || !isLoadedAt(extendable.load, at)) return null;
  const localName = findFreeName(sourceCode, preferredName(source), at);
  const specifier = nameAs(source.name, localName, kind);
  return { localName, edits: extendLoad(sourceCode, extendable, specifier, style) };
}

function planNewLoad(task: Task, loads: readonly ModuleLoad[]): ImportPlan | null {
  const { sourceCode, source, at, kind, style } = task;
  // Only imports count as neighbours of an import: others may stand far down.
  const others = loads.filter(({ form }) => kind !== 'esm' || form !== 'require');
  const neighbour = findNeighbour(sourceCode, source, others);
  if (kind !== 'esm' && neighbour && !isLoadedAt(neighbour, at)) return null;
  const isNamespace = kind === 'import-equals';
  const preferred = isNamespace ? moduleName(source.from) : preferredName(source);
  const declared = findFreeName(sourceCode, preferred, at);
  return {
    localName: isNamespace ? `${declared}.${source.name}` : declared,
    edits: [insertLoad(sourceCode, neighbour, loadStatement(task, declared), style)],
  };
}

function loadStatement({ source, kind, style }: Task, declared: string): string {
  const from = style.quoted(source.from);
  const names = style.braced(nameAs(source.name, declared, kind));
  switch (kind) {
    case 'esm':
      return `import ${source.name === 'default' ? declared : names} from ${from}`;
    case 'commonjs':
      return `const ${names} = require(${from})`;
    case 'import-equals':
      return `import ${declared} = require(${from})`;
  }
}

function nameAs(name: string, local: string, kind: ModuleKind): string {
  if (name === local) return name;
  return kind === 'esm' ? `${name} as ${local}` : `${name}: ${local}`;
}

function preferredName({ from, name }: ImportSource): string {
  return name === 'default' ? moduleName(from) : name;
}

/** A name for a whole module: `./lib/clean-input.js` → `cleanInput`. */
function moduleName(from: string): string {
  const file = (from.split('/').at(-1) ?? from).replace(/\.[cm]?[jt]sx?$/, '');
  const name = file.replace(/[^\w$]+(\w?)/g, (_, letter: string) => letter.toUpperCase());
  return /^[A-Za-z_$]/.test(name) ? name : `imported${name}`;
}

/** There a name may be looked up in a merged declaration that is not visible in the file. */
function isInNamespace(node: TSESTree.Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.TSModuleDeclaration) return true;
  }
  return false;
}
