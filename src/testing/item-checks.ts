import { failures, itemContract, itemTypeOf, type ItemContract } from '../contract/index.js';
import { isObject, isString, type JsonObject } from './records.js';
import { checkValues } from './value-checks.js';
import { violation, type Violation } from './violation.js';

const maximumIdLength = 64;

type Violations = readonly Violation[];

/**
 * What is wrong with each item by itself, in the order of the list. In a request that is not to be
 * stored, a ciphertext that is null is answered as an item that is not stored (F14).
 */
export function checkItems(items: readonly unknown[], stateless = false): Violations {
  return items
    .flatMap((item, index) => checkItem(item, `input[${String(index)}]`))
    .filter(({ entry }) => !(stateless && entry === 'F2'));
}

function checkItem(item: unknown, path: string): Violations {
  if (!isObject(item)) {
    return [violation(failures.F30Type, path, failures.F30Type.message(path, nameOf(item)))];
  }
  const type = itemTypeOf(item);
  if (type === null) {
    const output = `${path}.output`;
    return 'output' in item ? [violation(failures.F30, output, failures.F30.message(output))] : [];
  }
  const contract = itemContract(type);
  if (contract === undefined) return [];
  return [
    ...checkOutputOnly(item, path, contract),
    ...checkForeign(item, path, contract),
    ...checkNulls(item, path, contract),
    ...checkLengths(item, path, contract),
    ...checkRequired(item, path, contract),
    ...checkValues(item, path, type),
    ...checkIds(item, path, contract),
  ];
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function checkOutputOnly(item: JsonObject, path: string, contract: ItemContract): Violations {
  return Object.entries(contract.outputOnly).flatMap(([pattern, entry]) => {
    const name = pattern.endsWith('.parsed') ? 'F3Parsed' : entry;
    return membersAt(item, pattern, path).flatMap((member) => unknownMember(name, member.path));
  });
}

/** Members that neither input nor output has: names of a program's own. */
function checkForeign(item: JsonObject, path: string, contract: ItemContract): Violations {
  const { fields, outputOnly } = contract;
  return Object.keys(item)
    .filter((name) => name !== 'type' && !fields.includes(name) && !Object.hasOwn(outputOnly, name))
    .map((name) => {
      const at = `${path}.${name}`;
      const failure = name === 'tool_calls' ? failures.F35Calls : failures.F30Member;
      return violation(failure, at, failure.message(at));
    });
}

function checkNulls(item: JsonObject, path: string, contract: ItemContract): Violations {
  return Object.entries(contract.notNull).flatMap(([pattern, entry]) =>
    membersAt(item, pattern, path)
      .filter(({ value }) => value === null)
      .flatMap((member) => unknownMember(entry, member.path)),
  );
}

/** Only entries that are answered as unknown members: what the API says to others is not known. */
function unknownMember(name: string, path: string): Violations {
  const failure = Object.entries(failures).find(([key]) => key === name)?.[1];
  return failure?.code === 'unknown_parameter'
    ? [violation(failure, path, failures.F1.message(path))]
    : [];
}

function checkLengths(item: JsonObject, path: string, contract: ItemContract): Violations {
  const filled = membersOf(item, contract.onlyEmpty, path)
    .filter(({ length }) => length > 0)
    .map(({ at, length }) => violation(failures.F9, at, failures.F9.message(at, length)));
  const empty = membersOf(item, contract.notEmpty, path)
    .filter(({ length }) => length === 0)
    .map(({ at, entry }) =>
      entry === 'F31'
        ? violation(failures.F31, at, failures.F31.message())
        : violation(failures.F6, at, failures.F6.message(at)),
    );
  return [...filled, ...empty];
}

/** The arrays among the members of an item that a list of entries names. */
function membersOf(item: JsonObject, entries: Readonly<Record<string, string>>, path: string) {
  return Object.entries(entries).flatMap(([name, entry]) => {
    const value = item[name];
    return Array.isArray(value) ? [{ at: `${path}.${name}`, entry, length: value.length }] : [];
  });
}

function checkRequired(item: JsonObject, path: string, contract: ItemContract): Violations {
  return contract.required
    .filter((name) => item[name] === undefined)
    .map((name) => {
      const failure = name === 'summary' ? failures.F10 : failures.F10Field;
      return violation(failure, `${path}.${name}`, failure.message(`${path}.${name}`));
    });
}

function checkIds(item: JsonObject, path: string, contract: ItemContract): Violations {
  const { id, call_id: callId } = item;
  return [
    ...(isString(id) ? checkId(id, `${path}.id`, contract.idPrefix) : []),
    ...(isString(callId) ? checkCallId(callId, `${path}.call_id`) : []),
  ];
}

function checkId(id: string, path: string, prefix: string | null): Violations {
  if (id === '') return [violation(failures.F13Empty, path, failures.F13Empty.message(path))];
  if (prefix !== null && !id.startsWith(prefix)) {
    return [violation(failures.F13, path, failures.F13.message(path, id, prefix))];
  }
  return id.length > maximumIdLength
    ? [violation(failures.F13Length, path, failures.F13Length.message(path, id.length))]
    : [];
}

function checkCallId(id: string, path: string): Violations {
  if (id === '') return [violation(failures.F32, path, failures.F32.message(path))];
  return id.length > maximumIdLength
    ? [violation(failures.F13Call, path, failures.F13Call.message(path, id.length))]
    : [];
}

interface Member {
  readonly path: string;
  readonly value: unknown;
}

/** The members that a pattern such as `status`, `content[].parsed` or `action.query` names. */
function membersAt(item: JsonObject, pattern: string, path: string): readonly Member[] {
  let found: readonly Member[] = [{ path, value: item }];
  for (const step of pattern.split('.')) {
    const name = step.replace('[]', '');
    found = found.flatMap(({ path: at, value }) => {
      if (!isObject(value)) return [];
      return Object.hasOwn(value, name) ? [{ path: `${at}.${name}`, value: value[name] }] : [];
    });
    if (step.endsWith('[]')) found = found.flatMap(elementsOf);
  }
  return found;
}

function elementsOf({ path, value }: Member): readonly Member[] {
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  return elements.map((element, index) => ({ path: `${path}[${String(index)}]`, value: element }));
}
