import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

const inTurn = (
  code: string,
): string => `export async function run(question: string, last: boolean, mode: 'a' | 'b') {
  const input: any[] = [{ role: 'user', content: question }];
  const r = await client.responses.parse({ model: 'gpt-5', input });
${code}
}`;

const SEND = `await client.responses.create({ model: 'gpt-5', input: kept });`;

/** Which value a list has where it is sent: each safe one beside one that an edit makes unsafe. */
const VALUES: readonly Row[] = [
  [
    'replaced in finally',
    inTurn(`let kept: any[] = [];
    try { kept = r.output; } finally { kept = []; }
    ${SEND}`),
  ],
  [
    'replaced in catch',
    inTurn(`let kept: any[] = [];
    try { kept = r.output; // parsed
      runTool('a', 'b'); } catch { kept = []; }
    ${SEND}`),
  ],
  [
    'replaced in both branches',
    inTurn(`let kept: any[] = r.output;
    if (last) kept = []; else kept = [question];
    ${SEND}`),
  ],
  [
    'replaced in one branch',
    inTurn(`let kept: any[] = r.output;
    if (last) kept = [];
    ${SEND} // parsed`),
  ],
  [
    'set in a branch that returns',
    inTurn(`let kept: any[] = [];
    if (last) { kept = r.output; return kept.length; }
    ${SEND}`),
  ],
  [
    'set in a branch that goes on',
    inTurn(`let kept: any[] = [];
    if (last) { kept = r.output; console.log(kept.length); } // parsed
    ${SEND}`),
  ],
  [
    'replaced in all cases',
    inTurn(`let kept: any[] = r.output;
    switch (mode) { case 'a': kept = []; break; default: kept = [question]; }
    ${SEND}`),
  ],
  [
    'replaced in some cases',
    inTurn(`let kept: any[] = r.output;
    switch (mode) { case 'a': kept = []; break; }
    ${SEND} // parsed`),
  ],
  [
    'replaced where a case falls through',
    inTurn(`let kept: any[] = [];
    switch (mode) { case 'a': kept = r.output; default: kept = [question]; }
    ${SEND}`),
  ],
  [
    'set behind a break with a label',
    inTurn(`let kept: any[] = [];
    turns: for (;;) { for (;;) { if (last) break turns; } kept = r.output; }
    ${SEND}`),
  ],
  [
    'set behind a break without one',
    inTurn(`let kept: any[] = [];
    for (;;) { for (;;) { if (last) break; } kept = r.output; if (mode === 'a') break; } // parsed
    ${SEND}`),
  ],
  [
    'set where nothing comes by',
    inTurn(`let kept: any[] = [];
    if (false) kept = r.output;
    ${SEND}`),
  ],
  [
    'set by an assignment that only fills',
    inTurn(`let kept: any[] | undefined;
    if (last) kept = [];
    kept ??= r.output; // parsed
    ${SEND}`),
  ],
];

/** Where the list goes: added in a branch that leaves, it is not sent. */
const EXITS: readonly Row[] = [
  [
    'added before a return',
    inTurn(`if (last) { input.push(...r.output); console.log(input.length); return r.output_text; }
    input.push(...sanitizeResponseInput(r.output));
    return client.responses.create({ model: 'gpt-5', input });`),
  ],
  [
    'added before a return of some',
    inTurn(`if (last) { input.push(...r.output); // parsed
      if (mode === 'a') return r.output_text; }
    return client.responses.create({ model: 'gpt-5', input });`),
  ],
  [
    'added before a throw',
    inTurn(`if (r.status !== 'completed') { input.push(...r.output); throw new Error(JSON.stringify(input)); }
    input.push(...sanitizeResponseInput(r.output));
    return client.responses.create({ model: 'gpt-5', input });`),
  ],
  [
    'added before a throw that is caught',
    inTurn(`try {
      if (r.status !== 'completed') { input.push(...r.output); throw new Error('again'); } // parsed
    } catch (error) { console.error(error); }
    return client.responses.create({ model: 'gpt-5', input });`),
  ],
  [
    'added in a case that returns',
    inTurn(`switch (mode) {
      case 'a':
        input.push(...r.output);
        return input.length;
      case 'b':
        return client.responses.create({ model: 'gpt-5', input });
    }`),
  ],
  [
    'added in a case that falls through',
    inTurn(`switch (mode) {
      case 'a':
        input.push(...r.output); // parsed
      case 'b':
        return client.responses.create({ model: 'gpt-5', input });
    }`),
  ],
  [
    'added in the other branch',
    inTurn(`if (last) { input.push(...r.output); console.log(input.length); }
    else await client.responses.create({ model: 'gpt-5', input });`),
  ],
  [
    'added in the other branch of a round',
    inTurn(`for (const part of question) {
      if (last) input.push(...r.output); // parsed
      else await client.responses.create({ model: 'gpt-5', input });
    }`),
  ],
  [
    'added before a continue, to a list of the round',
    inTurn(`for (const part of question) {
      const turn: any[] = [part];
      if (last) { turn.push(...r.output); console.log(turn.length); continue; }
      await client.responses.create({ model: 'gpt-5', input: turn });
    }`),
  ],
  [
    'added before a continue, to a list of all rounds',
    inTurn(`for (const part of question) {
      if (last) { input.push(...r.output); continue; } // parsed
      await client.responses.create({ model: 'gpt-5', input });
    }`),
  ],
];

describe('the value of a list where it is sent', () => {
  judgePrograms(VALUES);
});

describe('what is added where the function is left', () => {
  judgePrograms(EXITS);
});
