import { existsSync } from '../files.js';

/** What an extension in an import stands for: TypeScript writes that of the compiled file. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.js', '.ts', '.tsx', '.jsx'],
  '.jsx': ['.jsx', '.tsx'],
  '.mjs': ['.mjs', '.mts'],
  '.cjs': ['.cjs', '.cts'],
};

const ALL = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** Whether an import of this absolute path finds a file, its source or its folder's index included. */
export function isModuleFile(path: string): boolean {
  const [, stem = path, extension = ''] = /^(.+?)(\.[cm]?[jt]sx?)?$/s.exec(path) ?? [];
  const candidates =
    extension === ''
      ? ALL.flatMap((one) => [`${path}${one}`, `${path}/index${one}`])
      : (SOURCES[extension] ?? [extension]).map((one) => `${stem}${one}`);
  return candidates.some((candidate) => existsSync(candidate));
}
