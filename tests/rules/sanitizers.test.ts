import rule from '../../src/rules/no-raw-output-replay.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, SDK, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

/** The output of a turn, pushed as `added`. */
const turn = (added: string, imports = '') => `
${imports}
const input: any[] = [];
const response = await openai.responses.create({ model: 'gpt-5.4', input });
input.push(...${added});
await openai.responses.create({ model: 'gpt-5.4', input });
`;

const OWN = { from: './history.js', name: 'clean' };

testRule(typedRuleTester(), 'sanitizers that are trusted', rule, {
  valid: [
    safe({
      name: 'by the settings, from a package',
      settings: { trustedSanitizers: [{ from: '@acme/llm', name: 'toInput' }] },
      code: turn('toInput(response.output)', "import { toInput } from '@acme/llm';"),
    }),
    safe({
      name: 'by the settings, from a module of the project, under another name',
      settings: { trustedSanitizers: [OWN] },
      code: turn('c(response.output)', "import { clean as c } from './history';"),
    }),
    safe({
      name: 'the one that fixes use',
      settings: { sanitizer: OWN },
      code: turn('clean(response.output)', "import { clean } from './history.js';"),
    }),
    safe({
      name: 'a function of another module that nothing is known of may do anything',
      settings: { trustedSanitizers: [OWN] },
      code: turn('clean(response.output)', "import { clean } from './other.js';"),
    }),
    safe({
      name: 'required',
      code: turn(
        'sanitizeResponseInput(response.output)',
        "const { sanitizeResponseInput } = require('eslint-plugin-openai-responses/sanitizer');",
      ),
    }),
    safe({
      name: "the SDK's helper, under another name",
      code: turn(
        'strip(response.output)',
        "import { toResponseInputItems as strip } from 'openai/lib/responses/ResponseInputItems';",
      ),
    }),
  ],
  invalid: [],
});

testRule(typedRuleTester(), 'sanitizers that are only called so', rule, {
  valid: [],
  invalid: [
    unsafe({
      name: "trap 10: a local function with the name of the SDK's helper",
      code: `
        function toResponseInputItems(items: any[]) {
          return [...«items»];
        }
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        const input = toResponseInputItems(response.output);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [{ messageId: 'raw', path: ': `response.output` (line 10) → `items` → `input`' }],
      fixed: `
        function toResponseInputItems(items: any[]) {
          return [...sanitizeResponseInput(items)];
        }
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        const input = toResponseInputItems(response.output);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'a local function with the name that the fix imports: it imports under another name',
      isWholeFile: true,
      code: `
        import OpenAI from 'openai';
        const openai = new OpenAI();
        function sanitizeResponseInput() {}
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        await openai.responses.create({ model: 'gpt-5.4', input: «response.output as any» });
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        import OpenAI from 'openai';
        import { sanitizeResponseInput as sanitizeResponseInput_1 } from 'openai-responses-sanitizer';
        const openai = new OpenAI();
        function sanitizeResponseInput() {}
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        await openai.responses.create({ model: 'gpt-5.4', input: sanitizeResponseInput_1(response.output) });
      `,
    }),
  ],
});

testRule(typedRuleTester(), 'the sanitizer that a fix imports', rule, {
  valid: [],
  invalid: [
    unsafe({
      name: "auto: the SDK's helper, where the plugin is no dependency",
      settings: {},
      sanitizer: SDK,
      code: turn('«response.output»'),
      reports: [{ messageId: 'raw' }],
      fixed: turn('toResponseInputItems(response.output)'),
    }),
    unsafe({
      name: "sdk: the SDK's helper",
      settings: { sanitizer: 'sdk' },
      sanitizer: SDK,
      code: turn('«response.output»'),
      reports: [{ messageId: 'raw' }],
      fixed: turn('toResponseInputItems(response.output)'),
    }),
    unsafe({
      name: 'bundled: the function of this package',
      settings: { sanitizer: 'bundled' },
      code: turn('«response.output»'),
      reports: [{ messageId: 'raw' }],
      fixed: turn('sanitizeResponseInput(response.output)'),
    }),
    unsafe({
      name: 'a function of the user, from a package',
      settings: { sanitizer: { from: '@acme/llm', name: 'toInput' } },
      sanitizer: { from: '@acme/llm', name: 'toInput' },
      code: turn('«response.output»'),
      reports: [{ messageId: 'raw' }],
      fixed: turn('toInput(response.output)'),
    }),
    unsafe({
      name: 'a sanitizer that is imported under another name is used by that name',
      isWholeFile: true,
      code: `
        import OpenAI from 'openai';
        import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
        const openai = new OpenAI();
        const response = await openai.responses.create({ model: 'gpt-5.4', input: clean([]) });
        await openai.responses.create({ model: 'gpt-5.4', input: «response.output as any» });
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        import OpenAI from 'openai';
        import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
        const openai = new OpenAI();
        const response = await openai.responses.create({ model: 'gpt-5.4', input: clean([]) });
        await openai.responses.create({ model: 'gpt-5.4', input: clean(response.output) });
      `,
    }),
  ],
});
