// @ts-check
// Renames what the programs of the corpus call their own: variables, parameters, functions, types,
// exports and members, each by what it is bound to and never by its text.
//
// What stays is what others named: members of types of other packages, what they export, and
// members of objects that reach a request or a place without a type. Where only a type error tells
// that a member has to keep its name, it is given back, and the program is renamed again.
import ts from 'typescript';
import { Bindings } from './bindings.mjs';

/**
 * @typedef {{ name: string, files: readonly string[] }} Program with absolute paths
 * @typedef {{ texts: Map<string, string>, kept: readonly string[] }} Renamed the texts by path, and
 *   the members that keep their names though the program declares them
 */

const MOST_ROUNDS = 20;

/** @type {ts.CompilerOptions} */
const checking = {
  checkJs: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  noErrorTruncation: true,
};

/**
 * @param {string} configFile the tsconfig.json of all programs
 * @param {readonly Program[]} programs
 * @returns {Map<string, Renamed>} by the name of the program
 * @throws Error when a program does not compile as it did
 */
export function renamePrograms(configFile, programs) {
  const compiler = new Compiler(configFile);
  const before = compiler.program(new Map());
  let open = programs.map(({ name, files }) => {
    const bindings = new Bindings(before, new Set(files));
    return { name, files, bindings, known: problemsOf(before, files), texts: bindings.rename() };
  });
  const all = open;
  for (let round = 0; open.length > 0; round += 1) {
    const after = compiler.program(new Map(all.flatMap(({ texts }) => [...texts])));
    open = open.filter((one) => {
      const added = [...problemsOf(after, one.files)].filter(([place]) => !one.known.has(place));
      if (added.length === 0) return false;
      const words = added.flatMap(([, message]) => message.match(/[\p{L}\p{N}_$]+/gu) ?? []);
      if (round === MOST_ROUNDS || !one.bindings.keep(words)) {
        const problems = added.map(([place, message]) => `${place}: ${message}`).join('\n');
        throw new Error(`${one.name} does not compile when it is renamed:\n${problems}`);
      }
      one.texts = one.bindings.rename();
      return true;
    });
  }
  return new Map(all.map(({ name, texts, bindings: { kept } }) => [name, { texts, kept }]));
}

/** Makes programs of one configuration that share the files in which they do not differ. */
class Compiler {
  /** @type {Map<string, ts.SourceFile | undefined>} */
  #read = new Map();
  /** @type {ts.Program | undefined} */
  #last;
  #files;
  #options;
  #host;

  /** @param {string} configFile */
  constructor(configFile) {
    const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
    const folder = configFile.replace(/[^/\\]+$/, '');
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder, checking);
    this.#files = fileNames;
    this.#options = options;
    this.#host = ts.createCompilerHost(options, true);
  }

  /** @param {ReadonlyMap<string, string>} texts in place of what is on disk */
  program(texts) {
    /** @type {ts.CompilerHost['getSourceFile']} */
    const getSourceFile = (file, target) => {
      const text = texts.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, target, true);
      if (!this.#read.has(file)) this.#read.set(file, this.#host.getSourceFile(file, target));
      return this.#read.get(file);
    };
    const host = { ...this.#host, getSourceFile };
    this.#last = ts.createProgram(this.#files, this.#options, host, this.#last);
    return this.#last;
  }
}

/**
 * What the compiler says of files: where and what kind, with the whole message.
 *
 * @param {ts.Program} program
 * @param {readonly string[]} files
 * @returns {Map<string, string>}
 */
function problemsOf(program, files) {
  const diagnostics = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`tsconfig.json does not include ${file}.`);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return new Map(
    diagnostics.map(({ code, file, start = 0, messageText, relatedInformation = [] }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      const texts = [messageText, ...relatedInformation.map((one) => one.messageText)];
      const message = texts.map((text) => ts.flattenDiagnosticMessageText(text, ' ')).join(' ');
      return [`${file?.fileName ?? ''}:${line} TS${code}`, message];
    }),
  );
}
