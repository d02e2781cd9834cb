import type { ESLint, Rule } from 'eslint';

import type { Way, waysOf } from '../repair/way.js';

/** A rule of the bin's own, which reports nothing: it asks for the ways while a file is linted. */
const RULE = 'ways';
const NAMESPACE = 'openai-responses-check';

/** The ways of what is found, by the path of the file; of a file that is fixed, those of the last pass. */
export type Ways = ReadonlyMap<string, readonly Way[]>;

export interface WayRecorder {
  readonly ways: Ways;
  /** What a configuration adds, so that the ways are recorded. */
  readonly config: {
    readonly plugins: Readonly<Record<string, ESLint.Plugin>>;
    readonly rules: Readonly<Record<string, 'warn'>>;
  };
}

/** Messages of ESLint carry no data, so the ways of the values are kept beside them. */
export async function recordWays(): Promise<WayRecorder> {
  const { waysOf: ask } = await import('../repair/way.js');
  const ways = new Map<string, readonly Way[]>();
  const rule: Rule.RuleModule = {
    meta: { schema: [] },
    create: (context) => ({
      'Program:exit'() {
        // The plugin's rules see the same context, through types that are narrower.
        ways.set(context.filename, ask(context as unknown as Parameters<typeof waysOf>[0]));
      },
    }),
  };
  return {
    ways,
    config: {
      plugins: { [NAMESPACE]: { rules: { [RULE]: rule } } },
      rules: { [`${NAMESPACE}/${RULE}`]: 'warn' },
    },
  };
}

/** The way of a message: its entry is what the message marks. */
export const wayOf = (
  ways: readonly Way[],
  { line, column }: { readonly line: number; readonly column: number },
): Way | undefined =>
  ways.find(({ stops }) => {
    const start = stops.at(-1)?.loc.start;
    return start?.line === line && start.column === column - 1;
  });
