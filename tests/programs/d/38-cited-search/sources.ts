import type { ResponseOutputItem } from 'openai/resources/responses/responses';

export interface Source {
  file: string;
  score: number;
  excerpt: string;
}

export function sourcesOf(output: readonly ResponseOutputItem[]): Source[] {
  const input: Source[] = [];
  for (const item of output) {
    if (item.type !== 'file_search_call') continue;
    for (const { filename = '?', score = 0, text = '' } of item.results ?? []) {
      input.push({ file: filename, score, excerpt: text.slice(0, 120) });
    }
  }
  return input.sort((a, b) => b.score - a.score);
}

export function citedFiles(output: readonly ResponseOutputItem[]): Set<string> {
  const files = new Set<string>();
  output
    .filter((item) => item.type === 'message')
    .flatMap((message) => message.content)
    .forEach((part) => {
      if (part.type !== 'output_text') return;
      for (const annotation of part.annotations) {
        if (annotation.type === 'file_citation') files.add(annotation.filename);
      }
    });
  return files;
}
