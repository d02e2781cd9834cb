// ESLint as a page has it: the linter. What reads files and configuration is extended by packages
// on the way to what the page uses, and never made.
import { Linter } from 'eslint/universal';

class Absent {}

export { Linter };
export const ESLint = Absent;
export const LegacyESLint = Absent;
export const RuleTester = Absent;
export const SourceCode = Absent;
export const builtinRules = new Map<string, never>();
export default { Linter, ESLint, LegacyESLint, RuleTester, SourceCode, builtinRules };
