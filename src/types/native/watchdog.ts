import { Worker } from 'node:worker_threads';

/** Milliseconds that an answer may take. A process that stands still is ended within one second. */
const LONGEST = { opening: 60_000, question: 15_000 };

/**
 * A thread that ends the compiler's process when it does not answer: whoever waits for it cannot.
 * It looks ten times a second whether the same question is still open.
 */
export class Watchdog {
  /** The number of the open question, 0 for none, and how long it may take. */
  readonly #open = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  #asked = 0;

  constructor(pid: number) {
    this.#worker = new Worker(WATCH, {
      eval: true,
      env: {},
      execArgv: [],
      workerData: { open: this.#open, pid },
    });
    this.#worker.unref();
    // Without the thread questions are asked all the same.
    this.#worker.on('error', () => {});
  }

  watch<Answer>(kind: keyof typeof LONGEST, ask: () => Answer): Answer {
    Atomics.store(this.#open, 1, LONGEST[kind]);
    Atomics.store(this.#open, 0, (this.#asked = (this.#asked % 0x7fff_ffff) + 1));
    try {
      return ask();
    } finally {
      Atomics.store(this.#open, 0, 0);
    }
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** Text, since a bundle has no file that a thread could start from. */
const WATCH = `
const { workerData: { open, pid } } = require('node:worker_threads');
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

/** Stopped by a signal, or dead: on Windows there is no such state to read. */
function standsStill() {
  try {
    const state = process.platform === 'linux'
      ? readFileSync('/proc/' + pid + '/stat', 'utf8').replace(/^.*\\) /s, '')
      : process.platform === 'win32' ? 'R' : execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return /^[TtZXx]/.test(state);
  } catch {
    return true;
  }
}

let question = 0;
let since = 0;
for (;;) {
  Atomics.wait(open, 0, Atomics.load(open, 0), 100);
  const now = Atomics.load(open, 0);
  if (now !== question) {
    question = now;
    since = Date.now();
  } else if (now !== 0) {
    const waited = Date.now() - since;
    if (waited < 500 || (waited < Atomics.load(open, 1) && !standsStill())) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}
`;
