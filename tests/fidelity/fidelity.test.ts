import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { measureFidelity } from './measure.js';
import { readRecordings } from './recordings.js';

const own = fileURLToPath(new URL('recordings', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'fidelity-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A folder with one file. */
function folderWith(name: string, text: string): string {
  const folder = path.join(root, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.json'), text);
  return folder;
}

/** What is said of a recording with one turn. */
function measureTurn(name: string, turn: object) {
  return measureFidelity(readRecordings(folderWith(name, JSON.stringify([turn]))));
}

const user = { role: 'user', content: 'Hi' };
const answer = { id: 'resp_1', status: 'completed', store: true, output: [] };

describe('the recordings of the project', () => {
  it('are judged as they were answered, and lose nothing to the sanitizer', async () => {
    expect(await measureFidelity(readRecordings(own))).toEqual({
      counts: {
        requests: 12,
        accepted: 9,
        acceptedDone: 3,
        refused: 2,
        outside: 1,
        unchanged: 6,
        changed: 1,
      },
      disagreements: [],
      changes: ['stream/ciphertexts.json, request 3: F16 field-removed input[4] id'],
    });
  });
});

describe('a recording that is judged otherwise', () => {
  it('tells what the stand-in refuses', async () => {
    const input = [{ ...user, createdAt: 1 }];
    const { disagreements } = await measureTurn('strict', {
      request: { model: 'gpt-5', input },
      status: 200,
      response: answer,
    });
    expect(disagreements[0]).toBe(
      'a.json, request 1: accepted / here F30 {"status":400,"message":"Unknown parameter: \'input[0].createdAt\'.","param":"input[0].createdAt","code":"unknown_parameter"}',
    );
  });

  it('tells what it takes, and where only `param` differs', async () => {
    const message = 'Each message must have at least one content element.';
    const refused = { status: 400, error: { message, param: 'input', code: null } };
    const taken = await measureTurn('lenient', {
      request: { model: 'gpt-5', input: 'Hi' },
      ...refused,
    });
    expect(taken.disagreements).toEqual([
      `a.json, request 1: ${JSON.stringify({ status: 400, message, param: 'input', code: null })} / here accepted`,
    ]);
    const empty = { request: { model: 'gpt-5', input: [{ ...user, content: [] }] }, ...refused };
    expect((await measureTurn('same', empty)).disagreements).toEqual([]);
    const elsewhere = {
      ...empty,
      error: { ...refused.error, code: 'unknown_parameter', param: 'x' },
    };
    expect((await measureTurn('other', elsewhere)).disagreements).toHaveLength(1);
  });

  it('tells what the sanitizer loses, and what it changes', async () => {
    const hollow = { type: 'message', role: 'assistant', content: [] };
    const { disagreements, changes } = await measureTurn('lossy', {
      request: { model: 'gpt-5', input: [user, hollow] },
      status: 200,
      response: answer,
    });
    expect(disagreements).toContainEqual(
      'a.json, request 1: the sanitizer loses a message: F31 item-dropped input[1] ',
    );
    expect(changes).toEqual(['a.json, request 1: F31 item-dropped input[1] ']);
  });
});

describe('a folder that cannot be read', () => {
  it.each([
    ['no JSON', '{', /a\.json is no JSON: /u],
    ['no list', '{}', /a\.json is no list of turns\./u],
    ['no object', '[1]', /a\.json, turn 1 is no object\./u],
    ['no request', '[{}]', /turn 1 has no `request`\./u],
    ['no status', '[{"request":{}}]', /turn 1 has no `status`\./u],
    ['no response', '[{"request":{},"status":200}]', /turn 1 has no `response`\./u],
    ['no error', '[{"request":{},"status":400}]', /turn 1 has no `error`\./u],
  ])('says that a file is %s', (name, text, message) => {
    const folder = folderWith(name, text);
    expect(() => readRecordings(folder)).toThrow(message);
  });

  it('says that there is none', () => {
    expect(() => readRecordings(path.join(root, 'nowhere'))).toThrow('nowhere is no folder.');
    mkdirSync(path.join(root, 'empty'));
    expect(() => readRecordings(path.join(root, 'empty'))).toThrow('holds no recordings');
  });
});

describe('npm run fidelity', () => {
  const run = (...folders: readonly string[]) => {
    const script = fileURLToPath(new URL('../sanitizer/run-typescript.mjs', import.meta.url));
    const program = fileURLToPath(new URL('run.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, program, ...folders], {
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };

  it('counts, and ends with an error where something differs', () => {
    const agrees = run(own);
    expect(agrees.status).toBe(0);
    expect(agrees.output).toContain('9  accepted by both\n');
    const strict = [{ request: { model: 'x', input: [1] }, status: 200, response: answer }];
    const differs = run(folderWith('differs', JSON.stringify(strict)));
    expect(differs.status).toBe(1);
    expect(differs.output).toContain('a.json, request 1: accepted / here F30');
  });

  it('says how it is called, and what it cannot read', () => {
    expect(run()).toEqual({
      status: 2,
      output: 'Usage: npm run fidelity -- <folder of recordings>\n',
    });
    expect(run(path.join(root, 'nowhere')).output).toMatch(/nowhere is no folder\.\n$/u);
  });
});
