// @ts-check
// The members that a program declares in the name of others: those of a literal that a type of
// another package is expected of, that override one of another package, or that go where no type
// says what becomes of them.
import ts from 'typescript';

const MOST_LEVELS = 6;

/** @typedef {(symbol: ts.Symbol | undefined) => boolean} IsForeign */

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Node} node
 * @param {(file: ts.SourceFile) => boolean} isOwn whether a file is one of the program
 * @returns {Iterable<ts.Declaration>} declarations of members that have to keep their names
 */
export function* membersThatLeave(checker, node, isOwn) {
  /** @type {IsForeign} */
  const isForeign = (symbol) =>
    symbol?.declarations?.some((one) => !isOwn(one.getSourceFile())) === true;
  if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) {
    yield* overriding(checker, node, isForeign);
  }
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    const to = checker.getTypeAtLocation(node.type);
    if (isOpen(checker, to) || isForeign(to.aliasSymbol ?? elementOf(checker, to).getSymbol()))
      yield* membersOf(checker, checker.getTypeAtLocation(node.expression), false);
  }
  if (ts.isObjectLiteralExpression(node) && isItem(node)) yield* node.properties;
  if (!ts.isExpression(node) || !isHandedOn(node)) return;
  const declared = parameterOf(checker, node);
  if (declared) yield* expected(checker, node, checker.getTypeAtLocation(declared), isForeign);
  const to = checker.getContextualType(node);
  if (!to) return;
  if (ts.isObjectLiteralExpression(node)) yield* expected(checker, node, to, isForeign);
  if (isOpen(checker, to))
    yield* membersOf(checker, checker.getTypeAtLocation(node), isPrinted(checker, node));
}

const ITEM_TYPES = new Set([
  'custom_tool_call_output',
  'function_call',
  'function_call_output',
  'item_reference',
  'message',
  'reasoning',
]);

/**
 * Whether a literal is an item of the API by what it says itself: in JavaScript no type tells.
 *
 * @param {ts.ObjectLiteralExpression} node
 */
function isItem(node) {
  return node.properties.some(
    (member) =>
      ts.isPropertyAssignment(member) &&
      ts.isIdentifier(member.name) &&
      member.name.text === 'type' &&
      ts.isStringLiteralLike(member.initializer) &&
      ITEM_TYPES.has(member.initializer.text),
  );
}

/**
 * Members of a class or interface that one of another package declares too.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.ClassLikeDeclaration | ts.InterfaceDeclaration} node
 * @param {IsForeign} isForeign
 */
function* overriding(checker, node, isForeign) {
  for (const { types } of node.heritageClauses ?? []) {
    for (const base of types.map((one) => checker.getTypeAtLocation(one))) {
      for (const member of node.members) {
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
        if (name !== null && isForeign(base.getProperty(name))) yield member;
      }
    }
  }
}

/**
 * Members of literals that a type of another package is expected to have. The contextual type of an
 * argument is what was inferred from it, so literals below it are held against the declared one.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Expression} value
 * @param {ts.Type} to
 * @param {IsForeign} isForeign
 * @returns {Iterable<ts.Declaration>}
 */
function* expected(checker, value, to, isForeign) {
  if (ts.isArrayLiteralExpression(value)) {
    for (const element of value.elements)
      for (const kind of kindsOf(checker, to))
        yield* expected(checker, element, elementOf(checker, kind), isForeign);
  }
  if (!ts.isObjectLiteralExpression(value)) return;
  /** @param {string} name */
  const lookUp = (name) =>
    kindsOf(checker, to)
      .map((kind) => checker.getPropertyOfType(kind, name))
      .filter((property) => property !== undefined && isForeign(property))
      .map((property) => checker.getTypeOfSymbol(/** @type {ts.Symbol} */ (property)));
  for (const member of value.properties) {
    if (ts.isSpreadAssignment(member)) {
      for (const property of checker.getTypeAtLocation(member.expression).getProperties())
        if (lookUp(property.name).length > 0) yield* property.declarations ?? [];
    } else if (ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name)) {
      const types = lookUp(member.name.text);
      if (types.length > 0) yield member;
      if (!ts.isPropertyAssignment(member)) continue;
      for (const type of types) yield* expected(checker, member.initializer, type, isForeign);
    }
  }
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 */
function kindsOf(checker, type) {
  const kind = checker.getBaseConstraintOfType(type) ?? type;
  return kind.isUnion() ? kind.types : [kind];
}

/**
 * The parameter that an argument is given for.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Expression} node
 */
function parameterOf(checker, node) {
  const { parent } = node;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return undefined;
  const parameters = checker.getResolvedSignature(parent)?.declaration?.parameters ?? [];
  const index = parent.arguments?.indexOf(node) ?? -1;
  return index < 0 ? undefined : parameters[Math.min(index, parameters.length - 1)];
}

/**
 * Whether a value goes on as it stands: it is not called, and no member of it is read.
 *
 * @param {ts.Expression} node
 */
function isHandedOn(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isExpressionStatement(parent)) return false;
  if (ts.isCallExpression(parent) || ts.isElementAccessExpression(parent))
    return parent.expression !== node;
  return true;
}

/**
 * Whether a type says nothing of the members that a value of it has.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 */
function isOpen(checker, type) {
  const element = elementOf(checker, type);
  const { Any, Unknown, NonPrimitive } = ts.TypeFlags;
  if (element.flags & (Any | Unknown | NonPrimitive)) return true;
  return checker.getIndexInfoOfType(element, ts.IndexKind.String) !== undefined;
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 */
function elementOf(checker, type) {
  const element = checker.getIndexInfoOfType(type, ts.IndexKind.Number)?.type ?? type;
  return checker.getNonNullableType(element);
}

/**
 * Whether a function of the platform takes anything here: what is printed or stored stays own.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Expression} node
 */
function isPrinted(checker, node) {
  const parameter = parameterOf(checker, node);
  if (!parameter?.getSourceFile().isDeclarationFile) return false;
  return /^(any|unknown|object)(\[\])?$/.test(parameter.type?.getText() ?? '');
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 */
function argumentsOf(checker, type) {
  const { objectFlags = 0 } = /** @type {Partial<ts.ObjectType>} */ (type);
  if (!(objectFlags & ts.ObjectFlags.Reference)) return [];
  return checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
}

/**
 * The members of a type and of what they hold.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @param {boolean} literalsOnly not those of interfaces and other types with a name
 * @param {Set<ts.Type>} seen
 * @param {number} level
 * @returns {Iterable<ts.Declaration>}
 */
function* membersOf(checker, type, literalsOnly, seen = new Set(), level = 0) {
  if (seen.has(type) || level > MOST_LEVELS) return;
  seen.add(type);
  /** @type {readonly ts.Type[]} */
  const parts = type.isUnionOrIntersection() ? type.types : argumentsOf(checker, type);
  for (const part of parts) yield* membersOf(checker, part, literalsOnly, seen, level + 1);
  if (!(type.flags & ts.TypeFlags.Object) || type.isClass()) return;
  for (const member of checker.getPropertiesOfType(type)) {
    const declarations = member.declarations ?? [];
    if (declarations.some((one) => one.getSourceFile().isDeclarationFile)) continue;
    const isOfLiteral = declarations.every((one) => ts.isObjectLiteralExpression(one.parent));
    if (literalsOnly && !isOfLiteral) continue;
    yield* declarations;
    yield* membersOf(checker, checker.getTypeOfSymbol(member), literalsOnly, seen, level + 1);
  }
}
