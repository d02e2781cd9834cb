import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll } from 'vitest';

import plugin from '../../src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of one program by path; `// unsafe: raw` at the end of a line names what it gets. */
export type Program = Readonly<Record<string, string>>;

const CONFIG = {
  compilerOptions: {
    strict: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    allowJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: { '#/*': ['./*'] },
  },
};

/** Programs that lie beside each other in one project, so that its types are made once. */
export class Project {
  readonly #folder = mkdtempSync(join(tmpdir(), 'openai-responses-modules-'));

  constructor(programs: Readonly<Record<string, Program>>) {
    afterAll(() => {
      rmSync(this.#folder, { recursive: true, force: true });
    });
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'), 'junction');
    this.#write('tsconfig.json', JSON.stringify(CONFIG));
    this.#write('package.json', '{ "name": "programs", "type": "module" }');
    for (const [name, program] of Object.entries(programs))
      for (const [file, code] of Object.entries(program)) this.#write(join(name, file), code);
  }

  #write(file: string, text: string): void {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** What is reported in each program: `main.ts:3 no-raw-output-replay`. */
  async lint(typed: boolean): Promise<ReadonlyMap<string, readonly string[]>> {
    const parserOptions = typed ? { projectService: true, tsconfigRootDir: this.#folder } : {};
    const eslint = new ESLint({
      cwd: this.#folder,
      overrideConfigFile: true,
      overrideConfig: [
        { files: ['**/*.{ts,js,cjs}'], languageOptions: { parser, parserOptions } },
        plugin.configs.strict,
      ],
    });
    const found = new Map<string, string[]>();
    for (const { filePath, messages } of await eslint.lintFiles('.')) {
      const [name = '', ...file] = relative(this.#folder, filePath).split(/[\\/]/);
      const reports = messages.map(
        ({ ruleId, line, message }) =>
          `${file.join('/')}:${line} ${ruleId?.split('/')[1] ?? message}`,
      );
      found.set(name, [...(found.get(name) ?? []), ...reports].sort());
    }
    return found;
  }
}

const RULES: Readonly<Record<string, string>> = {
  raw: 'no-raw-output-replay',
  cloned: 'no-cloned-output-replay',
  dropped: 'no-dropped-reasoning',
};

/** What the marks of a program ask for. */
export function marksOf(program: Program): string[] {
  const marks = Object.entries(program).flatMap(([file, code]) =>
    code.split('\n').flatMap((line, index) => {
      const mark = /\/\/ unsafe: (\w+)$/.exec(line)?.[1];
      return mark ? [`${file}:${index + 1} ${RULES[mark] ?? mark}`] : [];
    }),
  );
  return marks.sort();
}
