// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';
import { eraseTypes } from './erase-types.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const entry = path.join(root, 'src/sanitizer/index.ts');

/** @typedef {{ file: string, source: ts.SourceFile }} Module */

/**
 * What a statement imports from or exports again.
 * @param {ts.Statement} statement
 */
function specifierOf(statement) {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  const { moduleSpecifier } = statement;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}

/**
 * A module and all that it needs, each after those that it needs itself.
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {Module[]}
 */
function collectModules(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const needed = source.statements.flatMap((statement) => {
    const specifier = specifierOf(statement);
    if (specifier === undefined) return [];
    if (!specifier.startsWith('.')) throw new Error(`${file} depends on ${specifier}.`);
    return collectModules(path.resolve(path.dirname(file), specifier.replace(/js$/, 'ts')), seen);
  });
  return [...needed, { file, source }];
}

/**
 * The names that a module passes on, or that a statement declares.
 * @param {ts.Statement} statement
 * @returns {string[]}
 */
function namesOf(statement) {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ name }) => name.text);
  }
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) =>
      ts.isIdentifier(name) ? name.text : '',
    );
  return ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
    ? [statement.name?.text ?? '']
    : [];
}

/**
 * Every name that stands in a node.
 * @param {ts.Node} node
 * @returns {string[]}
 */
function identifiersIn(node) {
  /** @type {string[]} */
  const found = ts.isIdentifier(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => {
    found.push(...identifiersIn(child));
  });
  return found;
}

/**
 * The statements that what is published needs, in their order.
 * @param {readonly Module[]} modules
 * @param {ReadonlySet<string>} published
 */
function neededStatements(modules, published) {
  const all = modules.flatMap(({ source }) =>
    source.statements
      .filter((statement) => specifierOf(statement) === undefined)
      .map((statement) => ({ source, statement })),
  );
  const needed = new Set(published);
  // A set gives what is added to it while it is walked.
  for (const name of needed)
    for (const { statement } of all.filter((one) => namesOf(one.statement).includes(name)))
      for (const used of identifiersIn(statement)) needed.add(used);
  return all.filter(({ statement }) => namesOf(statement).some((name) => needed.has(name)));
}

/**
 * In one file every name can stand for one thing only.
 * @param {readonly Module[]} modules
 */
function refuseSharedNames(modules) {
  const owners = new Map();
  for (const { file, source } of modules) {
    for (const name of source.statements.filter((one) => !specifierOf(one)).flatMap(namesOf)) {
      if (owners.has(name) && owners.get(name) !== file)
        throw new Error(`${file} and ${owners.get(name)} both declare ${name}.`);
      owners.set(name, file);
    }
  }
}

function header() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const licence = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const lines = [
    `The sanitizer of ${name} ${version}:`,
    'output items of the OpenAI Responses API in, valid input out. What entries such as F16 mean is',
    'in docs/contract.md of that package; the options are in docs/sanitizer.md.',
    '',
    ...licence.split('\n'),
  ];
  return `/*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n\n`;
}

/**
 * Writes the sanitizer and what it needs of the contract as one readable source file that depends
 * on nothing: `sanitizer.ts` and `sanitizer.js`.
 * @param {string} outDir
 */
export async function writeEjectable(outDir) {
  const modules = collectModules(entry);
  refuseSharedNames(modules);
  const published = new Set(modules.at(-1)?.source.statements.flatMap(namesOf));
  const parts = neededStatements(modules, published).map(({ source, statement }) => {
    const text = statement.getFullText(source).trim();
    const isPublished = namesOf(statement).some((name) => published.has(name));
    return isPublished ? text : text.replace(/^export /m, '');
  });
  const source = parts.join('\n\n');
  const options = await prettier.resolveConfig(entry);
  const format = (/** @type {string} */ text, /** @type {'typescript' | 'babel'} */ parser) =>
    prettier.format(header() + text, { ...options, parser });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, 'sanitizer.ts'), await format(source, 'typescript'));
  writeFileSync(path.join(outDir, 'sanitizer.js'), await format(eraseTypes(source), 'babel'));
}
