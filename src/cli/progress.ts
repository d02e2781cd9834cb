/** Time between two lines of progress, in milliseconds. */
const PAUSE = 100;

const ERASE = '\r\u001b[K';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Says in one line of a terminal how far a run has come. Where there is no terminal, says nothing. */
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
    if (!this.#terminal.isTTY || now - this.#writtenAt < PAUSE) return;
    this.#writtenAt = now;
    this.#hasLine = true;
    this.#terminal.write(`${ERASE}${this.#done} of ${this.#total} files checked`);
  }

  end(): void {
    if (this.#hasLine) this.#terminal.write(ERASE);
  }
}
