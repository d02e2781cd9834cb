import { RuleTester } from '@typescript-eslint/rule-tester';
import { describe, it } from 'vitest';

// The only use that the tester makes of `afterAll` is to drop every program of types; the next
// file of this worker goes on with them.
RuleTester.afterAll = () => {};
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
