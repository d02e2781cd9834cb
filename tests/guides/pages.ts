import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of `docs/<name>.md`. */
export const readPage = (name: string): string => readFileSync(`${root}docs/${name}.md`, 'utf8');

/** A fenced block of code. */
export interface CodeBlock {
  readonly language: string;
  /** From a first line such as `// agent.ts`; null where the block has none. */
  readonly file: string | null;
  readonly code: string;
}

export function codeBlocks(page: string): readonly CodeBlock[] {
  return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    file: /^\/\/ (\S+\.\w+)\n/.exec(code)?.[1] ?? null,
    code,
  }));
}

/** The text below each heading of one level, down to the next heading of that level or above. */
export function sections(page: string, level: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of page.split(new RegExp(`^(?=#{1,${String(level)}} )`, 'm'))) {
    const [heading = '', ...body] = part.split('\n');
    if (heading.startsWith(`${'#'.repeat(level)} `)) {
      found.set(heading.slice(level + 1), body.join('\n'));
    }
  }
  return found;
}

/** The cells of every row of every table, trimmed, without the lines below the heads. */
export function tableRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
