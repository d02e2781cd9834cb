import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const script = fileURLToPath(new URL('run.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fidelity-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...folders: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...folders], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** A folder with one recorded conversation. */
function record(name: string, turns: readonly object[]) {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, 'conversation.json'), JSON.stringify(turns));
  return place;
}

const user = { role: 'user', content: 'Hi' };
const reasoning = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'gAAAA' };
const message = { id: 'msg_1', type: 'message', role: 'assistant', content: 'Hello' };
const first = {
  request: { model: 'gpt-5', input: [user], previous_response_id: 'resp_before' },
  status: 200,
  response: { id: 'resp_1', status: 'completed', output: [reasoning, message] },
};
const refused = {
  request: { model: 'gpt-5', input: [user, reasoning, user] },
  status: 400,
  error: {
    message: "Item 'rs_1' of type 'reasoning' was provided without its required following item.",
    code: null,
    param: 'input',
  },
};
const elsewhere = {
  request: { model: 'gpt-0', input: 'Hi' },
  status: 400,
  error: { message: "The requested model 'gpt-0' does not exist.", code: 'x', param: 'model' },
};
const other = {
  request: { model: 'gpt-5', input: 'Hi', conversation: 'conv_before' },
  status: 200,
  response: { id: 'resp_2', status: 'completed', output: [] },
};

it('agrees with what a conversation was answered', () => {
  const { status, output } = run(record('same', [first, refused, elsewhere, other]));
  expect(output).toBe(
    [
      '4 recorded requests',
      '  accepted by both                    2',
      '  refused by both, with the same text 1',
      '  refused for other reasons           1',
      '  accepted, and left as they are by the sanitizer 2',
      '0 disagreements',
      '',
    ].join('\n'),
  );
  expect(status).toBe(0);
});

it('prints each disagreement', () => {
  const accepted = { request: refused.request, status: 200, response: first.response };
  const { status, output } = run(record('different', [first, accepted]));
  expect(output).toContain(
    `conversation.json, request 2: accepted / here F15: ${refused.error.message}`,
  );
  expect(output).toContain('conversation.json, request 2: the sanitizer repairs');
  expect(status).toBe(1);
});

it('prints where only the stand-in accepts', () => {
  const { output } = run(record('lenient', [{ ...refused, request: first.request }]));
  expect(output).toContain(`request 1: ${refused.error.message} / here accepted`);
});

it('asks for a folder', () => {
  expect(run()).toEqual({
    status: 2,
    output: 'Usage: npm run fidelity -- <folder of recorded conversations>\n',
  });
});
