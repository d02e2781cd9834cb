import { only, intersect, type Constraint } from '../flow/type-set.js';
import { ANY_ELEMENT, isElement, type Path } from '../syntax/nodes.js';
import type { Trail } from '../flow/trail.js';
import type { SdkCall, SdkType } from '../sdk/index.js';
import type { SourceKind } from './replay.js';

/** What of the SDK a trail ends at. */
export type Shape =
  | { is: 'response' | 'list' | 'item'; of: SourceKind }
  /** `create()` gives one or the other, by its `stream` parameter; what is read of it tells. */
  | { is: 'response-or-stream' }
  | { is: 'stream' }
  | { is: 'event'; types: readonly string[] }
  | { is: 'page' }
  /** An answer over HTTP, and what is read of it to come to the response. */
  | { is: 'answer'; ways: readonly Path[] };

/** An item of the API at the end of a trail; `isPick` when it was taken out of its list by index. */
export interface Landed {
  kind: SourceKind;
  isPick: boolean;
}

export function shapeOfCall({ method, answers = [] }: SdkCall): Shape | null {
  switch (method) {
    case 'http':
      return { is: 'answer', ways: answers };
    case 'create':
    case 'retrieve':
    case 'cancel':
      return { is: 'response-or-stream' };
    case 'parse':
    case 'finalResponse':
      return { is: 'response', of: 'parsed' };
    case 'compact':
      return { is: 'response', of: 'compacted' };
    case 'stream':
      return { is: 'stream' };
    case 'inputItems.list':
    case 'conversations.items.list':
      return { is: 'page' };
    case 'conversations.items.retrieve':
      return { is: 'item', of: 'stored' };
    default:
      return null;
  }
}

const KINDS = {
  output: 'created',
  parsed: 'parsed',
  stored: 'stored',
  compacted: 'compacted',
} as const;

/** Null where the type does not decide: members of both unions, `any`, input. */
export function shapeOfType(type: SdkType): Shape | null {
  switch (type.is) {
    case 'item':
    case 'list': {
      const { is, of } = type;
      return of === 'output' || of === 'parsed' || of === 'stored' ? { is, of: KINDS[of] } : null;
    }
    case 'response':
      return { is: 'response', of: KINDS[type.of] };
    case 'event':
      return type;
    case 'stream':
      return { is: 'stream' };
    case 'page':
      return { is: 'page' };
    default:
      return null;
  }
}

/** Where the rest of the path leads from a shape; null when it is no item. */
export function land(shape: Shape, { path, steps }: Pick<Trail, 'path' | 'steps'>): Landed | null {
  const [access, ...rest] = path;
  switch (shape.is) {
    case 'item':
      return access === undefined || (access === 'id' && rest.length === 0)
        ? { kind: shape.of, isPick: false }
        : null;
    case 'list': {
      if (!isElement(access)) return null;
      const item = landOn({ is: 'item', of: shape.of }, rest, steps);
      return item && { ...item, isPick: access !== ANY_ELEMENT };
    }
    case 'response':
      if (access === 'output') return landOn({ is: 'list', of: shape.of }, rest, steps);
      // `withResponse()` gives `{ data, response }`.
      return access === 'withResponse()' && rest[0] === 'data'
        ? landOn(shape, rest.slice(1), steps)
        : null;
    case 'response-or-stream':
      return landOn(
        isElement(access) ? { is: 'stream' } : { is: 'response', of: 'created' },
        path,
        steps,
      );
    case 'stream':
      return landInStream(access, rest, steps);
    case 'event':
      return landInEvent(shape.types, access, rest, steps);
    case 'answer': {
      const way = shape.ways.find((one) => one.every((step, index) => path[index] === step));
      return way ? landOn({ is: 'response', of: 'created' }, path.slice(way.length), steps) : null;
    }
    case 'page':
      if (isElement(access)) return landOn({ is: 'item', of: 'stored' }, rest, steps);
      return access === 'data' || access === 'getPaginatedItems()'
        ? landOn({ is: 'list', of: 'stored' }, rest, steps)
        : null;
  }
}

const landOn = (shape: Shape, path: Path, steps: Trail['steps']): Landed | null =>
  land(shape, { path, steps });

function landInStream(
  access: string | undefined,
  rest: Path,
  steps: Trail['steps'],
): Landed | null {
  if (isElement(access)) return landOn({ is: 'event', types: [] }, rest, steps);
  if (access === 'finalResponse()') return landOn({ is: 'response', of: 'parsed' }, rest, steps);
  const name = access?.startsWith('on:') === true ? access.slice('on:'.length) : null;
  return name === null ? null : landOn({ is: 'event', types: [name] }, rest, steps);
}

function landInEvent(
  types: readonly string[],
  access: string | undefined,
  rest: Path,
  steps: Trail['steps'],
): Landed | null {
  if (access === 'response') return landOn({ is: 'response', of: 'created' }, rest, steps);
  if (access !== 'item') return null;
  let names: Constraint = types.length > 0 ? only(...types) : null;
  for (const step of steps)
    if (step.kind === 'guard' && step.rest[0] === 'item') names = intersect(names, step.types);
  if (names?.mode !== 'only' || names.types.size !== 1) return null;
  if (names.types.has('response.output_item.done'))
    return landOn({ is: 'item', of: 'stream-done' }, rest, steps);
  return names.types.has('response.output_item.added')
    ? landOn({ is: 'item', of: 'stream-added' }, rest, steps)
    : null;
}
