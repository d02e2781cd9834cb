import type { Linter } from 'eslint';

import { download } from './download.js';
import { fix, lint } from './lint.js';
import type { LintAnswer, LintRequest } from './protocol.js';
import { syntaxParser } from './syntax-parser.js';
import type { Declarations } from './typed-parser.js';

type Numbered<T> = T & { readonly id: number };

let parser: Linter.Parser = syntaxParser;

addEventListener('message', ({ data }: MessageEvent<Numbered<LintRequest>>) => {
  const say = (answer: LintAnswer): void => {
    postMessage({ ...answer, id: data.id } satisfies Numbered<LintAnswer>);
  };
  answer(data, say).catch((error: unknown) => {
    say({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(request: LintRequest, say: (answer: LintAnswer) => void): Promise<void> {
  switch (request.kind) {
    case 'lint': {
      const reports = lint(request.code, request.settings, parser);
      say({ kind: 'reports', reports, typed: parser !== syntaxParser });
      return;
    }
    case 'fix':
      say({ kind: 'fixed', code: fix(request.code, request.settings, parser) });
      return;
    case 'types':
      parser = await loadTypedParser((done, total) => {
        say({ kind: 'types', done, total });
      });
  }
}

/** The steps after the download, which take about as long as it does, count as much. */
const WORK = 2_000_000;

async function loadTypedParser(
  onProgress: (done: number, total: number) => void,
): Promise<Linter.Parser> {
  const at = (file: string): URL => new URL(file, import.meta.url);
  const sizes = (await (await fetch(at('./typed-sizes.json'))).json()) as { total: number };
  const total = sizes.total + WORK;
  let done = 0;
  const onBytes = (count: number): void => {
    done += count;
    onProgress(Math.min(done, total - 1), total);
  };
  const [declarations] = await Promise.all([
    download(at('./types.json'), onBytes),
    download(at('./typed.js'), onBytes),
  ]);
  const typed = (await import(at('./typed.js').href)) as typeof import('./typed-parser.js');
  const made = typed.createTypedParser(JSON.parse(await declarations.text()) as Declarations);
  onProgress(total, total);
  return made;
}
