import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { createResponsesFetch, type ResponsesFetch } from '../../testing/index.js';
import { defineCommand, WrongUsage } from '../command.js';
import { codeOf, reasonOf, Refusal, textOf } from '../refusal.js';

/** Room for a history with some pictures in it; the API itself takes no more than some 50 MB. */
const BODY_LIMIT = 64 * 1024 * 1024;

export default defineCommand({
  synopsis: 'serve',
  help: 'play the Responses API over HTTP, for programs in any language; it refuses on turn 2 what the API refuses, and prints a line for each request',
  options: {
    port: { type: 'string', value: 'port', default: '4010', help: 'where it listens; 4010' },
    host: {
      type: 'string',
      value: 'host',
      default: '127.0.0.1',
      help: 'who it listens to; 127.0.0.1, this machine alone',
    },
  },
  async run({ values, positionals }) {
    if (positionals.length > 0) throw new WrongUsage('`serve` takes options only.');
    await serve(values.host, portOf(values.port));
    return 0;
  },
});

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535)
    throw new WrongUsage(`\`${text}\` is no port: give a number from 0 to 65535.`);
  return port;
}

/** Serves until the process is told to end. */
async function serve(host: string, port: number): Promise<void> {
  const fetch = createResponsesFetch();
  const server = createServer((request, response) => {
    void respond(fetch, request, response);
  });
  await listen(server, host, port);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  // Who reads where it listens may end it at once.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  process.stdout.write(
    `The stand-in for the Responses API listens. Any key will do; Ctrl-C ends it.\nOPENAI_BASE_URL=http://${name}:${String(taken)}/v1\n`,
  );
  await ended;
  server.close();
  server.closeAllConnections();
}

/** @throws {Refusal} If nobody may listen there. */
async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw new Refusal(
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${String(port)} is in use. Give another one: --port ${String(port + 1)}.`
        : `Cannot listen on ${host}, port ${String(port)} (${reasonOf(error)}). Give another place: --host, --port.`,
    );
  }
}

async function respond(
  fetch: ResponsesFetch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
  });
  try {
    const body = await bodyOf(request);
    if (body === undefined) {
      refuse(response, 413, `A body of more than ${String(BODY_LIMIT)} bytes is not taken.`);
      log(413, method, url, 'body too large');
      return;
    }
    const init = method === 'GET' || method === 'HEAD' ? { method } : { method, body };
    const answer = await fetch(new URL(url, 'http://stand-in'), { ...init, signal: gone.signal });
    log(answer.status, method, url, fetch.requests.at(-1)?.error);
    await send(answer, response);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (response.headersSent) response.destroy();
    else refuse(response, 500, textOf(error));
    log(500, method, url, textOf(error));
  } finally {
    // Nobody reads them here, and a server runs for long.
    fetch.requests.length = 0;
  }
}

/** Undefined where there is too much of it. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks);
}

/** A stream that a turn breaks off ends here without its end, as a connection does. */
async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      response.write(chunk);
    }
  }
  response.end();
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const error = { message, type: 'invalid_request_error', param: null, code: null };
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ error }));
}

/** One line, whatever a request holds. */
function log(status: number, method: string, url: string, error: string | null = null): void {
  const line = `${String(status)} ${method} ${url}${error === null ? '' : `  ${error}`}`;
  process.stdout.write(`${line.replace(/[\u0000-\u001f\u007f]+/gu, ' ')}\n`);
}
