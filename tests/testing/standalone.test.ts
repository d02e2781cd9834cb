import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What every runtime with a fetch has: browsers, Deno, Bun, workers. */
const webStandards = {
  AbortController,
  AbortSignal,
  DOMException,
  ReadableStream,
  Request,
  Response,
  TextEncoder,
  URL,
  clearTimeout,
  setTimeout,
};

it('runs without Node, and without any package', async () => {
  const entryPoint = fileURLToPath(new URL('../../src/testing/index.ts', import.meta.url));
  const { outputFiles, metafile } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'iife',
    globalName: 'testing',
    metafile: true,
    platform: 'neutral',
    write: false,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => !/^src\/(testing|contract)\//.test(path))).toEqual([]);
  const play = `(async () => {
    const fetch = testing.createResponsesFetch({ turns: [{ delayMs: 1 }] });
    const body = JSON.stringify({ model: 'gpt-5', input: 'Hi', stream: true });
    const answer = await fetch('https://api.openai.com/v1/responses', { method: 'POST', body });
    return answer.text();
  })()`;
  const script = `${outputFiles[0]?.text ?? ''};${play}`;
  const text: unknown = await runInContext(script, createContext({ ...webStandards }));
  expect(text).toContain('event: response.completed');
});
