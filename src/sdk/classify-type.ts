import type * as ts from 'typescript';

import { nearestPackage } from './nearest-package.js';
import { itemSetsOf, originOf } from './item-sets.js';
import {
  baseTypesOf,
  fileOf,
  isOfDefaultLibrary,
  placeOf,
  typeArgumentsOf,
  type SdkPlace,
  type SdkProgram,
} from './sdk-program.js';
import { ANY, ANY_LIST, listOf, mergeTypes, OTHER, type SdkType } from './sdk-type.js';

/** `TypeFlags.Any | TypeFlags.Unknown`: the two flags that no TypeScript version has renumbered. */
const SAYS_NOTHING = 1 | 2;

/** What a type is to the SDK; every answer is kept for as long as the Program lives. */
export function classifyType(type: ts.Type, sdk: SdkProgram): SdkType {
  const known = sdk.types.get(type);
  if (known !== undefined) return known;
  // A type that contains itself comes back here while it is being read.
  sdk.types.set(type, OTHER);
  const answer = readType(type, sdk);
  sdk.types.set(type, answer);
  return answer;
}

function readType(type: ts.Type, sdk: SdkProgram): SdkType {
  if (saysNothing(type)) return ANY;
  const aliased = byAlias(type, sdk);
  if (aliased !== null) return aliased;
  if (type.isUnion() || type.isIntersection()) return byMembers(type, sdk);
  const constraint = sdk.checker.getBaseConstraintOfType(type);
  if (constraint !== undefined && constraint !== type) return ofConstraint(constraint, sdk);
  if (type.isTypeParameter()) return ANY;
  return byList(type, sdk) ?? bySymbol(type, sdk) ?? byBases(type, sdk) ?? byIndex(type);
}

function saysNothing(type: ts.Type): boolean {
  return (type.flags & SAYS_NOTHING) !== 0;
}

/** A type parameter bounded by something else may still be given an item. */
function ofConstraint(constraint: ts.Type, sdk: SdkProgram): SdkType {
  const answer = classifyType(constraint, sdk);
  return answer.is === 'other' ? ANY : answer;
}

const ALIASES: Partial<Record<string, SdkType>> = {
  ResponseOutputItem: { is: 'item', of: 'output' },
  ParsedResponseOutputItem: { is: 'item', of: 'parsed' },
  ResponseItem: { is: 'item', of: 'stored' },
  ConversationItem: { is: 'item', of: 'stored' },
  ResponseInputItem: { is: 'item', of: 'input' },
  ResponseStreamEvent: { is: 'event', types: [] },
  ParsedResponseStreamEvent: { is: 'event', types: [] },
};

const REQUEST =
  /^Response(?:Create|Creating|Streaming|Stream|Parse|Compact)\w*Params\w*$|^InputTokenCountParams$/;

/** Mapped types of the language that leave an item what it is. */
const SAME_SHAPE = new Set(['Readonly', 'Partial', 'Required', 'NoInfer']);

function byAlias(type: ts.Type, sdk: SdkProgram): SdkType | null {
  const alias = type.aliasSymbol;
  if (alias === undefined) return null;
  const place = placeOf(alias, sdk);
  if (place !== null) {
    const name = nameAt(alias, place);
    // Realtime has items and events under the same names.
    const known = place.area === 'rest' && !/^Parsed/.test(name) ? undefined : ALIASES[name];
    return known ?? (REQUEST.test(name) ? { is: 'request' } : null);
  }
  const operand = type.aliasTypeArguments?.[0];
  if (operand === undefined || !isOfDefaultLibrary(alias, sdk)) return null;
  const answer = classifyType(operand, sdk);
  const kept = answer.is === 'request' || (answer.is !== 'other' && SAME_SHAPE.has(alias.name));
  return kept ? answer : null;
}

function nameAt(symbol: ts.Symbol, place: SdkPlace): string {
  return place.beta ? symbol.name.replace(/^Beta/, '') : symbol.name;
}

function byMembers(type: ts.UnionOrIntersectionType, sdk: SdkProgram): SdkType {
  const answers = type.types.map((member) => classifyType(member, sdk));
  const answer = mergeTypes(answers);
  if (answer.is !== 'item') return answer;
  const { input = 0, output = 0 } = sharesOf(type, sdk) ?? {};
  // In openai 4.87 every output item is an input item too; only the whole union tells.
  if (answer.of === 'both' && output === 1) return { is: 'item', of: 'output' };
  // A few messages of either side, in a union of the program's own: what is shown, perhaps.
  const isShared = answers.some((one) => one.is === 'item' && one.of === 'both');
  return answer.of === 'input' && isShared && input < 0.5 ? { is: 'item', of: 'both' } : answer;
}

/** How much of the SDK's unions a union has. */
function sharesOf(
  type: ts.UnionOrIntersectionType,
  sdk: SdkProgram,
): Record<'input' | 'output', number> | null {
  const symbols = type.types.map((member) => member.getSymbol()).filter((s) => s !== undefined);
  const [place] = symbols.flatMap((symbol) => placeOf(symbol, sdk) ?? []);
  if (place === undefined) return null;
  const { input, output } = itemSetsOf(place, sdk);
  const share = (all: ReadonlySet<ts.Symbol>): number =>
    new Set(symbols.filter((symbol) => all.has(symbol))).size / all.size;
  return { input: share(input), output: share(output) };
}

/** Lists of the language's own library, by name there; arrays and tuples are asked for apart. */
const LIST =
  /^(?:(?:Async)?(?:Iterable|Iterator|IterableIterator|IteratorObject|Generator)|(?:Array|Set)Iterator|(?:Readonly)?Set|ConcatArray|ArrayLike|ReadableStream)$/;

function byList(type: ts.Type, sdk: SdkProgram): SdkType | null {
  const [element, ...others] = typeArgumentsOf(type, sdk);
  if (sdk.checker.isArrayType(type) || sdk.checker.isTupleType(type)) {
    if (element === undefined) return ANY_LIST;
    const elements = [element, ...others].map((member) => classifyType(member, sdk));
    const answer = listOf(mergeTypes(elements));
    return answer.is === 'other' && isOpaque(element, sdk) ? ANY_LIST : answer;
  }
  const symbol = type.getSymbol();
  if (!symbol || !element || !isOfDefaultLibrary(symbol, sdk)) return null;
  if (symbol.name === 'Promise' || symbol.name === 'PromiseLike') return classifyType(element, sdk);
  return LIST.test(symbol.name) ? listOf(classifyType(element, sdk)) : null;
}

/** `never`, `object`, `{}`: an element type with nothing to it, as that of `[]`, names no type. */
function isOpaque(type: ts.Type, sdk: SdkProgram): boolean {
  if (type.isUnion()) return false;
  const apparent = sdk.checker.getApparentType(type);
  return apparent.getProperties().length === 0 && apparent.getCallSignatures().length === 0;
}

function bySymbol(type: ts.Type, sdk: SdkProgram): SdkType | null {
  const symbol = type.getSymbol();
  if (symbol !== undefined && isSanitized(symbol, sdk)) return { is: 'list', of: 'input' };
  const place = symbol === undefined ? null : placeOf(symbol, sdk);
  if (symbol === undefined || place === null) return null;
  // The class itself (`typeof OpenAI`) has the symbol of its instances.
  if (type.getConstructSignatures().length > 0) return OTHER;
  const name = nameAt(symbol, place);
  if (place.area === 'rest') return ofPackage(type, name, sdk);
  const fixed = DECLARED[place.area][name];
  if (fixed !== undefined) return fixed;
  if (REQUEST.test(name)) return { is: 'request' };
  return ofMembership(type, symbol, place, sdk);
}

const CLIENT: SdkType = { is: 'client' };
const PAGE: SdkType = { is: 'page' };

const DECLARED: Record<'responses' | 'conversations', Partial<Record<string, SdkType>>> = {
  responses: {
    Response: { is: 'response', of: 'output' },
    ParsedResponse: { is: 'response', of: 'parsed' },
    CompactedResponse: { is: 'response', of: 'compacted' },
    ResponseItemList: PAGE,
    Responses: CLIENT,
    InputItems: CLIENT,
    InputTokens: CLIENT,
  },
  conversations: { ConversationItemList: PAGE, Conversations: CLIENT, Items: CLIENT },
};

/** The generic classes of the package; each name stands for one class there. */
function ofPackage(type: ts.Type, name: string, sdk: SdkProgram): SdkType | null {
  if (name === 'OpenAI' || name === 'AzureOpenAI' || name === 'Beta') return CLIENT;
  if (name === 'ResponseStream') return { is: 'stream', of: 'helper' };
  const argument = typeArgumentsOf(type, sdk)[0];
  if (argument === undefined) return null;
  const content = classifyType(argument, sdk);
  if (name === 'APIPromise' || name === 'PagePromise') return content;
  if (name === 'Stream' && content.is === 'event') return { is: 'stream', of: 'events' };
  return name.endsWith('Page') && content.is === 'item' ? PAGE : null;
}

function ofMembership(
  type: ts.Type,
  symbol: ts.Symbol,
  place: SdkPlace,
  sdk: SdkProgram,
): SdkType | null {
  const sets = itemSetsOf(place, sdk);
  if (sets.events.has(symbol)) return { is: 'event', types: typeLiterals(type, sdk) };
  const of = originOf(symbol, sets);
  return of === null ? null : { is: 'item', of };
}

/** The list that the sanitizer of this package gives, also where a wrapper has no annotation. */
function isSanitized(symbol: ts.Symbol, sdk: SdkProgram): boolean {
  const file = symbol.name === 'SanitizedItems' ? fileOf(symbol) : null;
  return file !== null && nearestPackage(file.fileName, sdk.packages)?.name === OWN_PACKAGE;
}

const OWN_PACKAGE = 'eslint-plugin-openai-responses';

/** The `type` literals of an item type, or of the elements of a list; none where they are not known. */
export function itemTypesOf(type: ts.Type, sdk: SdkProgram): readonly string[] {
  const present = sdk.checker.getNonNullableType(type);
  const isList = sdk.checker.isArrayType(present);
  const element = isList ? typeArgumentsOf(present, sdk)[0] : present;
  const members = element?.isUnion() === true ? element.types : element ? [element] : [];
  const literals = members.map((member) => typeLiterals(member, sdk));
  return literals.every((found) => found.length > 0) ? literals.flat() : [];
}

function typeLiterals(type: ts.Type, sdk: SdkProgram): string[] {
  const property = type.getProperty('type');
  const declaration = property?.valueDeclaration;
  if (property === undefined || declaration === undefined) return [];
  const value = sdk.checker.getTypeOfSymbolAtLocation(property, declaration);
  const literals = value.isUnion() ? value.types : [value];
  return literals.filter((literal) => literal.isStringLiteral()).map((literal) => literal.value);
}

function byBases(type: ts.Type, sdk: SdkProgram): SdkType | null {
  const answers = baseTypesOf(type, sdk).map((base) => classifyType(base, sdk));
  return answers.find((answer) => answer.is !== 'other') ?? null;
}

/** `Record<string, unknown>` and its like can hold an item. */
function byIndex(type: ts.Type): SdkType {
  const value = type.getStringIndexType();
  return value !== undefined && saysNothing(value) ? ANY : OTHER;
}
