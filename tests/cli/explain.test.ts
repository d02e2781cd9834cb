import { beforeAll, describe, expect, it } from 'vitest';

import { createProject, runBin } from './project.js';

let folder: string;

beforeAll(async () => {
  folder = await createProject({ files: {} });
});

describe('explain', () => {
  it('says what a pasted error means, whatever stands around it', async () => {
    const pasted =
      "BadRequestError: 400 {\"error\":{\"message\":\"Item 'msg_6abc' of type 'message' was provided without its required 'reasoning' item: 'rs_6def'.\"}}";
    const { code, stdout, stderr } = await runBin(folder, 'explain', pasted);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^F16: /);
    expect(stdout).toContain('found by      no-dropped-reasoning');
    expect(stdout).toContain('evidence      ');
    expect(code).toBe(0);
  });

  it('takes words without quotes, and names the place', async () => {
    const words = ['Unknown', 'parameter:', "'input[7].parsed_arguments'."];
    const { stdout } = await runBin(folder, 'explain', ...words);
    expect(stdout).toMatch(/^F3: /);
    expect(stdout).toContain('where         input[7].parsed_arguments');
  });

  it('says so where it does not know a text', async () => {
    const { code, stdout } = await runBin(folder, 'explain', 'The tea is cold.');
    expect(stdout).toContain('docs/errors.md');
    expect(code).toBe(1);
  });

  it('asks for a text', async () => {
    const { code, stderr } = await runBin(folder, 'explain');
    expect(stderr).toContain('`explain` takes the text of an error');
    expect(code).toBe(2);
  });
});
