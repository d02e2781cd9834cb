import rule from '../../src/rules/no-parsed-output-replay.js';
import { typedRuleTester, untypedRuleTester } from '../support/typed-rule-tester.js';
import { safe, SDK, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

testRule(typedRuleTester(), 'no-parsed-output-replay: parse()', rule, {
  valid: [
    safe({
      name: 'output of create() has no parse fields',
      code: `
        const input: any[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...response.output);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: "the SDK's helper",
      code: `
        import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...toResponseInputItems(response.output));
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'output_parsed, as text',
      code: `
        const response = await openai.responses.parse({ model: 'o4-mini', input: 'hi' });
        await openai.responses.parse({ model: 'o4-mini', input: JSON.stringify(response.output_parsed) });
      `,
    }),
    safe({
      name: 'reasoning items only, which are never parsed, next to calls without parse fields',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        for (const item of response.output) {
          if (item.type === 'reasoning') input.push(item);
          if (item.type === 'function_call') {
            const { parsed_arguments: _parsed, ...call } = item;
            input.push(call);
          }
        }
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'parse fields deleted',
      code: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        for (const item of response.output as any[]) {
          delete item.parsed_arguments;
          for (const part of item.content ?? []) delete part.parsed;
          input.push(item);
        }
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: 'messages written anew',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        for (const item of response.output)
          if (item.type === 'message') input.push({ role: 'assistant', content: response.output_text });
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    safe({
      name: "a method of another object that is called 'parse'",
      code: `
        const schema = { parse: (text: string) => ({ output: [{ role: 'user' as const, content: text }] }) };
        const input: ResponseInput = [];
        input.push(...schema.parse('hi').output);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'push of a spread',
      code: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...«response.output»);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'parsed' }],
      fixed: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: "with the SDK's helper, which strips parse fields in this version",
      settings: { sanitizer: 'sdk' },
      sanitizer: SDK,
      code: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...«response.output»);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'parsed' }],
      fixed: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...toResponseInputItems(response.output));
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'what the compiler never refuses: guarded pushes of reasoning, messages and calls',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        for (const item of response.output) {
          if (item.type === 'reasoning') input.push(item);
          if (item.type === 'message') input.push(«item»);
          if (item.type === 'function_call') input.push(«item»);
        }
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'parsed',
          path: ': `response.output` (line 8) → `item` → `input`',
          suggested: `
            const input: ResponseInput = [];
            const response = await openai.responses.parse({ model: 'o4-mini', input });
            for (const item of response.output) {
              if (item.type === 'reasoning') input.push(item);
              if (item.type === 'message') input.push(...sanitizeResponseInput([item]));
              if (item.type === 'function_call') input.push(item);
            }
            await openai.responses.parse({ model: 'o4-mini', input });
          `,
        },
        {
          messageId: 'parsed',
          path: ': `response.output` (line 8) → `item` → `input`',
          suggested: `
            const input: ResponseInput = [];
            const response = await openai.responses.parse({ model: 'o4-mini', input });
            for (const item of response.output) {
              if (item.type === 'reasoning') input.push(item);
              if (item.type === 'message') input.push(item);
              if (item.type === 'function_call') input.push(...sanitizeResponseInput([item]));
            }
            await openai.responses.parse({ model: 'o4-mini', input });
          `,
        },
      ],
    }),
    unsafe({
      name: 'an agent that keeps its history in a private field',
      code: `
        class Agent {
          #history: ResponseInputItem[] = [];
          async ask(content: string) {
            this.#history.push({ role: 'user', content });
            const answer = await openai.responses.parse({ model: 'gpt-4o', input: this.#history });
            this.#history.push(...(«answer.output as ResponseInputItem[]»));
            return answer.output_parsed;
          }
        }
        await new Agent().ask('hi');
      `,
      reports: [{ messageId: 'parsed', value: 'answer.output' }],
      fixed: `
        class Agent {
          #history: ResponseInputItem[] = [];
          async ask(content: string) {
            this.#history.push({ role: 'user', content });
            const answer = await openai.responses.parse({ model: 'gpt-4o', input: this.#history });
            this.#history.push(...sanitizeResponseInput(answer.output));
            return answer.output_parsed;
          }
        }
        await new Agent().ask('hi');
      `,
    }),
    unsafe({
      name: 'the id taken away, the parse fields not',
      code: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...«response.output.map(({ id, ...item }: any) => item)»);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'parsed' }],
      fixed: `
        const input: any[] = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response.output.map(({ id, ...item }: any) => item)));
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'a wrapper of another module that returns a ParsedResponse',
      code: `
        import type { ParsedResponse } from 'openai/resources/responses/responses';
        declare function ask(): Promise<ParsedResponse<{ city: string }>>;
        const { output } = await ask();
        await openai.responses.create({ model: 'o4-mini', input: «output as any» });
      `,
      reports: [{ messageId: 'parsed', value: 'output', path: ': `ask(…)` (line 8) → `output`' }],
      fixed: `
        import type { ParsedResponse } from 'openai/resources/responses/responses';
        declare function ask(): Promise<ParsedResponse<{ city: string }>>;
        const { output } = await ask();
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(output) });
      `,
    }),
    unsafe({
      name: 'a copy, which copies the parse fields too',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...«structuredClone(response.output as any)»);
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'parsed', repair: 'replaceCopy' }],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.parse({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.parse({ model: 'o4-mini', input });
      `,
    }),
  ],
});

testRule(typedRuleTester(), 'no-parsed-output-replay: stream()', rule, {
  valid: [
    safe({
      name: 'items of the events are as the API sent them',
      code: `
        const input: any[] = [];
        const stream = openai.responses.stream({ model: 'o4-mini', input });
        stream.on('response.output_item.done', (event) => input.push(event.item));
        await stream.done();
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'finalResponse()',
      code: `
        const input: any[] = [];
        const stream = openai.responses.stream({ model: 'o4-mini', input });
        const final = await stream.finalResponse();
        input.push(...«final.output»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'parsed' }],
      fixed: `
        const input: any[] = [];
        const stream = openai.responses.stream({ model: 'o4-mini', input });
        const final = await stream.finalResponse();
        input.push(...sanitizeResponseInput(final.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
  ],
});

testRule(untypedRuleTester(), 'no-parsed-output-replay: JavaScript without types', rule, {
  valid: [
    safe({
      name: 'another parse()',
      filename: 'file.js',
      isWholeFile: true,
      code: `
        import OpenAI from 'openai';
        import { parser } from './parser.js';
        const { output } = parser.parse('hi');
        await new OpenAI().responses.create({ model: 'o4-mini', input: output });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'CommonJS',
      filename: 'file.cjs',
      isWholeFile: true,
      code: `
        const OpenAI = require('openai');
        const openai = new OpenAI();
        async function main(input) {
          const response = await openai.responses.parse({ model: 'o4-mini', input });
          input.push(...«response.output»);
          return openai.responses.parse({ model: 'o4-mini', input });
        }
        main([]);
      `,
      reports: [{ messageId: 'parsed' }],
      fixed: `
        const OpenAI = require('openai');
        const { sanitizeResponseInput } = require('openai-responses-sanitizer');
        const openai = new OpenAI();
        async function main(input) {
          const response = await openai.responses.parse({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(response.output));
          return openai.responses.parse({ model: 'o4-mini', input });
        }
        main([]);
      `,
    }),
  ],
});
