import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log, Result } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, removeProjects, type Run, runBin, tsconfig } from './project.js';

afterAll(removeProjects);

const chat = `import OpenAI from 'openai';
const client = new OpenAI();
const input: OpenAI.Responses.ResponseInput = [];
const response = await client.responses.create({ model: 'gpt-5', input });
const said = response.output.filter((item) => item.type === 'message');
input.push(...said);
await client.responses.create({ model: 'gpt-5', input });
`;

describe('check --format sarif', () => {
  let folder: string;
  let log: Log;

  beforeAll(async () => {
    folder = await createProject({
      files: { 'tsconfig.json': tsconfig, 'src/a chat.ts': chat, 'src/clean.ts': 'export {};\n' },
    });
    const { stdout, stderr } = await runBin(folder, 'check', '--format', 'sarif');
    expect(stderr).toContain('1 finding in 1 of 2 files.');
    log = JSON.parse(stdout) as Log;
  }, 60_000);

  const result = (): Result | undefined => log.runs[0]?.results?.[0];

  it('is a log of version 2.1.0 with the rules of the plugin', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    const { driver } = log.runs[0]?.tool ?? {};
    expect(driver?.name).toBe('eslint-plugin-openai-responses');
    expect(driver?.rules?.map(({ id }) => id)).toContain('openai-responses/no-dropped-reasoning');
  });

  it('has the finding at its place, relative to the folder that was checked', () => {
    expect(log.runs[0]?.results).toHaveLength(1);
    expect(result()).toMatchObject({
      ruleId: 'openai-responses/no-dropped-reasoning',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a%20chat.ts', uriBaseId: 'ROOT' },
            region: { startLine: 6, startColumn: 15, endLine: 6, endColumn: 19 },
          },
        },
      ],
    });
    expect(result()?.message.text).toContain("without its required 'reasoning' item");
    const root = log.runs[0]?.originalUriBaseIds?.['ROOT']?.uri ?? '';
    expect(fileURLToPath(root)).toBe(`${folder}${path.sep}`);
  });

  it('has the way of the value, from the response to where it enters', () => {
    const steps = result()?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    const texts = steps.map(({ location }) => location?.message?.text ?? '');
    expect(texts[0]).toMatch(/^comes from: client\.responses\.create/);
    expect(texts).toContainEqual(expect.stringMatching(/^filtered: response\.output\.filter/));
    expect(texts.at(-1)).toBe('enters the conversation: said');
    const lines = steps.map(({ location }) => location?.physicalLocation?.region?.startLine);
    expect(lines[0]).toBe(4);
    expect(lines.at(-1)).toBe(6);
  });
});

describe('check --trace', () => {
  let run: Run;

  beforeAll(async () => {
    const folder = await createProject({
      files: { 'tsconfig.json': tsconfig, 'src/chat.ts': chat },
    });
    await writeFile(path.join(folder, 'src/other.ts'), 'export {};\n');
    run = await runBin(folder, 'check', '--trace');
  }, 60_000);

  it('prints the lines that a value passes, each with a mark', () => {
    expect(run.stdout).toContain('\nsrc/chat.ts:6:15  openai-responses/no-dropped-reasoning\n');
    expect(run.stdout).toContain(
      "    4 | const response = await client.responses.create({ model: 'gpt-5', input });\n                               ^ comes from\n",
    );
    expect(run.stdout).toContain(
      '    6 | input.push(...said);\n                      ^ enters the conversation\n',
    );
  });

  it('ends as without it', () => {
    expect(run.stdout).toContain('1 finding in 1 of 2 files.');
    expect(run.code).toBe(1);
  });
});
