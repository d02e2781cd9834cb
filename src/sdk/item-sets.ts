import type { Entity, Type } from '../types/index.js';
import type { SdkPlace, SdkProgram } from './sdk-program.js';
import type { ItemOrigin } from './sdk-type.js';

/**
 * The members of the SDK's own unions, by what declares them. Read from the declarations that the linted project has
 * installed, so that an item type of tomorrow needs no release of ours.
 */
export interface ItemSets {
  output: ReadonlySet<string>;
  input: ReadonlySet<string>;
  parsed: ReadonlySet<string>;
  stored: ReadonlySet<string>;
  events: ReadonlySet<string>;
}

/** The sets that decide about what is declared at this place; read once per file and session. */
export function itemSetsOf(place: SdkPlace, sdk: SdkProgram): ItemSets {
  let sets = sdk.sets.get(place.file);
  if (sets === undefined) sdk.sets.set(place.file, (sets = readSets(place, sdk)));
  return sets;
}

function readSets({ file, area, beta }: SdkPlace, { program }: SdkProgram): ItemSets {
  const declared = (name: string, from = file): Type | null =>
    program.exportOf(from, name)?.declaredType ?? null;
  const members = (name: string): Set<string> =>
    membersOf(declared(`${beta ? 'Beta' : ''}${name}`));
  const output = members('ResponseOutputItem');
  const parsed = members('ParsedResponseOutputItem');
  for (const id of output) parsed.delete(id);
  // Conversations declare their message beside the union, in a file of its own.
  const items = area === 'conversations' ? siblingOf(file, 'items') : file;
  const stored = new Set([
    ...members('ResponseItem'),
    ...listedItems(declared(`${beta ? 'Beta' : ''}ResponseItemList`)),
    ...membersOf(declared('ConversationItem', items)),
  ]);
  return {
    output,
    input: members('ResponseInputItem'),
    parsed,
    stored,
    events: members('ResponseStreamEvent'),
  };
}

const siblingOf = (file: string, name: string): string =>
  file.replace(/[^/]+?((?:\.d)?\.[cm]?ts)$/, `${name}$1`);

function membersOf(type: Type | null): Set<string> {
  const members = new Set<string>();
  if (type === null) return members;
  for (const member of type.isUnion ? (type.members ?? []) : [type]) {
    if (member.entity !== null) members.add(member.entity.id);
    // `Exclude<Union, …>` stays unresolved in a generic alias: its constraint has the members.
    else for (const inner of membersOf(member.constraint)) members.add(inner);
  }
  return members;
}

/** Members of `data` of a list type: before 4.90 stored items have no union of their own. */
function listedItems(list: Type | null): Set<string> {
  const data = list?.property('data')?.valueType;
  return membersOf(data?.typeArguments[0] ?? null);
}

/** Null for what is no item at all, such as a part of a message. */
export function originOf({ id }: Entity, sets: ItemSets): ItemOrigin | null {
  const outgoing = sets.output.has(id) || sets.stored.has(id);
  if (sets.input.has(id)) return outgoing ? 'both' : 'input';
  if (sets.output.has(id)) return 'output';
  if (sets.parsed.has(id)) return 'parsed';
  return sets.stored.has(id) ? 'stored' : null;
}
