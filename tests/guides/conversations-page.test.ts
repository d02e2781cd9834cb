import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportsWithTypes } from './lint.js';
import { codeBlocks, readPage } from './pages.js';
import { createProject, diagnose, runScript, writeScript } from './programs.js';

const programs = codeBlocks(readPage('conversations'));

/** Puts the stand-in in the place of the network, and prints what was asked of it. */
const STAND_IN = `
import { createResponsesFetch } from 'eslint-plugin-openai-responses/testing';
process.env.OPENAI_API_KEY = 'test';
export const standIn = createResponsesFetch();
globalThis.fetch = standIn;
export function told(value) {
  const asked = standIn.requests.map(({ method, path, status, error, body }) => ({
    what: method + ' ' + path.replace(/^\\/v1/, '').replace(/(resp|conv)_\\w+/, '$1').replace(/\\?.*/, ''),
    status, error, items: body.input?.length ?? body.items?.length ?? null,
  }));
  console.log(JSON.stringify({ asked, value }));
}
`;

interface Told {
  readonly asked: readonly {
    readonly what: string;
    readonly status: number;
    readonly error: string | null;
    readonly items: number | null;
  }[];
  readonly value: unknown;
}

let folder: string;

beforeAll(() => {
  folder = createProject();
  for (const { file, code } of programs) writeScript(join(folder, file ?? ''), code);
  writeScript(join(folder, 'stand-in.ts'), STAND_IN);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs code that imports programs of the page; everything that it asks has to be accepted. */
function run(code: string): Told {
  writeScript(join(folder, 'run.ts'), `import { told, standIn } from './stand-in.js';\n${code}`);
  const told = JSON.parse(runScript(folder, 'run.js')) as Told;
  expect(told.asked.filter(({ status }) => status !== 200)).toEqual([]);
  return told;
}

const requestsOf = ({ asked }: Told) =>
  asked.filter(({ what }) => what === 'POST /responses').map(({ items }) => items);

describe('the programs of the page on conversations', () => {
  it('compile, and have nothing that a rule reports', () => {
    expect(programs).toHaveLength(7);
    expect(diagnose(programs)).toEqual([]);
    for (const program of programs)
      expect([program.file, reportsWithTypes(program)]).toEqual([program.file, []]);
  });

  it('send the whole history, reasoning included', () => {
    expect(requestsOf(run(`await import('./whole-history.js');\ntold();`))).toEqual([1, 4]);
  });

  it.each(['previous-response', 'conversation'])('send what is new: %s', (name) => {
    expect(requestsOf(run(`await import('./${name}.js');\ntold();`))).toEqual([1, 1]);
  });

  it('compact what grew too long, and go on from it', () => {
    const program = programs.find(({ file }) => file === 'compaction.ts')?.code ?? '';
    writeScript(join(folder, 'short.ts'), program.replace('length > 100', 'length > 2'));
    const told = run(`await import('./short.js');\ntold();`);
    expect(told.asked.map(({ what }) => what)).toEqual([
      'POST /responses',
      'POST /responses/compact',
      'POST /responses',
      'POST /responses/compact',
    ]);
  });
});

/** A history of 30 questions, with all that their answers hold. */
const HISTORY = `
import OpenAI from 'openai';
const openai = new OpenAI();
const model = 'gpt-5.4';
const history = [];
for (let n = 0; n < 30; n += 1) {
  history.push({ role: 'user', content: 'Question ' + n });
  history.push(...(await openai.responses.create({ model, input: history })).output);
}
standIn.requests.length = 0;
`;

const GO_ON = `
const input = [...back, { role: 'user', content: 'And now?' }];
await openai.responses.create({ model, input });
`;

describe('the ways from one to another', () => {
  it('lead into a conversation and out of it, and lose nothing', () => {
    const told = run(`${HISTORY}
      const { toConversation } = await import('./to-conversation.js');
      const { fromConversation } = await import('./from-conversation.js');
      const back = await fromConversation(await toConversation(history));
      ${GO_ON}
      told([history, back].map((items) => items.map(({ type }) => type ?? 'message')));`);
    const [before, after] = told.value as [string[], string[]];
    expect(before).toHaveLength(90);
    expect(after).toEqual(before);
    expect(
      Math.max(...told.asked.map(({ what, items }) => (/items/.test(what) ? (items ?? 0) : 0))),
    ).toBe(20);
  });

  it('lead out of `previous_response_id`', () => {
    const told = run(`${HISTORY}
      let previous_response_id = null;
      for (const content of ['One', 'Two', 'Three'])
        previous_response_id = (await openai.responses.create({
          model, previous_response_id, input: [{ role: 'user', content }],
        })).id;
      const { fromResponses } = await import('./from-responses.js');
      const back = await fromResponses(previous_response_id);
      ${GO_ON}
      told(back.map(({ type, role }) => role ?? type));`);
    expect(told.value).toEqual(
      ['One', 'Two', 'Three'].flatMap(() => ['user', 'reasoning', 'assistant']),
    );
  });
});
