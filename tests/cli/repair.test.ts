import { beforeAll, describe, expect, it } from 'vitest';

import { createProject, read, runBin } from './project.js';

const call = { type: 'function_call', call_id: 'call_1', name: 'now', arguments: '{}' };
const output = { type: 'function_call_output', call_id: 'call_1', output: '12:00' };
const history = JSON.stringify([{ ...call, parsed_arguments: {} }, output]);

let folder: string;

beforeAll(async () => {
  folder = await createProject({
    files: {
      'history.json': history,
      'open.json': JSON.stringify([call]),
      'log.jsonl': `${JSON.stringify({ model: 'gpt-5', input: [output] })}\n{"input":[{"role":"user","content":"Hi"}]}\n`,
      'broken.json': '[{',
    },
  });
});

describe('repair', () => {
  it('writes the repaired history to standard output, what it did beside it, and no file', async () => {
    const { code, stdout, stderr } = await runBin(folder, 'repair', 'history.json');
    expect(JSON.parse(stdout)).toEqual([call, output]);
    expect(stderr).toContain("Before: 400 Unknown parameter: 'input[0].parsed_arguments'.");
    expect(stderr).toContain('`input[0].parsed_arguments` (`function_call`) is taken away (F3)');
    expect(stderr).toContain('After: accepted');
    expect(code).toBe(0);
    expect(await read(folder, 'history.json')).toBe(history);
  });

  it('says what only an option can decide, and takes it', async () => {
    const undecided = await runBin(folder, 'repair', 'open.json');
    expect(undecided.stderr).toContain('After: 400 No tool output found for function call call_1.');
    expect(undecided.code).toBe(1);
    const dropped = await runBin(folder, 'repair', 'open.json', '--unanswered-calls', 'drop');
    expect(JSON.parse(dropped.stdout)).toEqual([]);
    expect(dropped.code).toBe(0);
  });

  it('reads a log line by line, and names the lines', async () => {
    const { stdout, stderr } = await runBin(
      folder,
      'repair',
      'log.jsonl',
      '--unanswered-calls',
      'drop',
    );
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ model: 'gpt-5', input: [] }, { input: [{ role: 'user', content: 'Hi' }] }]);
    expect(stderr).toContain('line 1:');
  });

  it.each([
    [['broken.json'], 'broken.json: This is no JSON'],
    [['missing.json'], 'Cannot read missing.json (ENOENT)'],
    [[], '`repair` takes one file'],
    [['history.json', '--unpaired-ids', 'all'], 'it takes auto, strip, keep.'],
  ])('refuses %j with a sentence, and writes nothing', async (args, sentence) => {
    const { code, stdout, stderr } = await runBin(folder, 'repair', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
