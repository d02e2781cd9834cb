import { describe, expect, it } from 'vitest';
import {
  explainError,
  failures,
  sampleText,
  type Explanation,
  type Failure,
} from '../../src/contract/index.js';
import { filled } from '../../src/contract/failure.js';

const entriesOf = (text: string) => explainError(text).map(({ entry }) => entry);

/** A text as the API would give it: with ids, positions and lengths. */
function real({ message, sample }: Failure): string {
  const values = sample.map((value) =>
    value.replace('[N]', '[70]').replace('[M]', '[2]').replace('…', '68c42de0a1'),
  );
  return filled(message, values);
}

describe.each(Object.entries<Failure>(failures))('the text of %s', (_key, failure) => {
  it.each([
    ['as the API gives it', real(failure)],
    ['as the pages spell it', sampleText(failure)],
    ['in an error of the SDK', `BadRequestError: 400 ${real(failure)}\n    at APIError.generate`],
    ['in an envelope', JSON.stringify({ error: { message: real(failure), param: 'input' } })],
    ['in a log of a log', JSON.stringify(JSON.stringify({ message: real(failure) }))],
    ['with broken lines', real(failure).replaceAll(' ', '\n  ')],
    ['behind the words of a gateway', `[ObjectParam] [input[70]] [code] ${real(failure)}`],
  ])('leads to its entry %s', (_where, text) => {
    expect(entriesOf(text)).toContain(failure.entry);
  });

  it('leads to its entry in its other wordings', () => {
    for (const wording of failure.alsoSaid ?? []) {
      expect(entriesOf(wording.replaceAll('…', 'rs_1'))).toEqual([failure.entry]);
    }
  });
});

describe('explainError', () => {
  it('tells why, what to do, where, and how firmly it is known', () => {
    const text =
      "Item 'msg_1' of type 'message' was provided without its required 'reasoning' item: 'rs_1'.";
    const { F16 } = failures;
    const expected: readonly Explanation[] = [
      {
        entry: 'F16',
        evidence: 'reported',
        title: F16.title,
        why: F16.why,
        repair: F16.repair,
        rules: ['no-dropped-reasoning', 'no-cut-conversation'],
        status: 400,
        code: null,
        text: "Item 'msg_…' of type 'message' was provided without its required 'reasoning' item: 'rs_…'.",
        path: null,
      },
    ];
    expect(explainError(`400 ${text}`)).toEqual(expected);
  });

  it.each([
    ["Unknown parameter: 'input[70].status'.", ['F1', 'F8']],
    ["Unknown parameter: 'input[3].size'.", ['F5']],
    ["Unknown parameter: 'input[3].output[0].created_by'.", ['F4']],
    ["Unknown parameter: 'input[8].action.pattern'.", ['F7']],
    ["Unknown parameter: 'input[3].content_filters'.", ['F30']],
    ["Unknown parameter: 'input[3].content[0].cache_control'.", ['F30']],
    ["Missing required parameter: 'input[3].name'.", ['F10']],
    ["Missing required parameter: 'input[2].id'.", ['F37']],
    ["Missing required parameter: 'input[2].encrypted_content'.", ['F2']],
    ["Invalid type for 'input[2].input': expected a string, but got null instead.", ['F33']],
    [
      "Invalid 'input[4].output[1].image_url'. Expected a valid URL, but got a value with an invalid format.",
      ['F36'],
    ],
    ["Item with id 'fc_1' not found.", ['F14']],
    ['No tool output found for custom tool call call_9.', ['F22']],
    ['The encrypted content gAAA...DQ== could not be verified.', ['F17']],
  ])('reads %s', (text, entries) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  it('gives the path that the error names', () => {
    expect(explainError("Unknown parameter: 'input[70].status'.")[0]?.path).toBe(
      'input[70].status',
    );
  });

  it.each([
    '',
    'fetch failed',
    "The requested model 'gpt-0' does not exist.",
    "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead.",
    "Unknown parameter: 'reasoning_effort'.",
    'x'.repeat(100_000),
  ])('says nothing of what the contract does not know', (text) => {
    expect(explainError(text)).toEqual([]);
  });
});
