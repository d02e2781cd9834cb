import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A message of JSON-RPC 2.0, in either direction. */
interface Message {
  id?: number | string | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/** What the client does with a request or notification of the server; its result answers a request. */
export type Handler = (method: string, params: unknown) => unknown;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Runs a language server over stdio, with the framing of the Language Server Protocol. */
export class Connection {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #handler: Handler;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #errors = '';
  #lastId = 0;

  constructor(script: string, cwd: string, handler: Handler) {
    this.#handler = handler;
    this.#child = spawn(process.execPath, [script, '--stdio'], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#receive(chunk);
    });
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#child.on('exit', (code) => {
      const error = new Error(`The server ended with ${String(code)}. ${this.#errors}`);
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  /** Null while the server runs. */
  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Resolves when the server has ended. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.request('shutdown', null);
    this.notify('exit', null);
    await ended;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    const length = Buffer.byteLength(body);
    this.#child.stdin.write(`Content-Length: ${length}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const match = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#received.toString('latin1'));
      if (!match) return;
      const start = match[0].length;
      const end = start + Number(match[1]);
      if (this.#received.length < end) return;
      const body = this.#received.subarray(start, end).toString();
      this.#received = this.#received.subarray(end);
      this.#dispatch(JSON.parse(body) as Message);
    }
  }

  #dispatch({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      const answer = this.#handler(method, params) ?? null;
      if (id !== undefined) this.#send({ id, result: answer });
      return;
    }
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}
