import type { LintAnswer, LintRequest, LintSettings, Report } from '../lint/protocol.js';

type Numbered<T> = T & { readonly id: number };

/** The worker that lints: one question at a time matters, the newest. */
export class LinterClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: LintAnswer) => void>();
  #asked = 0;

  constructor(url: string) {
    this.#worker = new Worker(url, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Numbered<LintAnswer>>) => {
      this.#waiting.get(data.id)?.(data);
    });
    this.#worker.addEventListener('error', ({ message }) => {
      const sentence = message || 'The linter did not load. Reload the page.';
      for (const answer of this.#waiting.values()) answer({ kind: 'failed', sentence });
    });
  }

  /** @throws {Error} If the linter failed; its message says why. */
  async lint(code: string, settings: LintSettings): Promise<readonly Report[]> {
    const answer = await this.#ask({ kind: 'lint', code, settings });
    return answer.kind === 'reports' ? answer.reports : [];
  }

  /** The code after `--fix`. */
  async fix(code: string, settings: LintSettings): Promise<string> {
    const answer = await this.#ask({ kind: 'fix', code, settings });
    return answer.kind === 'fixed' ? answer.code : code;
  }

  /** Loads TypeScript and the types of `openai`; the next reports are typed. */
  async loadTypes(onProgress: (done: number, total: number) => void): Promise<void> {
    await this.#ask({ kind: 'types' }, (answer) => {
      if (answer.kind !== 'types') return true;
      onProgress(answer.done, answer.total);
      return answer.done >= answer.total;
    });
  }

  #ask(
    request: LintRequest,
    isLast: (answer: LintAnswer) => boolean = () => true,
  ): Promise<LintAnswer> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (answer) => {
        if (answer.kind !== 'failed' && !isLast(answer)) return;
        this.#waiting.delete(id);
        if (answer.kind === 'failed') reject(new Error(answer.sentence));
        else resolve(answer);
      });
      this.#worker.postMessage({ ...request, id });
    });
  }
}
