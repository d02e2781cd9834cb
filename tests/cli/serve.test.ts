import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createServer, request as plainRequest } from 'node:http';
import path from 'node:path';
import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from './project.js';

const bin = path.join(root, 'dist/cli/index.js');
const running: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The server, once it says where it listens, and all that it has printed. */
async function start() {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0']);
  running.push(child);
  const printed = { text: '' };
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const baseURL = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed.text += chunk.toString();
      const found = /^OPENAI_BASE_URL=(\S+)$/m.exec(printed.text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      reject(new Error(chunk.toString()));
    });
  });
  return { child, baseURL, printed, ended };
}

/** A request without any client. */
function ask(url: string, method: string, body = '') {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = plainRequest(url, { method }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** What a call of the bin that cannot serve prints, and its code. */
function fail(...args: readonly string[]) {
  const child = spawn(process.execPath, [bin, 'serve', ...args]);
  running.push(child);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, text });
    });
  });
}

describe('serve', () => {
  it('plays two turns for the Node client, streamed or not', async () => {
    const { baseURL, printed } = await start();
    const openai = new OpenAI({ apiKey: 'test', maxRetries: 0, baseURL });
    const question = { role: 'user' as const, content: 'Hi' };
    const { output } = await openai.responses.create({ model: 'gpt-5', input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(
      openai.responses.create({ model: 'gpt-5', input: [question, ...messages, question] }),
    ).rejects.toThrow("without its required 'reasoning' item");
    const final = await openai.responses.stream({ model: 'gpt-5', input: 'Hi' }).finalResponse();
    expect(final.output_text).toBe('Answer 1 to "Hi".');
    expect(printed.text.split('\n').slice(2)).toEqual([
      '200 POST /v1/responses',
      expect.stringMatching(/^400 POST \/v1\/responses {2}Item 'msg_\w+' of type 'message' was/u),
      '200 POST /v1/responses',
      '',
    ]);
  });

  it('answers plain HTTP, and prints one line whatever is asked', async () => {
    const { baseURL, printed } = await start();
    const posted = await ask(`${baseURL}/responses`, 'POST', '{');
    expect(posted.status).toBe(400);
    expect(posted.text).toContain('"type":"invalid_request_error"');
    expect((await ask(`${baseURL}/files/%0A`, 'GET')).status).toBe(404);
    await expect.poll(() => printed.text.trim().split('\n')).toHaveLength(4);
  });

  it('takes no body without bounds', async () => {
    const { baseURL } = await start();
    const { status } = await ask(`${baseURL}/responses`, 'POST', 'x'.repeat(65 * 1024 * 1024));
    expect(status).toBe(413);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (signal) => {
    const { child, ended } = await start();
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('says that a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await fail('--port', String(port))).toEqual({
      code: 2,
      text: `Port ${String(port)} is in use. Give another one: --port ${String(port + 1)}.\n`,
    });
    other.close();
  });

  it.each([
    [['--port', 'http'], '`http` is no port: give a number from 0 to 65535.'],
    [['--port', '70000'], '`70000` is no port'],
    [['--port', '0', '--host', 'nowhere.invalid'], 'Cannot listen on nowhere.invalid'],
    [['everything'], '`serve` takes options only.'],
  ])('says what is wrong with %j', async (args, text) => {
    const failed = await fail(...args);
    expect(failed.code).toBe(2);
    expect(failed.text).toContain(text);
  });
});
