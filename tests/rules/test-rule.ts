import type { RuleTester, RunTests } from '@typescript-eslint/rule-tester';
import type { TSESLint } from '@typescript-eslint/utils';

/**
 * Runs the cases of a rule. The tester brings types of another version than ours, whose classes
 * TypeScript takes for others; at run time they are the same.
 */
export function testRule<MessageIds extends string>(
  tester: RuleTester,
  subject: string,
  rule: { meta: Pick<TSESLint.RuleModule<MessageIds>['meta'], 'messages'> },
  cases: RunTests<MessageIds, []>,
): void {
  tester.run(subject, rule as never, cases);
}
