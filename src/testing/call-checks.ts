import { failures, itemContract } from '../contract/index.js';
import { asString, isObject, isString, objectsIn, typeOf, type JsonObject } from './records.js';
import type { Placed, Replay } from './replay.js';
import { violation, type Violation } from './violation.js';

type Violations = readonly Violation[];
type At = Pick<Placed, 'item' | 'path'>;

/** What is wrong with calls and their outputs, in whatever order they stand. */
export function checkCalls(
  earlier: readonly JsonObject[],
  placed: readonly Placed[],
  replay: Replay,
): Violations {
  const all = [...earlier.map((item) => ({ item, path: 'input' })), ...placed];
  return [
    ...checkPairs(all, replay.earlierKnown),
    ...checkSafety(all),
    ...checkNamespaces(placed, [...earlier, ...placed.map(({ item }) => item)], replay),
  ];
}

/** F22 and F23: every call has its output, every output its call. */
function checkPairs(all: readonly At[], earlierKnown: boolean): Violations {
  const present = new Set(all.map(({ item }) => `${typeOf(item)} ${pairId(item) ?? ''}`));
  return all.flatMap(({ item, path }) => {
    const pair = itemContract(typeOf(item))?.pair;
    const id = pairId(item);
    if (!pair || id === undefined) return [];
    const partners = pair.role === 'call' ? pair.answeredBy : pair.answers;
    if (partners.some((type) => present.has(`${type} ${id}`))) return [];
    if (pair.role === 'call') {
      const message = failures.F22.message(kindOf(item), id);
      return pair.mustBeAnswered ? [violation(failures.F22, path, message)] : [];
    }
    const message = failures.F23.message(kindOf(item), id);
    return pair.needsCall && earlierKnown ? [violation(failures.F23, path, message)] : [];
  });
}

/** A call, or the call of an output, in the words of the API: `function call`. */
function kindOf(item: JsonObject): string {
  return typeOf(item)
    .replace(/_output$/u, '')
    .replaceAll('_', ' ');
}

/** The id that a call and its output share. */
function pairId(item: JsonObject): string | undefined {
  const field = itemContract(typeOf(item))?.pair?.idField;
  return field === undefined ? undefined : asString(item[field]);
}

/** F36: safety checks that a computer call asks for are acknowledged by its output. */
function checkSafety(all: readonly At[]): Violations {
  return all.flatMap(({ item, path }) => {
    if (typeOf(item) !== 'computer_call_output') return [];
    const call = all.find(
      (other) =>
        typeOf(other.item) === 'computer_call' && other.item['call_id'] === item['call_id'],
    );
    const agreed = idsIn(item['acknowledged_safety_checks']);
    const open = idsIn(call?.item['pending_safety_checks']).filter((id) => !agreed.includes(id));
    if (open.length === 0) return [];
    const message = failures.F36Checks.message(open.map((id) => `'${id}'`).join(', '));
    return [violation(failures.F36Checks, path, message)];
  });
}

function idsIn(list: unknown): readonly string[] {
  return objectsIn(list)
    .map(({ id }) => id)
    .filter(isString);
}

/**
 * F28: a call of a tool that lives in a namespace names it. Where a function of that name stands
 * outside of all namespaces as well, the call is understood without.
 */
function checkNamespaces(
  placed: readonly Placed[],
  items: readonly JsonObject[],
  { tools, store }: Replay,
): Violations {
  const known = [...objectsIn(tools), ...items.flatMap((item) => objectsIn(item['tools']))];
  const inDefault = new Set(known.map(({ type, name }) => (type === 'function' ? name : null)));
  const inNamespaces = new Set(
    known
      .filter(({ type }) => type === 'namespace')
      .flatMap((space) => objectsIn(space['tools']).map(({ name }) => name)),
  );
  return placed.flatMap(({ item, path }) => {
    const { name, namespace, call_id: callId } = item;
    if (typeOf(item) !== 'function_call' || isString(namespace) || !isString(name)) return [];
    const made = store.call(callId);
    const isNamespaced = inNamespaces.has(name) || (isObject(made) && isString(made['namespace']));
    return isNamespaced && !inDefault.has(name)
      ? [violation(failures.F28, `${path}.namespace`, failures.F28.message(name))]
      : [];
  });
}
