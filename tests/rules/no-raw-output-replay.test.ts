import rule from '../../src/rules/no-raw-output-replay.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

testRule(typedRuleTester(), 'no-raw-output-replay: how a value enters the input', rule, {
  valid: [
    safe({
      name: 'push of a sanitized spread',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'sanitized where it is sent',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        let input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input = [...input, ...(response.output as ResponseInputItem[])];
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(input) });
      `,
    }),
    safe({
      name: 'sanitizer under another name',
      code: `
        import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: clean(response.output) });
      `,
    }),
    safe({
      name: 'sanitizer of a namespace import',
      code: `
        import * as sanitizer from 'eslint-plugin-openai-responses/sanitizer';
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const input = sanitizer.sanitizeResponseInput(response.output);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: "the SDK's helper, for one item",
      code: `
        import { toResponseInputItem as toInput } from 'openai/lib/responses/ResponseInputItems';
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        for (const item of response.output) {
          const own = toInput(item);
          if (own) input.push(own);
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'types that go back as they came, chosen by a guard that keeps reasoning',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        for (const item of response.output) {
          if (item.type === 'reasoning' || item.type === 'message' || item.type === 'function_call')
            input.push(item);
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'a variable that shadows the response',
      code: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        async function send(response: { output: ResponseInput }) {
          await openai.responses.create({ model: 'o4-mini', input: response.output });
        }
        await send({ output: [{ role: 'user', content: response.output_text }] });
      `,
    }),
    safe({
      name: 'reassigned to something else before it is sent',
      code: `
        let items: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input: items });
        items = [{ role: 'user', content: response.output_text }];
        await openai.responses.create({ model: 'o4-mini', input: items });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'push of a spread in a loop, the request before the push',
      code: `
        const input: ResponseInput = [{ role: 'user', content: 'hi' }];
        while (true) {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...«response.output»);
        }
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const input: ResponseInput = [{ role: 'user', content: 'hi' }];
        while (true) {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(response.output));
        }
      `,
    }),
    unsafe({
      name: 'array literal at the request',
      code: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        await openai.responses.create({
          model: 'o4-mini',
          input: [...input, ...«response.output», { role: 'user', content: 'more' }],
        });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        await openai.responses.create({
          model: 'o4-mini',
          input: [...input, ...sanitizeResponseInput(response.output), { role: 'user', content: 'more' }],
        });
      `,
    }),
    unsafe({
      name: 'whole output as input',
      code: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: «response.output» });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(response.output) });
      `,
    }),
    unsafe({
      name: 'concat, reassigned',
      code: `
        let input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input = input.concat(«response.output as ResponseInputItem[]»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        let input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input = input.concat(sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'loop and push: the loop is over the sanitized list',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        for (const item of response.output) input.push(«item as ResponseInputItem»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'raw',
          value: 'item',
          path: ': `response.output` (line 8) → `item` → `input`',
        },
      ],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        for (const item of sanitizeResponseInput(response.output)) input.push(item);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'forEach and push',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        response.output.forEach((item) => input.push(«item as any»));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'raw',
          value: 'item',
          path: ': `response.output` (line 8) → `item` → `input`',
          suggested: `
            const input: ResponseInput = [];
            const response = await openai.responses.create({ model: 'o4-mini', input });
            response.output.forEach((item) => input.push(...sanitizeResponseInput([item])));
            await openai.responses.create({ model: 'o4-mini', input });
          `,
        },
      ],
    }),
    unsafe({
      name: 'shorthand property: the fix keeps its name',
      code: `
        const { output: input } = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', «input» });
      `,
      reports: [{ messageId: 'raw', path: ': `openai.responses.create(…)` (line 6) → `input`' }],
      fixed: `
        const { output: input } = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(input) });
      `,
    }),
    unsafe({
      name: 'two places: the first pass imports, the second only wraps',
      code: `
        const input: ResponseInput = [];
        const first = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...«first.output»);
        const second = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...«second.output»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw' }, { messageId: 'raw' }],
      fixed: [
        `
          const input: ResponseInput = [];
          const first = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(first.output));
          const second = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...second.output);
          await openai.responses.create({ model: 'o4-mini', input });
        `,
        `
          const input: ResponseInput = [];
          const first = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(first.output));
          const second = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(second.output));
          await openai.responses.create({ model: 'o4-mini', input });
        `,
      ],
    }),
  ],
});

/** A push of `spread` into a list of `type`, wrapped as `kept`. */
const castPush = (type: string, name: string, spread: string, kept: string) =>
  unsafe({
    name: `${name}, into ${type}`,
    code: `
      const input: ${type} = [];
      const response = await openai.responses.create({ model: 'o4-mini', input });
      input.push(...${spread});
      await openai.responses.create({ model: 'o4-mini', input });
    `,
    reports: [{ messageId: 'raw', value: 'response.output' }],
    fixed: `
      const input: ${type} = [];
      const response = await openai.responses.create({ model: 'o4-mini', input });
      input.push(...${kept});
      await openai.responses.create({ model: 'o4-mini', input });
    `,
  });

const WRAPPED = 'sanitizeResponseInput(response.output)';

/** A list of input needs no cast of what is sanitized; of any other list it may give the type. */
const CASTS: readonly [name: string, spread: string, kept: string, keptInOther: string][] = [
  [
    'as',
    '(«response.output as ResponseInputItem[]»)',
    WRAPPED,
    `(${WRAPPED} as ResponseInputItem[])`,
  ],
  ['as any', '(«response.output as any»)', WRAPPED, `(${WRAPPED} as any)`],
  [
    'as unknown as',
    '(«response.output as unknown as ResponseInput»)',
    WRAPPED,
    `(${WRAPPED} as unknown as ResponseInput)`,
  ],
  ['angle brackets', '(«<any[]>response.output»)', WRAPPED, `(<any[]>${WRAPPED})`],
  [
    'not null, which is no cast',
    '«response.output!»',
    'sanitizeResponseInput(response.output!)',
    'sanitizeResponseInput(response.output!)',
  ],
  [
    'satisfies',
    '(«response.output satisfies object»)',
    WRAPPED,
    'sanitizeResponseInput(response.output satisfies object)',
  ],
  ['parentheses', '(«response.output»)', WRAPPED, WRAPPED],
];

testRule(typedRuleTester(), 'no-raw-output-replay: casts', rule, {
  valid: [
    safe({
      name: 'a cast of the sanitized output',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...(sanitizeResponseInput(response.output) as any as ResponseInput));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
  ],
  invalid: [
    castPush('any[]', 'no cast, no type', '«response.output»', WRAPPED),
    ...CASTS.flatMap(([name, spread, kept, keptInOther]) => [
      castPush('ResponseInput', name, spread, kept),
      castPush('any[]', name, spread, keptInOther),
    ]),
    castPush(
      'Record<string, unknown>[]',
      'as unknown as',
      '(«response.output as unknown as Record<string, unknown>[]»)',
      `(${WRAPPED} as unknown as Record<string, unknown>[])`,
    ),
    unsafe({
      name: 'the cast of what may be missing stays inside: it makes it an argument',
      code: `
        const input: any[] = [];
        let response: OpenAI.Responses.Response | undefined;
        response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...(«response?.output as any[]»));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw', value: 'response?.output' }],
      fixed: `
        const input: any[] = [];
        let response: OpenAI.Responses.Response | undefined;
        response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response?.output as any[]));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'what is awaited is sanitized, not its promise',
      code: `
        const input: any[] = [];
        const load = async () => (await openai.responses.create({ model: 'o4-mini', input })).output;
        input.push(...(«await load() as any[]»));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'raw',
          value: 'load()',
          path: ": `(await openai.responses.create({ model: 'o4-mini', input }))…` (line 7) → `input`",
        },
      ],
      fixed: `
        const input: any[] = [];
        const load = async () => (await openai.responses.create({ model: 'o4-mini', input })).output;
        input.push(...(sanitizeResponseInput(await load()) as any[]));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'the cast at a name that has its type from it stays',
      code: `
        export async function turn(): Promise<ResponseInputItem[]> {
          const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
          const items = «response.output as ResponseInputItem[]»;
          return items;
        }
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        export async function turn(): Promise<ResponseInputItem[]> {
          const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
          const items = sanitizeResponseInput(response.output) as ResponseInputItem[];
          return items;
        }
      `,
    }),
  ],
});
