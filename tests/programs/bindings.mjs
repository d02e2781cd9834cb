// @ts-check
// What each name in a program is bound to, and the text with every own name replaced.
import ts from 'typescript';
import { membersThatLeave } from './leaving.mjs';

/**
 * What the program declares itself. Members of one text share a new name, so that types that were
 * alike by structure stay so.
 * @typedef {{ declaration: ts.Declaration, text: string, isMember: boolean }} Own
 * @typedef {{ start: number, end: number, write: () => string }} Edit
 * @typedef {ts.Symbol | undefined} Symbol
 */

const MEMBER =
  ts.SymbolFlags.Property |
  ts.SymbolFlags.Method |
  ts.SymbolFlags.Accessor |
  ts.SymbolFlags.EnumMember;

/** Members that the language itself asks for. */
const PROTOCOLS = 'then next return throw done value toString toJSON valueOf length'.split(' ');

/**
 * Visits a node and all below it, and JSDoc, in which JavaScript has its types.
 *
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} each
 */
function visit(node, each) {
  each(node);
  const { jsDoc = [] } = /** @type {ts.Node & { jsDoc?: ts.JSDoc[] }} */ (node);
  for (const comment of jsDoc) visit(comment, each);
  ts.forEachChild(node, (child) => {
    visit(child, each);
  });
}

/** The names of one program: read once, written as often as members turn out to be others'. */
export class Bindings {
  #checker;
  #sources;
  /** @type {Map<ts.SourceFile, Edit[]>} */
  #edits = new Map();
  /** @type {Map<ts.Declaration | string, string>} new names, of members by their text */
  #names = new Map();
  /** @type {Map<string, string>} the texts of members by their new names */
  #members = new Map();
  /** @type {Set<ts.Declaration>} members that are declared in the name of others */
  #leaving = new Set();
  /** @type {Set<string>} texts of members that keep their names wherever they stand */
  #kept = new Set(PROTOCOLS);
  /** @type {Map<ts.Node, Symbol>} the parameters that names in JSDoc stand for */
  #documented = new Map();
  /** @type {Set<string>} */
  #words = new Set();

  /**
   * @param {ts.Program} program
   * @param {ReadonlySet<string>} files of one program of the corpus
   */
  constructor(program, files) {
    this.#checker = program.getTypeChecker();
    this.#sources = program.getSourceFiles().filter(({ fileName }) => files.has(fileName));
    for (const source of this.#sources) {
      for (const [word] of source.text.matchAll(/[\p{L}\p{N}_$]+/gu)) this.#words.add(word);
      visit(source, (node) => {
        this.#readAhead(node);
      });
    }
    for (const source of this.#sources) this.#edits.set(source, this.#editsOf(source));
  }

  /** The members that the program declares and that keep their names. */
  get kept() {
    const members = new Set(this.#members.values());
    return [...this.#kept].filter((text) => members.has(text)).sort();
  }

  /**
   * Keeps the names of members that are among the words, old or new; if there are none, of all.
   *
   * @param {readonly string[]} words
   * @returns {boolean} whether one of them was renamed before
   */
  keep(words) {
    const before = this.#kept.size;
    const members = new Set(this.#members.values());
    for (const word of words) {
      const text = this.#members.get(word) ?? word;
      if (members.has(text)) this.#kept.add(text);
    }
    if (this.#kept.size === before) for (const text of members) this.#kept.add(text);
    return this.#kept.size > before;
  }

  /** @returns {Map<string, string>} the renamed texts by path */
  rename() {
    return new Map(
      this.#sources.map((source) => {
        let written = '';
        let last = 0;
        for (const { start, end, write } of this.#edits.get(source) ?? []) {
          written += source.text.slice(last, start) + write();
          last = end;
        }
        return [source.fileName, written + source.text.slice(last)];
      }),
    );
  }

  /** @param {ts.Node} node */
  #readAhead(node) {
    const isOwn = (/** @type {ts.SourceFile} */ file) => this.#sources.includes(file);
    for (const one of membersThatLeave(this.#checker, node, isOwn)) this.#leaving.add(one);
    if (!ts.isParameter(node) || !ts.isIdentifier(node.name)) return;
    const symbol = this.#checker.getSymbolAtLocation(node.name);
    for (const { name } of ts.getJSDocParameterTags(node)) this.#documented.set(name, symbol);
  }

  /** @param {ts.SourceFile} source */
  #editsOf(source) {
    /** @type {Map<number, Edit>} */
    const edits = new Map();
    visit(source, (node) => {
      const write = this.#writerOf(node);
      const quote = ts.isStringLiteralLike(node) ? 1 : 0;
      const start = node.getStart(source) + quote;
      if (write) edits.set(start, { start, end: node.getEnd() - quote, write });
    });
    return [...edits.values()].sort((a, b) => a.start - b.start);
  }

  /**
   * What a symbol is of the program's own; null for what others declare.
   *
   * @param {Symbol} symbol
   * @returns {Own | null}
   */
  #own(symbol) {
    const declarations = symbol?.declarations ?? [];
    const [declaration] = declarations;
    if (symbol === undefined || declaration === undefined) return null;
    if (symbol.flags & ts.SymbolFlags.ModuleExports) return null;
    for (const one of declarations) {
      if (ts.isSourceFile(one) || this.#leaving.has(one)) return null;
      if (!this.#sources.includes(one.getSourceFile())) return null;
    }
    const isField =
      ts.isParameter(declaration) &&
      ts.isParameterPropertyDeclaration(declaration, declaration.parent);
    const text = isField ? declaration.name.getText() : symbol.name;
    if (!/^#?[\p{L}\p{N}_$]+$/u.test(text) || text.startsWith('__')) return null;
    return { declaration, text, isMember: isField || (symbol.flags & MEMBER) !== 0 };
  }

  /**
   * What an import or export stands for: the thing itself if it is own, else the name in the file.
   *
   * @param {Symbol} symbol
   */
  #behind(symbol) {
    return this.#imported(symbol) ?? this.#own(symbol);
  }

  /** @param {Symbol} symbol */
  #imported(symbol) {
    const [declaration] = symbol?.declarations ?? [];
    if (!symbol || !declaration) return null;
    if (ts.isShorthandPropertyAssignment(declaration) && isExports(declaration.parent))
      return this.#own(this.#checker.getShorthandAssignmentValueSymbol(declaration));
    if (!isAlias(declaration)) return null;
    if (!(symbol.flags & ts.SymbolFlags.Alias)) return null;
    return this.#own(this.#checker.getAliasedSymbol(symbol));
  }

  /**
   * @param {ts.Node} node
   * @returns {(() => string) | null} what to write in place of a name
   */
  #writerOf(node) {
    if (ts.isStringLiteralLike(node)) return this.#quoted(node);
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return null;
    const { parent, text } = node;
    const symbol = this.#documented.get(node) ?? this.#checker.getSymbolAtLocation(node);
    if (ts.isShorthandPropertyAssignment(parent) && parent.name === node)
      return this.#shorthand(parent, symbol);
    if (ts.isBindingElement(parent) && !parent.dotDotDotToken && parent.initializer !== node)
      return this.#taken(parent, node);
    if (ts.isImportSpecifier(parent)) {
      const imported = this.#imported(this.#checker.getSymbolAtLocation(parent.name));
      if (parent.propertyName) return this.#single(parent.name === node ? symbol : imported);
      const write = this.#single(symbol);
      return imported || !write ? write : () => `${text} as ${write()}`;
    }
    if (ts.isExportSpecifier(parent)) return this.#exported(parent, node);
    if (ts.isNamespaceExport(parent) || ts.isMetaProperty(parent)) return null;
    if ('tagName' in parent && parent.tagName === node) return null;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node)
      return this.#single(this.#member(symbol, text));
    return this.#single(symbol);
  }

  /**
   * `{ name }` in an object, or in what an assignment takes apart into.
   *
   * @param {ts.ShorthandPropertyAssignment} assignment
   * @param {Symbol} symbol
   */
  #shorthand(assignment, symbol) {
    const { name, parent } = assignment;
    const value = this.#behind(this.#checker.getShorthandAssignmentValueSymbol(assignment));
    if (isExports(parent)) return this.#single(value);
    const property = isTarget(parent)
      ? this.#checker.getPropertySymbolOfDestructuringAssignment(name)
      : symbol;
    return this.#pair(this.#member(property, name.text), value, name.text);
  }

  /**
   * `{ name }` or `{ name: local }` of a declaration or a parameter.
   *
   * @param {ts.BindingElement} element
   * @param {ts.Identifier | ts.PrivateIdentifier} node
   */
  #taken(element, node) {
    const { name, parent, propertyName } = element;
    const local = this.#own(this.#checker.getSymbolAtLocation(name));
    const isInObject = ts.isObjectBindingPattern(parent);
    if (!isInObject || (propertyName && name === node)) return this.#single(local);
    const type = this.#checker.getTypeAtLocation(parent);
    const property = this.#member(this.#checker.getPropertyOfType(type, node.text), node.text);
    return propertyName ? this.#single(property) : this.#pair(property, local, node.text);
  }

  /**
   * @param {ts.ExportSpecifier} specifier
   * @param {ts.Node} node
   */
  #exported(specifier, node) {
    const { name, parent, propertyName } = specifier;
    const behind = this.#imported(this.#checker.getSymbolAtLocation(name));
    if (behind) return this.#single(behind);
    if (parent.parent.moduleSpecifier || (propertyName && name === node)) return null;
    const local = this.#single(this.#checker.getExportSpecifierLocalTargetSymbol(specifier));
    return propertyName || !local ? local : () => `${local()} as ${name.text}`;
  }

  /**
   * A name in quotes: of a property, or in `object['name']`.
   *
   * @param {ts.StringLiteralLike} node
   */
  #quoted(node) {
    const { parent, text } = node;
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword)
      this.#kept.add(text);
    const isName =
      ts.isComputedPropertyName(parent) ||
      (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node);
    return isName
      ? this.#single(this.#member(this.#checker.getSymbolAtLocation(node), text))
      : null;
  }

  /**
   * A member that is read: where nothing says whose it is, all of its name are left alone.
   *
   * @param {Symbol} symbol
   * @param {string} text
   */
  #member(symbol, text) {
    if (!symbol?.declarations?.length) this.#kept.add(text);
    return this.#behind(symbol);
  }

  /** @param {Own | Symbol | null} named */
  #single(named) {
    const own = named && 'isMember' in named ? named : this.#behind(named ?? undefined);
    return own && (() => this.#nameOf(own, own.text));
  }

  /**
   * @param {Own | null} property
   * @param {Own | null} value
   * @param {string} text
   */
  #pair(property, value, text) {
    return () => {
      const [key, local] = [this.#nameOf(property, text), this.#nameOf(value, text)];
      return key === local ? key : `${key}: ${local}`;
    };
  }

  /**
   * @param {Own | null} own
   * @param {string} text where it is not own
   */
  #nameOf(own, text) {
    if (own === null) return text;
    const key = own.isMember ? own.text : own.declaration;
    const name = this.#names.get(key) ?? this.#newName(own);
    this.#names.set(key, name);
    if (own.isMember) this.#members.set(name.replace('#', ''), own.text);
    return own.isMember && this.#kept.has(own.text) ? own.text : name;
  }

  /** @param {Own} own */
  #newName({ text, isMember }) {
    const small = isMember ? 'm' : 'v';
    const letter = /^[A-Z]/.test(text) ? small.toUpperCase() : small;
    let number = this.#names.size + 1;
    while (this.#words.has(`${letter}${number}`)) number += 1;
    this.#words.add(`${letter}${number}`);
    return `${text.startsWith('#') ? '#' : ''}${letter}${number}`;
  }
}

/**
 * Whether a declaration stands for what another module declares.
 *
 * @param {ts.Node} node
 */
function isAlias(node) {
  return (
    ts.isImportSpecifier(node) ||
    ts.isExportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isExportAssignment(node)
  );
}

/**
 * Whether an object literal is what an assignment takes apart into.
 *
 * @param {ts.Node} node
 * @returns {boolean}
 */
function isTarget({ parent, pos }) {
  if (ts.isParenthesizedExpression(parent)) return isTarget(parent);
  if (ts.isForOfStatement(parent)) return parent.initializer.pos === pos;
  if (!ts.isBinaryExpression(parent) || parent.left.pos !== pos) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/**
 * Whether an object literal holds what a CommonJS module exports.
 *
 * @param {ts.Node} node
 */
function isExports({ parent }) {
  return ts.isBinaryExpression(parent) && parent.left.getText() === 'module.exports';
}
