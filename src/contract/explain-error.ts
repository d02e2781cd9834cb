import { failures } from './failures.js';
import { filled, sampleText, type Failure } from './failure.js';
import { itemTypes } from './item-types.js';

/** What an error of the API means: the contract entry, and what to do. */
export interface Explanation extends Pick<
  Failure,
  'entry' | 'evidence' | 'title' | 'why' | 'repair' | 'rules' | 'status' | 'code'
> {
  /** The text as the pages spell it, with `N` and `…` for what differs. */
  readonly text: string;
  /** The place that the error names, such as `input[3].status`; null where it names none. */
  readonly path: string | null;
}

/**
 * What an error means. `text` is whatever there is of it: the message, the whole envelope, a line of
 * a log, with ids, positions and the words that a gateway puts before it.
 *
 * @returns The entries that have this text, most often one; none where the contract does not know
 * it. An entry stands once, with the fault that most come by.
 */
export function explainError(text: string): readonly Explanation[] {
  const said = plain(text);
  const found = wordings.flatMap((wording) => {
    const match = wording.pattern.exec(said);
    const path = match?.groups?.['path'] ?? null;
    return match && isAbout(wording.failure, path) ? [{ ...wording, path }] : [];
  });
  const longest = Math.max(...found.map(({ weight }) => weight));
  const meant = found.filter(({ weight }) => weight === longest);
  return meant
    .filter(
      ({ failure }, index) =>
        meant.findIndex((other) => other.failure.entry === failure.entry) === index,
    )
    .map(({ failure, path }) => explanationOf(failure, path));
}

/** One text of a failure, as a pattern; the longer the text, the more it says. */
interface Wording {
  readonly failure: Failure;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** Stand for the values of a message; they occur in no text. */
const holes = ['\u0001', '\u0002', '\u0003'];
const placeholder = /[\u0001-\u0003…]/u;
const generalWeight = 0.5;

const wordings: readonly Wording[] = Object.values<Failure>(failures).flatMap((failure) =>
  [filled(failure.message, holes), ...(failure.alsoSaid ?? [])].map((template) => ({
    failure,
    pattern: patternOf(template, failure),
    // Of two with one text, the one that is about this very place says more.
    weight: template.length - (failure.isAnyPath === true ? generalWeight : 0),
  })),
);

function patternOf(template: string, { sample }: Failure): RegExp {
  const parts = template.split(placeholder).map(escaped);
  const [first = '', ...rest] = parts;
  const values = rest.map((part, index) => {
    const isPath = index === 0 && isItemPath(sample[0]) && template.includes('\u0001');
    return `${isPath ? "(?<path>[^']+?)" : '[^]{1,300}?'}${part}`;
  });
  return new RegExp(first + values.join(''), 'u');
}

/** Of an item, and not of another parameter of the request. */
function isItemPath(value = ''): boolean {
  return value.startsWith('input[');
}

/** Positions match any, and spaces any others: a log breaks lines where it wants. */
function escaped(text: string): string {
  return text
    .replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
    .replace(/\\\[[NM]\\\]/gu, '\\[\\w+\\]')
    .replaceAll(' ', '\\s+');
}

/** Without the marks that JSON, logs and editors put into a text. */
function plain(text: string): string {
  return text
    .replace(/\\(["'`])/gu, '$1')
    .replace(/[‘’]/gu, "'")
    .replace(/\u001b\[[\d;]*m/gu, '');
}

/** Whether a failure is about the place that an error names. */
function isAbout({ entry, sample, isAnyPath }: Failure, path: string | null): boolean {
  if (path === null) return true;
  if (isAnyPath === true) return isItemPath(path);
  const place = placeOf(path);
  return place === placeOf(sample[0] ?? '') || refusedAt(place).includes(entry);
}

/** A path inside of an item, without positions: `content[].parsed`. */
function placeOf(path: string): string {
  return path.replace(/^input\[\w+\]\.?/u, '').replace(/\[\w+\]/gu, '[]');
}

/** The entries by which the tables of item types refuse a member. */
function refusedAt(place: string): readonly (string | undefined)[] {
  return Object.values(itemTypes).flatMap(({ outputOnly, notNull, notEmpty, onlyEmpty }) =>
    [outputOnly, notNull, notEmpty, onlyEmpty].map((entries) => entries[place]),
  );
}

function explanationOf(failure: Failure, path: string | null): Explanation {
  const { entry, evidence, title, why, repair, rules, status, code } = failure;
  const text = sampleText(failure);
  return { entry, evidence, title, why, repair, rules, status, code, text, path };
}
