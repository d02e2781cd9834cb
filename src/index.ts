import type { ESLint, Linter, Rule } from 'eslint';

import manifest from '../package.json' with { type: 'json' };
import { NAMESPACE, presetRules } from './configs.js';
import { rules } from './rules/index.js';

type RuleName = keyof typeof rules;

/** The plugin: rules that find and repair replays of the Responses API that break on turn 2. */
export interface OpenaiResponsesPlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<RuleName, Rule.RuleModule>;
  configs: {
    /** What the evidence calls certain is an error, the rest a warning. */
    recommended: Linter.Config;
    /** Every rule, as an error. */
    strict: Linter.Config;
    /** `recommended` for eslintrc. */
    'recommended-legacy': Linter.LegacyConfig;
  };
}

const plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: NAMESPACE },
  // The rules are typed by typescript-eslint, whose context is a narrower view of ESLint's own.
  rules: rules as unknown as Record<RuleName, Rule.RuleModule>,
  configs: {
    recommended: flatConfig('recommended'),
    strict: flatConfig('strict'),
    'recommended-legacy': { plugins: [NAMESPACE], rules: presetRules('recommended') },
  },
} satisfies OpenaiResponsesPlugin;

// A flat config holds the plugin itself, which is only there now.
for (const config of [plugin.configs.recommended, plugin.configs.strict])
  config.plugins = { [NAMESPACE]: plugin };

function flatConfig(preset: 'recommended' | 'strict'): Linter.Config {
  return { name: `${NAMESPACE}/${preset}`, rules: presetRules(preset) };
}

export default plugin satisfies OpenaiResponsesPlugin as OpenaiResponsesPlugin;
