/** Time between two lines of progress, in milliseconds: in a terminal, and where there is none. */
const PAUSE = 100;
const LONG_PAUSE = 10_000;

const ERASE = '\r\u001b[K';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Says in one line of a terminal how far a run has come; where there is none, in a line now and then. */
export class Progress {
  readonly #total: number;
  readonly #terminal: Terminal;
  #done = 0;
  #writtenAt = performance.now();
  #hasLine = false;

  constructor(total: number, terminal: Terminal) {
    this.#total = total;
    this.#terminal = terminal;
  }

  step(): void {
    this.#done += 1;
    const now = performance.now();
    const isTerminal = this.#terminal.isTTY;
    if (now - this.#writtenAt < (isTerminal ? PAUSE : LONG_PAUSE)) return;
    this.#writtenAt = now;
    this.#hasLine = isTerminal;
    const text = `${this.#done} of ${this.#total} files checked`;
    this.#terminal.write(isTerminal ? `${ERASE}${text}` : `${text}\n`);
  }

  end(): void {
    if (this.#hasLine) this.#terminal.write(ERASE);
  }
}
