// @ts-check
import ts from 'typescript';

/** Stands for an empty line, which the compiler would not keep. */
const EMPTY_LINE = '//~';

/**
 * A module in TypeScript as JavaScript, with its comments and empty lines.
 * @param {string} text
 */
export function eraseTypes(text) {
  const { outputText } = ts.transpileModule(withoutOverloads(text).replace(/^$/gm, EMPTY_LINE), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText.replace(new RegExp(`^\\s*${EMPTY_LINE}$`, 'gm'), '');
}

/**
 * Cuts the overloads of functions out, but not their comments: these are the functions' own.
 * @param {string} text
 */
function withoutOverloads(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022);
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement) && !statement.body)
    .reduceRight(
      (rest, overload) => rest.slice(0, overload.getStart(source)) + rest.slice(overload.end),
      text,
    )
    .replace(/\*\/\n+(?=export function)/g, '*/\n');
}
