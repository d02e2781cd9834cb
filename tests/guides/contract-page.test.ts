import { describe, expect, it } from 'vitest';
import { degradations, failures, type Failure } from '../../src/contract/index.js';
import { rules } from '../../src/rules/index.js';
import { sanitizeResponseInput, type SanitizerOptions } from '../../src/sanitizer/index.js';
import { validateResponseInput } from '../../src/testing/index.js';
import { answers } from './answers.js';
import { brokenRequests, type BrokenRequest } from './broken-requests.js';
import { existingRules } from './error-tables.js';
import { readPage, sections, tableRows } from './pages.js';

const page = readPage('contract');
const entries = sections(page, 3);

/** Entry, rules, sanitizer and stand-in of each row of the overview. */
const overview = tableRows(sections(page, 2).get('Overview') ?? '')
  .slice(1)
  .map(([link = '', , foundBy = '', sanitizer = '', standIn = '']) => ({
    entry: /\[([FV]\d+)\]/.exec(link)?.[1] ?? link,
    rules: [...foundBy.matchAll(/\[([\w-]+)\]/g)].map(([, rule = '']) => rule),
    sanitizer,
    standIn,
  }));

const optionsBySanitizer: Readonly<Record<string, SanitizerOptions>> = {
  always: {},
  'always; calls: `unansweredCalls`': {},
  '`store`': { store: false },
  '`model`': { model: 'gpt-4.1' },
  '`unansweredCalls`': { unansweredCalls: 'drop' },
};

function entriesOf(input: readonly object[], { context }: BrokenRequest): readonly string[] {
  return validateResponseInput(input, context).map(({ entry }) => entry);
}

describe('the contract page', () => {
  it('has a section for each entry, and a row for each that is an error', () => {
    const numbered = (kind: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${kind}${String(index + 1)}`);
    const errors = [...numbered('F', 37), ...numbered('V', 1)];
    const harms = numbered('D', 8);
    expect(new Set(entries.keys())).toEqual(new Set([...errors, ...harms]));
    expect(overview.map(({ entry }) => entry)).toEqual(errors);
  });

  it.each(answers)('gives the answer of $entry: $text', ({ entry, block }) => {
    expect(entries.get(entry)).toContain(block);
  });

  it.each(Object.values(degradations))('gives the evidence of $entry', ({ entry, evidence }) => {
    expect(entries.get(entry)).toContain(`Evidence: ${evidence}.`);
  });

  it('names every rule, and no other', () => {
    const ofHarm = Object.values(degradations)
      .flatMap((harm) => existingRules(harm).map((rule) => [harm.entry, rule] as const))
      .filter(([entry, rule]) => entries.get(entry)?.includes(`[${rule}]`))
      .map(([, rule]) => rule);
    const named = new Set([...overview.flatMap((row) => row.rules), ...ofHarm]);
    expect([...named].sort()).toEqual(Object.keys(rules).sort());
  });

  it.each(Object.values<Failure>(failures))('names the rules of $entry: $title', (failure) => {
    const named = overview.find(({ entry }) => entry === failure.entry)?.rules;
    expect(named).toEqual(expect.arrayContaining([...existingRules(failure)]));
  });

  it('shows a request for each entry that the stand-in refuses', () => {
    const refused = overview.filter(({ standIn }) => standIn === 'refuses');
    expect(Object.keys(brokenRequests)).toEqual(refused.map(({ entry }) => entry));
  });

  it('links to sections that exist', () => {
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
  });
});

describe.each(Object.entries(brokenRequests))('a request that breaks %s', (entry, request) => {
  const options = optionsBySanitizer[overview.find((row) => row.entry === entry)?.sanitizer ?? ''];

  it('is refused by the stand-in for that alone', () => {
    expect(new Set(entriesOf(request.input, request))).toEqual(new Set([entry]));
  });

  it(options ? 'is accepted after sanitizing' : 'is beyond the sanitizer', () => {
    const sanitized = sanitizeResponseInput(request.input, options);
    expect(new Set(entriesOf(sanitized, request))).toEqual(new Set(options ? [] : [entry]));
  });
});
