import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import type { ESLint } from 'eslint';

import type { WayStop } from '../repair/way.js';
import { nameOfStop } from './sarif.js';
import { wayOf, type Ways } from './ways.js';

/**
 * The ways of all findings, each as the lines of code that it passes: from the response to where
 * the value enters the conversation. Ends with a line break; empty where nothing was found.
 */
export function traceOf(results: readonly ESLint.LintResult[], ways: Ways, folder: string): string {
  const traces = results.flatMap(({ filePath, messages }) =>
    messages.flatMap((message) => {
      const way = wayOf(ways.get(filePath) ?? [], message);
      if (!way) return [];
      const place = `${relative(folder, filePath)}:${message.line}:${message.column}`;
      const frames = way.stops.map((stop) => frameOf(stop, filePath, folder));
      return `\n${place}  ${message.ruleId ?? ''}\n${frames.join('')}`;
    }),
  );
  return traces.join('');
}

/** The line of a stop, with a mark under it; of another file, by its name. */
function frameOf(stop: WayStop, filePath: string, folder: string): string {
  const { line, column } = stop.loc.start;
  const text = linesOf(stop.file)[line - 1] ?? '';
  const file = stop.file === filePath ? '' : `${relative(folder, stop.file)}:`;
  const gutter = `${file}${line} | `.padStart(8);
  const indent = ' '.repeat(gutter.length) + text.slice(0, column).replace(/[^\t]/g, ' ');
  return `${gutter}${text}\n${indent}^ ${nameOfStop(stop)}\n`;
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/);
