import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { ESLint } from 'eslint';

import { codeOf, Refusal, textOf } from './refusal.js';

/**
 * A formatter by its name, its package or its path. It belongs to the linter that made the results,
 * since some formatters ask it about the rules.
 *
 * @throws {Refusal} If there is none, or if it does not load.
 */
export async function loadFormatter(
  linter: ESLint,
  format: string,
): Promise<ESLint.LoadedFormatter> {
  // As ESLint tells them apart; it takes a path from the folder that is checked.
  const isPath = /[/\\]/.test(format) && !format.startsWith('@');
  const place = isPath ? resolve(format) : format;
  try {
    return await linter.loadFormatter(place);
  } catch (error) {
    throw new Refusal(
      codeOf(error) === 'ERR_MODULE_NOT_FOUND' && !existsSync(place)
        ? `There is no formatter \`${format}\`. ESLint has stylish (the default), json, json-with-metadata and html; sarif is ours. Name another by its package, once it is installed, or by its path: --format ./formatter.js`
        : `The formatter \`${format}\` does not load: ${textOf(error)}`,
    );
  }
}

/** @throws {Refusal} If the formatter fails. */
export async function formatResults(
  formatter: Pick<ESLint.LoadedFormatter, 'format'>,
  results: readonly ESLint.LintResult[],
): Promise<string> {
  try {
    return await formatter.format([...results], { color: isInColour() });
  } catch (error) {
    throw new Refusal(`The formatter failed: ${textOf(error)}`);
  }
}

/** Output that is not a terminal has no `isTTY`. */
const isInColour = (): boolean =>
  Boolean(process.env['FORCE_COLOR'] || (process.stdout.isTTY && process.stdout.hasColors()));
