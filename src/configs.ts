import type { Linter } from 'eslint';

import { rules } from './rules/index.js';

/** What configurations call the plugin; rule ids and the key of the settings begin with it. */
export const NAMESPACE = 'openai-responses';

type Severity = 'error' | 'warn';
type Setting = Severity | [Severity, { report: 'possible' }];

/** How a preset sets each rule, from what the rules say of themselves. */
export function presetRules(preset: 'recommended' | 'strict'): Record<string, Setting> {
  const entries = Object.entries(rules).flatMap(([name, { meta }]): [string, Setting][] => {
    const { recommended = 'strict', strict = 'error', isGraded = false } = meta.docs ?? {};
    const key = `${NAMESPACE}/${name}`;
    if (preset === 'strict') return [[key, isGraded ? [strict, { report: 'possible' }] : strict]];
    return recommended === 'strict' ? [] : [[key, recommended]];
  });
  return Object.fromEntries(entries) satisfies Linter.RulesRecord;
}
