import type * as ts from 'typescript';

import { typeArgumentsOf, type SdkPlace, type SdkProgram } from './sdk-program.js';
import type { ItemOrigin } from './sdk-type.js';

/**
 * The members of the SDK's own unions, as symbols. Read from the declarations that the linted
 * project has installed, so that an item type of tomorrow needs no release of ours.
 */
export interface ItemSets {
  output: ReadonlySet<ts.Symbol>;
  input: ReadonlySet<ts.Symbol>;
  parsed: ReadonlySet<ts.Symbol>;
  stored: ReadonlySet<ts.Symbol>;
  events: ReadonlySet<ts.Symbol>;
}

const setsByFile = new WeakMap<SdkProgram, WeakMap<ts.SourceFile, ItemSets>>();

/** The sets that decide about a symbol declared at this place; read once per file and Program. */
export function itemSetsOf(place: SdkPlace, sdk: SdkProgram): ItemSets {
  let known = setsByFile.get(sdk);
  if (known === undefined) setsByFile.set(sdk, (known = new WeakMap()));
  let sets = known.get(place.file);
  if (sets === undefined) known.set(place.file, (sets = readSets(place, sdk)));
  return sets;
}

function readSets(place: SdkPlace, sdk: SdkProgram): ItemSets {
  const prefix = place.beta ? 'Beta' : '';
  const declared = exportsOf(place.file, sdk);
  // Conversations declare their message beside the union, in a file of its own.
  const items =
    place.area === 'conversations' ? exportsOf(sibling(place, 'items', sdk), sdk) : declared;
  const members = (name: string): Set<ts.Symbol> =>
    membersOf(declaredType(declared.get(`${prefix}${name}`), sdk), sdk);
  const output = members('ResponseOutputItem');
  const parsed = members('ParsedResponseOutputItem');
  for (const symbol of output) parsed.delete(symbol);
  const stored = new Set([
    ...members('ResponseItem'),
    ...listedItems(declared.get(`${prefix}ResponseItemList`), sdk),
    ...membersOf(declaredType(items.get('ConversationItem'), sdk), sdk),
  ]);
  return {
    output,
    input: members('ResponseInputItem'),
    parsed,
    stored,
    events: members('ResponseStreamEvent'),
  };
}

function sibling(place: SdkPlace, name: string, sdk: SdkProgram): ts.SourceFile {
  const path = place.file.fileName.replace(/[^/]+?((?:\.d)?\.[cm]?ts)$/, `${name}$1`);
  return sdk.program.getSourceFile(path) ?? place.file;
}

function exportsOf(file: ts.SourceFile, sdk: SdkProgram): Map<string, ts.Symbol> {
  const module = sdk.checker.getSymbolAtLocation(file);
  const symbols = module === undefined ? [] : sdk.checker.getExportsOfModule(module);
  return new Map(symbols.map((symbol) => [symbol.name, symbol]));
}

function declaredType(symbol: ts.Symbol | undefined, sdk: SdkProgram): ts.Type | null {
  return symbol === undefined ? null : sdk.checker.getDeclaredTypeOfSymbol(symbol);
}

function membersOf(type: ts.Type | null, sdk: SdkProgram): Set<ts.Symbol> {
  const members = new Set<ts.Symbol>();
  if (type === null) return members;
  for (const member of type.isUnion() ? type.types : [type]) {
    const symbol = member.getSymbol();
    if (symbol !== undefined) members.add(symbol);
    // `Exclude<Union, …>` stays unresolved in a generic alias: its constraint has the members.
    const constraint =
      symbol === undefined ? sdk.checker.getBaseConstraintOfType(member) : undefined;
    if (constraint !== undefined && constraint !== member) {
      for (const inner of membersOf(constraint, sdk)) members.add(inner);
    }
  }
  return members;
}

/** Members of `data` of a list type: before 4.90 stored items have no union of their own. */
function listedItems(list: ts.Symbol | undefined, sdk: SdkProgram): Set<ts.Symbol> {
  const data = declaredType(list, sdk)?.getProperty('data');
  const declaration = data?.valueDeclaration;
  if (data === undefined || declaration === undefined) return new Set();
  const type = sdk.checker.getTypeOfSymbolAtLocation(data, declaration);
  return membersOf(typeArgumentsOf(type, sdk)[0] ?? null, sdk);
}

/** Null for a symbol that is no item at all, such as a part of a message. */
export function originOf(symbol: ts.Symbol, sets: ItemSets): ItemOrigin | null {
  const outgoing = sets.output.has(symbol) || sets.stored.has(symbol);
  if (sets.input.has(symbol)) return outgoing ? 'both' : 'input';
  if (sets.output.has(symbol)) return 'output';
  if (sets.parsed.has(symbol)) return 'parsed';
  return sets.stored.has(symbol) ? 'stored' : null;
}
