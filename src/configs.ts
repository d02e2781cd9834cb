import type { Linter } from 'eslint';

import { rules } from './rules/index.js';

/** What configurations call the plugin; rule ids and the key of the settings begin with it. */
export const NAMESPACE = 'openai-responses';

type Severity = 'error' | 'warn';

/** The severity of each rule in a preset, from what the rules say of themselves. */
export function presetRules(preset: 'recommended' | 'strict'): Record<string, Severity> {
  const entries = Object.entries(rules).flatMap(([name, { meta }]): [string, Severity][] => {
    const recommended = meta.docs?.recommended ?? 'strict';
    if (preset === 'strict') return [[`${NAMESPACE}/${name}`, 'error']];
    return recommended === 'strict' ? [] : [[`${NAMESPACE}/${name}`, recommended]];
  });
  return Object.fromEntries(entries) satisfies Linter.RulesRecord;
}
