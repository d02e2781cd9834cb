import { appendFile, readFile } from 'node:fs/promises';

/** One JSON value a line, in order of time. */
export class JsonLines {
  constructor(private readonly path: string) {}

  async append(...entries: unknown[]): Promise<void> {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    await appendFile(this.path, lines, 'utf8');
  }

  async read(): Promise<unknown[]> {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  }
}
