import {
  failures,
  fieldKinds,
  messageRoles,
  partFields,
  type FieldKind,
} from '../contract/index.js';
import { isObject, isString, objectsIn, type JsonObject } from './records.js';
import { violation, type Violation } from './violation.js';

type Violations = readonly Violation[];

/** What is wrong with the values that the members of an item hold. */
export function checkValues(item: JsonObject, path: string, type: string): Violations {
  const kinds = Object.entries(fieldKinds[type] ?? {});
  return [
    ...(type === 'message' ? checkRole(item, path) : []),
    ...kinds.flatMap(([name, kind]) => checkKind(item[name], `${path}.${name}`, kind, type)),
    ...kinds
      .filter(([, kind]) => kind === 'text or list')
      .flatMap(([name]) => checkParts(item[name], `${path}.${name}`, item['role'])),
  ];
}

/** F35: the roles of Chat Completions are more. */
function checkRole({ role }: JsonObject, path: string): Violations {
  return isString(role) && !messageRoles.includes(role)
    ? [violation(failures.F35, path, failures.F35.message(role))]
    : [];
}

/** F33 and F36: a value of another kind than the member holds. One that is missing is F10. */
function checkKind(value: unknown, path: string, kind: FieldKind, type: string): Violations {
  if (value === undefined) return [];
  if (kind === 'screenshot') return checkScreenshot(value, path);
  if (isString(value) || (kind === 'text or list' && Array.isArray(value))) return [];
  const ofText = kind === 'text' ? failures.F33Text : failures.F33Output;
  const failure = type === 'message' ? failures.F33 : ofText;
  return [violation(failure, path, failure.message(path, nameOf(value)))];
}

function checkScreenshot(value: unknown, path: string): Violations {
  if (!isObject(value)) {
    return [violation(failures.F36Text, path, failures.F36Text.message(path, nameOf(value)))];
  }
  const { image_url: url } = value;
  const at = `${path}.image_url`;
  return isString(url) && !isUrl(url)
    ? [violation(failures.F36, at, failures.F36.message(at))]
    : [];
}

/** The parts of a message or of a tool output. */
function checkParts(parts: unknown, path: string, role: unknown): Violations {
  return objectsIn(parts).flatMap((part, index) =>
    checkPart(part, `${path}[${String(index)}]`, role),
  );
}

function checkPart(part: JsonObject, path: string, role: unknown): Violations {
  const type = isString(part['type']) ? part['type'] : '';
  const fields = Object.hasOwn(partFields, type) ? partFields[type] : undefined;
  if (type !== '' && fields === undefined) {
    return [violation(failures.F34, `${path}.type`, failures.F34.message(type))];
  }
  if (role === 'assistant' && type !== 'output_text' && type !== 'refusal') {
    return [violation(failures.F12, path, failures.F12.message(type))];
  }
  return [...checkForeign(part, path, fields), ...checkImage(part, `${path}.image_url`)];
}

/** What the SDK adds to parts is told as such (F3), by the table of refused fields. */
function checkForeign(part: JsonObject, path: string, fields?: readonly string[]): Violations {
  if (fields === undefined) return [];
  return Object.keys(part)
    .filter((name) => name !== 'type' && name !== 'parsed' && !fields.includes(name))
    .map((name) => {
      const at = `${path}.${name}`;
      return violation(failures.F30Member, at, failures.F30Member.message(at));
    });
}

/** F11 and F36: `image_url` is a URL, neither an object nor what stood for an image elsewhere. */
function checkImage({ image_url: url }: JsonObject, path: string): Violations {
  if (isObject(url)) return [violation(failures.F11, path, failures.F11.message(path))];
  return isString(url) && !isUrl(url)
    ? [violation(failures.F36Part, path, failures.F36Part.message(path))]
    : [];
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:./iu.test(text);
}

/** A value in the words of the API. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
