import { ESLintUtils } from '@typescript-eslint/utils';

/** What a rule says of itself; the presets, the README table and the doc headers are made from it. */
export interface RuleDocs {
  description: string;
  /** The preset that turns the rule on, with its severity there. */
  recommended: 'error' | 'warn' | 'strict';
  requiresTypeChecking: boolean;
}

/** Folder of the rule pages. Relative inside the package until the project has a public address. */
const RULE_PAGES = 'docs/rules';

/** Where the page of a rule stands. */
export const ruleUrl = (name: string): string => `${RULE_PAGES}/${name}.md`;

export const createRule = ESLintUtils.RuleCreator<RuleDocs>(ruleUrl);
