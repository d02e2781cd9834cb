/**
 * Which side of the API an item's type belongs to.
 *
 * - `output`: `ResponseOutputItem`, or a member that only output has (beta too).
 * - `parsed`: `ParsedResponseOutputItem` and its own members.
 * - `stored`: `ResponseItem`, `ConversationItem`: what the lists of stored items give.
 * - `input`: `ResponseInputItem`, or a member that only input has.
 * - `both`: members that stand in both unions, where the type cannot decide.
 * - `mixed`: output-only and input-only members in one union, a program's own history type.
 */
export type ItemOrigin = 'output' | 'parsed' | 'stored' | 'input' | 'both' | 'mixed';

/**
 * What a type is to the `openai` package. A promise is answered as what it resolves to, and null
 * and undefined are left out.
 *
 * - `any`: says nothing: `any`, `unknown`, a type error, `Record<string, unknown>`, a bare `T`.
 * - `any-list`: a list of such; an empty list too.
 * - `other`: no type of the SDK. Object spread and `Omit` end here too: ask for their operand.
 * - `list`: array, tuple, set or iterable of items; `string | ResponseInput` is one of input.
 * - `response`: `Response`, `ParsedResponse`, `CompactedResponse`; also beside `Stream` in a union.
 * - `stream`: `events` for `Stream<ResponseStreamEvent>`, `helper` for `client.responses.stream()`.
 * - `event`: a stream event, with the `type` literals it can have; none when it is any of them.
 * - `page`: a page of stored items: its `data` and its iteration give them.
 * - `request`: parameters of a request: `input` takes items.
 * - `client`: `OpenAI`, `AzureOpenAI`, or a resource of theirs such as `client.responses`.
 */
export type SdkType =
  | { is: 'any' | 'any-list' | 'other' | 'page' | 'request' | 'client' }
  | { is: 'item'; of: ItemOrigin }
  | { is: 'list'; of: ItemOrigin }
  | { is: 'response'; of: 'output' | 'parsed' | 'compacted' }
  | { is: 'stream'; of: 'events' | 'helper' }
  | { is: 'event'; types: readonly string[] };

export const ANY: SdkType = { is: 'any' };
export const ANY_LIST: SdkType = { is: 'any-list' };
export const OTHER: SdkType = { is: 'other' };

/** Where items of several origins meet in one union. */
export function mergeOrigins(origins: readonly ItemOrigin[]): ItemOrigin {
  const sure = new Set(origins.filter((origin) => origin !== 'both'));
  if (sure.size === 0) return 'both';
  if (sure.has('mixed') || (sure.has('input') && sure.size > 1)) return 'mixed';
  const mostHarmful = (['parsed', 'stored', 'output', 'input'] as const).find((o) => sure.has(o));
  return mostHarmful ?? 'both';
}

/** What a union is when it holds no response, item or event: the first of these in it. */
const KINDS = ['stream', 'page', 'request', 'client', 'any-list', 'any'] as const;

/** What a union or an intersection is, from what its members are. */
export function mergeTypes(types: readonly SdkType[]): SdkType {
  for (const merge of [mergeResponses, mergeItems, mergeEvents]) {
    const merged = merge(types);
    if (merged !== null) return merged;
  }
  for (const kind of KINDS) {
    const found = types.find((type) => type.is === kind);
    if (found !== undefined) return found;
  }
  return OTHER;
}

function mergeResponses(types: readonly SdkType[]): SdkType | null {
  const responses = types.filter((type) => type.is === 'response');
  return responses.find((type) => type.of === 'parsed') ?? responses[0] ?? null;
}

function mergeItems(types: readonly SdkType[]): SdkType | null {
  const items = types.filter((type) => type.is === 'item' || type.is === 'list');
  if (items.length === 0) return null;
  const of = mergeOrigins(items.map((type) => type.of));
  return items.some((type) => type.is === 'list') ? { is: 'list', of } : { is: 'item', of };
}

function mergeEvents(types: readonly SdkType[]): SdkType | null {
  const events = types.filter((type) => type.is === 'event');
  if (events.length === 0) return null;
  if (events.some((event) => event.types.length === 0)) return { is: 'event', types: [] };
  return { is: 'event', types: [...new Set(events.flatMap((event) => event.types))] };
}

/** What an array, a set or an iterable is, from what its elements are. */
export function listOf(element: SdkType): SdkType {
  switch (element.is) {
    case 'item':
      return { is: 'list', of: element.of };
    case 'any':
      return ANY_LIST;
    case 'event':
      return { is: 'stream', of: 'events' };
    default:
      return OTHER;
  }
}
