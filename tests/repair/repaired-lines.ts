import { expect, it } from 'vitest';

import type { Sanitizer } from '../../src/repair/choose-sanitizer.js';
import { repaired, typeErrorsIn } from './repairing.js';

const OWN = { from: '../../../src/sanitizer/index.js', name: 'sanitizeResponseInput' };
export const BUNDLED: Sanitizer = { source: OWN, repairsPairs: true, keepsTypes: true };
export const HELPER: Sanitizer = {
  source: { from: 'openai/lib/responses/ResponseInputItems', name: 'toResponseInputItems' },
  repairsPairs: false,
  keepsTypes: false,
};

/** Both are there under short names, so that repaired code can be type-checked as it is. */
const HEAD = `import OpenAI from 'openai';
import { toResponseInputItems as sdk } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseInputItem, ResponseOutputItem, ResponseOutputMessage } from 'openai/resources/responses/responses';
import { sanitizeResponseInput as own } from '../../../src/sanitizer/index.js';
const client = new OpenAI();
const model = 'gpt-5';
void [own, sdk];
export type { ResponseInput, ResponseInputItem, ResponseOutputItem };
`;

interface Answer {
  /** The line that changes, as it is after the repair. */
  line: string;
  isSafe: boolean;
}

/** The repair of the one line that has `input` as its list, checked to compile. */
export function repair(code: string, sanitizer: Sanitizer): Answer | null {
  const callee = sanitizer === BUNDLED ? 'own' : 'sdk';
  const before = HEAD + code;
  const after = repaired(before, sanitizer, callee, { settings: { trustedSanitizers: [OWN] } });
  if (!after) return null;
  if (after.isSafe) expect(typeErrorsIn(after.code)).toEqual([]);
  const old = new Set(before.split('\n'));
  const changed = after.code.split('\n').filter((line) => !old.has(line));
  return { line: changed.map((line) => line.trim()).join('\n'), isSafe: after.isSafe };
}

/** What one line of a turn becomes with each sanitizer: as a fix, as a suggestion (`?`), or not. */
function lines(type: string, request: string, body: string): [string, string] {
  const code = `const input: ${type} = [];
const r = await client.responses.${request};
${body}
await client.responses.create({ model, input: input as unknown as ResponseInput });
`;
  const text = (answer: Answer | null): string =>
    answer ? `${answer.isSafe ? '' : '? '}${answer.line}` : 'nothing';
  return [text(repair(code, BUNDLED)), text(repair(code, HELPER))];
}

export const CREATE = 'create({ model, input: [] })';
export const PARSE = 'parse({ model, input: [] })';
export const TOOLS = "create({ model, input: [], tools: [{ type: 'web_search' }] })";
export type Row = readonly [
  type: string,
  request: string,
  code: string,
  bundled: string,
  sdk: string,
];

/** Each line of a turn, and what it becomes with the bundled sanitizer and with the SDK's helper. */
export function checkRepairs(rows: readonly Row[]): void {
  it.each(rows)('into %s, of %s: %s', (type, request, code, bundled, sdk) => {
    expect(lines(type, request, code)).toEqual([bundled, sdk]);
  });
}
