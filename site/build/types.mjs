// @ts-check
// The declarations that typed mode needs: those that a program which imports `openai` and the
// sanitizer loads, without their comments, as one JSON object of paths and texts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerOptions } from './compiler-options.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const MODULES = '/app/node_modules';

/** The name of a package of this repository. @param {string} folder @returns {string} */
const nameOf = (folder) =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')).name;

/** What people import of the SDK in programs about conversations. */
const IMPORTED = [
  'openai',
  'openai/lib/responses/ResponseInputItems',
  'openai/resources/responses/responses',
  'openai/resources/conversations/conversations',
];

/** A lone character tells a declaration file's directives from its comments. */
const isDirective = (/** @type {string} */ text) => /^\/\/\/\s*<reference/.test(text);

/** @param {string} text */
function withoutComments(text) {
  const scanner = ts.createScanner(
    ts.ScriptTarget.ESNext,
    false,
    ts.LanguageVariant.Standard,
    text,
  );
  let kept = '';
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const token = scanner.getTokenText();
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (kind === ts.SyntaxKind.WhitespaceTrivia) kept += ' ';
    else if (!isComment || isDirective(token)) kept += token;
    else if (token.includes('\n')) kept += '\n';
  }
  return kept.replace(/\n\s*/g, '\n').replace(/ +/g, ' ');
}

/** Where a file stands in the project of the page. */
function pathOnPage(/** @type {string} */ file) {
  const lib = path.dirname(ts.getDefaultLibFilePath(compilerOptions));
  if (path.dirname(file) === path.normalize(lib)) return `/lib/${path.basename(file)}`;
  // A page has no Node: a program on it is checked against the DOM.
  if (/node_modules[/\\](@types[/\\]node|undici-types)[/\\]/.test(file)) return null;
  const inModules = /node_modules[/\\](.*)$/.exec(file);
  return inModules ? `/app/node_modules/${inModules[1]?.replaceAll('\\', '/')}` : null;
}

/** @returns {Record<string, string>} */
export function collectTypes() {
  const entry = path.join(root, 'page-entry.ts');
  const text = IMPORTED.map((module) => `import '${module}';`).join('\n');
  const host = ts.createCompilerHost(compilerOptions);
  const { getSourceFile, fileExists, readFile } = host;
  const program = ts.createProgram({
    rootNames: [entry],
    options: compilerOptions,
    host: {
      ...host,
      fileExists: (file) => file === entry || fileExists(file),
      readFile: (file) => (file === entry ? text : readFile(file)),
      getSourceFile: (file, languageVersion, ...rest) =>
        file === entry
          ? ts.createSourceFile(file, text, languageVersion)
          : getSourceFile(file, languageVersion, ...rest),
    },
  });
  /** @type {Record<string, string>} */
  const files = {};
  for (const { fileName, text: content } of program.getSourceFiles()) {
    const place = pathOnPage(fileName);
    if (place !== null) files[place] = withoutComments(content);
  }
  const manifest = readFileSync(path.join(root, 'node_modules/openai/package.json'), 'utf8');
  files['/app/node_modules/openai/package.json'] = manifest;
  return { ...files, ...sanitizerTypes() };
}

/** The sanitizer under both of its names. */
function sanitizerTypes() {
  const declarations = path.join(root, 'dist/sanitizer/index.d.ts');
  if (!existsSync(declarations)) throw new Error('Build the plugin first: npm run build.');
  const text = readFileSync(declarations, 'utf8');
  const exports = { './sanitizer': { types: './dist/sanitizer/index.d.ts' } };
  const [plugin, alone] = [nameOf('.'), nameOf('packages/sanitizer')];
  return {
    [`${MODULES}/${plugin}/package.json`]: JSON.stringify({ name: plugin, exports }),
    [`${MODULES}/${plugin}/dist/sanitizer/index.d.ts`]: text,
    [`${MODULES}/${alone}/package.json`]: JSON.stringify({ name: alone, types: './index.d.ts' }),
    [`${MODULES}/${alone}/index.d.ts`]: text,
  };
}
