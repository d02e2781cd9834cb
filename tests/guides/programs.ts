import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { PLUGIN as packageName, SANITIZER } from '../../src/packages/published.js';
import { root, type CodeBlock } from './pages.js';

const published = ['sanitizer', 'testing'];

/**
 * A folder in which the code of a page runs as in a project that has `openai`, msw and this package
 * installed. What the package publishes is made from its sources.
 */
export function createProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openai-responses-guides-'));
  const modules = join(folder, 'node_modules');
  for (const part of ['contract', ...published]) {
    const source = join(root, 'src', part);
    for (const name of readdirSync(source).filter((file) => file.endsWith('.ts'))) {
      const code = readFileSync(join(source, name), 'utf8');
      writeScript(join(modules, packageName, part, name), code);
    }
  }
  const exports = Object.fromEntries(published.map((part) => [`./${part}`, `./${part}/index.js`]));
  const manifest = JSON.stringify({ name: packageName, type: 'module', exports });
  writeFileSync(join(modules, packageName, 'package.json'), manifest);
  writeSanitizer(join(modules, SANITIZER));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const name of ['msw', 'openai'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  return folder;
}

/** The package of the sanitizer alone, which is the same function. */
function writeSanitizer(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.js'), `export * from '${packageName}/sanitizer';\n`);
  const manifest = { name: SANITIZER, type: 'module', exports: './index.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

/** Writes the TypeScript and, beside it, the JavaScript that it comes to. */
export function writeScript(file: string, code: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(file, code);
  writeFileSync(file.replace(/\.ts$/, '.js'), outputText);
}

export interface TestRun {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs one test file with Node's own test runner. */
export function runTests(folder: string, file: string): TestRun {
  const { status, stdout } = spawnSync(process.execPath, ['--test', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { passed: status === 0, output: stdout };
}

/** Runs one script; what it prints. */
export function runScript(folder: string, file: string): string {
  return spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }).stdout;
}

/** What the compiler, strict, has to say about TypeScript of a page: `file: message`. */
export function diagnose(blocks: readonly CodeBlock[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'openai-responses-types-'));
  const files = blocks.map(({ file, code }, index) => {
    const path = join(folder, file ?? `block-${String(index)}.ts`);
    writeFileSync(path, code);
    return path;
  });
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    paths: {
      msw: [join(root, 'node_modules/msw')],
      'msw/node': [join(root, 'node_modules/msw/node')],
      openai: [join(root, 'node_modules/openai')],
      'openai/*': [join(root, 'node_modules/openai/*')],
      [SANITIZER]: [join(root, 'src/sanitizer/index.ts')],
      [`${packageName}/*`]: [join(root, 'src/*/index.ts')],
    },
  });
  const diagnostics = ts.getPreEmitDiagnostics(program);
  rmSync(folder, { recursive: true });
  return diagnostics.map(({ file, messageText }) => {
    const name = file?.fileName.slice(folder.length + 1) ?? '';
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
