import { ESLintUtils } from '@typescript-eslint/utils';

/** What a rule says of itself; the presets, the README table and the doc headers are made from it. */
export interface RuleDocs {
  description: string;
  /** The preset that turns the rule on, with its severity there. */
  recommended: 'error' | 'warn' | 'strict';
  /** How `strict` reports it, where that is not as an error. */
  strict?: 'warn';
  /** It also knows what is only possible, which `strict` asks for. */
  isGraded?: boolean;
  requiresTypeChecking: boolean;
}

/** Folder of the rule pages. Relative inside the package until the project has a public address. */
const RULE_PAGES = 'docs/rules';

/** Where the page of a rule stands. */
export const ruleUrl = (name: string): string => `${RULE_PAGES}/${name}.md`;

export const createRule = ESLintUtils.RuleCreator<RuleDocs>(ruleUrl);
