import rule from '../../src/rules/no-cloned-output-replay.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

/** A copy of the output that goes straight back; `cleaned` is what the fix hands to the sanitizer. */
const copied = (name: string, copy: string, clone: string, cleaned?: string) =>
  unsafe({
    name,
    code: `
      import { cloneDeep } from 'lodash';
      const input: any[] = [];
      const response = await openai.responses.create({ model: 'o4-mini', input });
      input.push(...«${copy}»);
      await openai.responses.create({ model: 'o4-mini', input });
    `,
    reports: [{ messageId: 'cloned', data: { clone }, repair: cleaned ? 'wrap' : 'replaceCopy' }],
    fixed: `
      import { cloneDeep } from 'lodash';
      const input: any[] = [];
      const response = await openai.responses.create({ model: 'o4-mini', input });
      input.push(...sanitizeResponseInput(${cleaned ?? 'response.output'}));
      await openai.responses.create({ model: 'o4-mini', input });
    `,
  });

testRule(typedRuleTester(), 'no-cloned-output-replay', rule, {
  valid: [
    safe({
      name: 'a copy of sanitized output',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const input = structuredClone(sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'a copy that is sanitized',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const input = sanitizeResponseInput(JSON.parse(JSON.stringify(response.output)));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'a copy of the input',
      code: `
        const history: ResponseInput = [{ role: 'user', content: 'hi' }];
        await openai.responses.create({ model: 'o4-mini', input: structuredClone(history) });
      `,
    }),
    safe({
      name: 'a copy that is saved',
      code: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const saved = structuredClone(response.output);
        await openai.responses.create({ model: 'o4-mini', input: String(saved.length) });
      `,
    }),
    safe({
      name: 'a copy that writes the fields anew',
      code: `
        const input: any[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...response.output.map((item) => ({ ...item, id: undefined, created_by: undefined })));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'a copy without the fields that the SDK adds',
      code: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        for (const raw of structuredClone(response.output) as any[]) {
          const { parsed_arguments: _parsed, ...item } = raw;
          for (const part of item.content ?? []) delete part.parsed;
          input.push(item);
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
  ],
  invalid: [
    copied('structuredClone', 'structuredClone(response.output)', 'structuredClone'),
    copied(
      'a round trip through JSON',
      'JSON.parse(JSON.stringify(response.output))',
      'JSON.parse(JSON.stringify(…))',
    ),
    copied(
      'the last use of an import, which would be unused: the copy stays',
      'cloneDeep(response.output)',
      'cloneDeep',
      'cloneDeep(response.output)',
    ),
    unsafe({
      name: 'lodash, used elsewhere too',
      code: `
        import { cloneDeep } from 'lodash';
        const input = cloneDeep([] as any[]);
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...«cloneDeep(response.output)»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'cloned', data: { clone: 'cloneDeep' }, repair: 'replaceCopy' }],
      fixed: `
        import { cloneDeep } from 'lodash';
        const input = cloneDeep([] as any[]);
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    copied('a map of spreads', 'response.output.map((item) => ({ ...item }))', '{ ... }'),
    copied(
      'a map of clones, which stays',
      'response.output.map((item) => structuredClone(item))',
      'structuredClone',
      'response.output.map((item) => structuredClone(item))',
    ),
    copied('a mapped clone', 'response.output.map(structuredClone)', 'structuredClone'),
    unsafe({
      name: 'a copy in a variable of its own: the variable is wrapped',
      code: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        const items = JSON.parse(JSON.stringify(response.output));
        input.push(...«items»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'cloned',
          path: ': `response.output` (line 8) → `items` → `input`',
          data: { clone: 'JSON.parse(JSON.stringify(…))' },
        },
      ],
      fixed: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        const items = JSON.parse(JSON.stringify(response.output));
        input.push(...sanitizeResponseInput(items));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'an object put together from an item',
      code: `
        const input: any[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        for (const item of response.output) input.push(«{ ...item }»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'cloned',
          path: ': `response.output` (line 8) → `item` → `input`',
          data: { clone: '{ ... }' },
          suggested: `
            const input: any[] = [];
            const response = await openai.responses.create({ model: 'o4-mini', input });
            for (const item of response.output) input.push(...sanitizeResponseInput([{ ...item }]));
            await openai.responses.create({ model: 'o4-mini', input });
          `,
        },
      ],
    }),
  ],
});
