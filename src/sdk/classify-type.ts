import { nearestPackage } from '../packages/nearest-package.js';
import { PLUGIN, SANITIZER } from '../packages/published.js';
import type { Entity, Type } from '../types/index.js';
import { itemSetsOf, originOf } from './item-sets.js';
import { placeOf, type SdkPlace, type SdkProgram } from './sdk-program.js';
import { ANY, ANY_LIST, listOf, mergeTypes, OTHER, type SdkType } from './sdk-type.js';

/** What a type is to the SDK; every answer is kept for as long as the program lives. */
export function classifyType(type: Type, sdk: SdkProgram): SdkType {
  const known = sdk.types.get(type);
  if (known !== undefined) return known;
  // A type that contains itself comes back here while it is being read.
  sdk.types.set(type, OTHER);
  const answer = readType(type, sdk);
  sdk.types.set(type, answer);
  return answer;
}

function readType(type: Type, sdk: SdkProgram): SdkType {
  if (type.saysNothing) return ANY;
  const aliased = byAlias(type, sdk);
  if (aliased !== null) return aliased;
  const { members, constraint } = type;
  if (members !== null) return byMembers(members, sdk);
  if (constraint !== null) return ofConstraint(constraint, sdk);
  if (type.isTypeParameter) return ANY;
  return byList(type, sdk) ?? bySymbol(type, sdk) ?? byBases(type, sdk) ?? byIndex(type);
}

/** A type parameter bounded by something else may still be given an item. */
function ofConstraint(constraint: Type, sdk: SdkProgram): SdkType {
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

function byAlias({ alias }: Type, sdk: SdkProgram): SdkType | null {
  if (alias === null) return null;
  const place = placeOf(alias.entity, sdk);
  if (place !== null) {
    const name = nameAt(alias.entity, place);
    // Realtime has items and events under the same names.
    const known = place.area === 'rest' && !/^Parsed/.test(name) ? undefined : ALIASES[name];
    return known ?? (REQUEST.test(name) ? { is: 'request' } : null);
  }
  const [operand] = alias.arguments;
  if (operand === undefined || !alias.entity.isOfLanguage) return null;
  const answer = classifyType(operand, sdk);
  const isSame = answer.is !== 'other' && SAME_SHAPE.has(alias.entity.name);
  return answer.is === 'request' || isSame ? answer : null;
}

function nameAt({ name }: Entity, place: SdkPlace): string {
  return place.beta ? name.replace(/^Beta/, '') : name;
}

function byMembers(members: readonly Type[], sdk: SdkProgram): SdkType {
  const answers = members.map((member) => classifyType(member, sdk));
  const answer = mergeTypes(answers);
  if (answer.is !== 'item') return answer;
  const { input = 0, output = 0 } = sharesOf(members, sdk) ?? {};
  // In openai 4.87 every output item is an input item too; only the whole union tells.
  if (answer.of === 'both' && output === 1) return { is: 'item', of: 'output' };
  // A few messages of either side, in a union of the program's own: what is shown, perhaps.
  const isShared = answers.some((one) => one.is === 'item' && one.of === 'both');
  return answer.of === 'input' && isShared && input < 0.5 ? { is: 'item', of: 'both' } : answer;
}

/** How much of the SDK's unions a union has. */
function sharesOf(
  members: readonly Type[],
  sdk: SdkProgram,
): Record<'input' | 'output', number> | null {
  const entities = members.flatMap((member) => member.entity ?? []);
  const [place] = entities.flatMap((entity) => placeOf(entity, sdk) ?? []);
  if (place === undefined) return null;
  const { input, output } = itemSetsOf(place, sdk);
  const ids = [...new Set(entities.map(({ id }) => id))];
  const share = (all: ReadonlySet<string>): number =>
    ids.filter((id) => all.has(id)).length / all.size;
  return { input: share(input), output: share(output) };
}

/** Lists of the language's own library, by name there; arrays and tuples are asked for apart. */
const LIST =
  /^(?:(?:Async)?(?:Iterable|Iterator|IterableIterator|IteratorObject|Generator)|(?:Array|Set)Iterator|(?:Readonly)?Set|ConcatArray|ArrayLike|ReadableStream)$/;

function byList(type: Type, sdk: SdkProgram): SdkType | null {
  const { elements, entity } = type;
  if (elements !== null) {
    const [first] = elements;
    if (first === undefined) return ANY_LIST;
    const answer = listOf(mergeTypes(elements.map((member) => classifyType(member, sdk))));
    return answer.is === 'other' && !first.isUnion && first.isBare ? ANY_LIST : answer;
  }
  const element = entity?.isOfLanguage === true ? type.typeArguments[0] : undefined;
  if (entity === null || element === undefined) return null;
  if (entity.name === 'Promise' || entity.name === 'PromiseLike') return classifyType(element, sdk);
  return LIST.test(entity.name) ? listOf(classifyType(element, sdk)) : null;
}

function bySymbol(type: Type, sdk: SdkProgram): SdkType | null {
  const { entity } = type;
  if (entity === null) return null;
  if (isSanitized(entity, sdk)) return { is: 'list', of: 'input' };
  const place = placeOf(entity, sdk);
  if (place === null) return null;
  // The class itself (`typeof OpenAI`) has the symbol of its instances.
  if (type.isConstructor) return OTHER;
  const name = nameAt(entity, place);
  if (place.area === 'rest') return ofPackage(type, name, sdk);
  const fixed = DECLARED[place.area][name];
  if (fixed !== undefined) return fixed;
  if (REQUEST.test(name)) return { is: 'request' };
  return ofMembership(type, entity, place, sdk);
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
function ofPackage(type: Type, name: string, sdk: SdkProgram): SdkType | null {
  if (name === 'OpenAI' || name === 'AzureOpenAI' || name === 'Beta') return CLIENT;
  if (name === 'ResponseStream') return { is: 'stream', of: 'helper' };
  const argument = type.typeArguments[0];
  if (argument === undefined) return null;
  const content = classifyType(argument, sdk);
  if (name === 'APIPromise' || name === 'PagePromise') return content;
  if (name === 'Stream' && content.is === 'event') return { is: 'stream', of: 'events' };
  return name.endsWith('Page') && content.is === 'item' ? PAGE : null;
}

function ofMembership(
  type: Type,
  entity: Entity,
  place: SdkPlace,
  sdk: SdkProgram,
): SdkType | null {
  const sets = itemSetsOf(place, sdk);
  if (sets.events.has(entity.id)) return { is: 'event', types: typeLiterals(type) };
  const of = originOf(entity, sets);
  return of === null ? null : { is: 'item', of };
}

/** The list that our sanitizer gives, also where a wrapper has no annotation. */
function isSanitized({ name, file }: Entity, sdk: SdkProgram): boolean {
  if (name !== 'SanitizedItems' || file === null) return false;
  const home = nearestPackage(file, sdk.packages)?.name;
  return home === PLUGIN || home === SANITIZER;
}

/** The `type` literals of an item type, or of the elements of a list; none where they are not known. */
export function itemTypesOf(type: Type): readonly string[] {
  const present = type.nonNullable;
  const items = (present.elements ?? [present]).flatMap((element) => variantsOf(element));
  const literals = items.map((item) => typeLiterals(item));
  return literals.every((found) => found.length > 0) ? literals.flat() : [];
}

function typeLiterals(type: Type): string[] {
  const value = type.property('type')?.valueType;
  return value ? variantsOf(value).flatMap((variant) => variant.literal ?? []) : [];
}

/** What a value of the type can be: the members of a union, or the type itself. */
export function variantsOf(type: Type): readonly Type[] {
  return type.isUnion ? (type.members ?? []) : [type];
}

function byBases(type: Type, sdk: SdkProgram): SdkType | null {
  const answers = type.bases.map((base) => classifyType(base, sdk));
  return answers.find((answer) => answer.is !== 'other') ?? null;
}

/** `Record<string, unknown>` and its like can hold an item. */
function byIndex({ index }: Type): SdkType {
  return index.string?.saysNothing === true ? ANY : OTHER;
}
