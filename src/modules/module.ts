import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

export type SourceCode = Readonly<TSESLint.SourceCode>;

/** How the linted file was parsed, and so the modules that it leads to. */
export interface Language {
  readonly parser: unknown;
  readonly parserOptions: Readonly<Record<string, unknown>>;
  readonly sourceType: 'commonjs' | 'module' | 'script';
}

/** What a run says of all its files. */
interface Run {
  /** The folder where it stands. */
  readonly cwd?: string | undefined;
  /** The shared settings. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

/** A file whose code is looked into: the linted one, or one that it imports. */
export interface Module extends Run {
  readonly sourceCode: SourceCode;
  /** Absolute. */
  readonly filename: string;
  /** Null where nobody said: then no other module can be read from here. */
  readonly language: Language | null;
}

/** What a rule's context tells of its file. */
export interface LintedFile extends Run {
  readonly sourceCode: SourceCode;
  readonly filename: string;
  readonly languageOptions?: unknown;
}

const modules = new WeakMap<TSESTree.Node, Module>();

/** Makes the nodes of the linted file known, so that each can say what file it stands in. */
export function openModule(file: LintedFile): Module {
  const known = modules.get(file.sourceCode.ast);
  if (known) return known;
  const { sourceCode, filename, cwd, settings } = file;
  return register({ sourceCode, filename, cwd, settings, language: languageOf(file) });
}

export function register(module: Module): Module {
  modules.set(module.sourceCode.ast, module);
  return module;
}

function languageOf({ languageOptions }: LintedFile): Language | null {
  if (!isRecord(languageOptions)) return null;
  const { parser, parserOptions, sourceType } = languageOptions;
  if (!isRecord(parser)) return null;
  return {
    parser,
    parserOptions: isRecord(parserOptions) ? parserOptions : {},
    sourceType: sourceType === 'commonjs' || sourceType === 'script' ? sourceType : 'module',
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * The file that a node stands in. Every question to a node goes through its own file, so a value can
 * be followed from one module to another without anybody saying so.
 *
 * @throws {Error} for a node of a file that was not opened
 */
export function moduleOf(node: TSESTree.Node): Module {
  let root = node;
  while (root.parent) root = root.parent;
  const found = modules.get(root);
  if (!found) throw new Error(`the file of this ${node.type} was not opened`);
  return found;
}

export const sourceOf = (node: TSESTree.Node): SourceCode => moduleOf(node).sourceCode;
