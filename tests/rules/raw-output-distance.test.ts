import rule from '../../src/rules/no-raw-output-replay.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

testRule(typedRuleTester(), 'no-raw-output-replay: names and branches', rule, {
  valid: [
    safe({
      name: 'the output of one branch is never sent',
      code: `
        let shown: unknown = null;
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        if (response.output.length > 1) shown = response.output;
        await openai.responses.create({ model: 'o4-mini', input: JSON.stringify(shown).slice(0, 5) });
      `,
    }),
    safe({
      name: 'other parts of the response, destructured',
      code: `
        const { output_text: output } = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: output });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'destructured and renamed',
      code: `
        const input: ResponseInputItem[] = [];
        const { output: items } = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...«items»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        { messageId: 'raw', path: ': `openai.responses.create(…)` (line 7) → `items` → `input`' },
      ],
      fixed: `
        const input: ResponseInputItem[] = [];
        const { output: items } = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(items));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'optional chain with a default, which is wrapped too',
      code: `
        const input: ResponseInputItem[] = [];
        let response: OpenAI.Responses.Response | undefined;
        response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...(«response?.output» ?? []));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const input: ResponseInputItem[] = [];
        let response: OpenAI.Responses.Response | undefined;
        response = await openai.responses.create({ model: 'o4-mini', input });
        input.push(...sanitizeResponseInput(response?.output ?? []));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'a choice: the branch that leads to output',
      code: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const isNew = response.output.length === 0;
        await openai.responses.create({ model: 'o4-mini', input: isNew ? 'again' : «response.output» });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const isNew = response.output.length === 0;
        await openai.responses.create({ model: 'o4-mini', input: isNew ? 'again' : sanitizeResponseInput(response.output) });
      `,
    }),
    unsafe({
      name: 'reassigned in a branch',
      code: `
        let items: any[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input: items });
        if (response.output.length > 0) items = «response.output»;
        await openai.responses.create({ model: 'o4-mini', input: items });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        let items: any[] = [];
        const response = await openai.responses.create({ model: 'o4-mini', input: items });
        if (response.output.length > 0) items = sanitizeResponseInput(response.output);
        await openai.responses.create({ model: 'o4-mini', input: items });
      `,
    }),
    unsafe({
      name: 'body.input, set before the request',
      code: `
        const body: OpenAI.Responses.ResponseCreateParamsNonStreaming = { model: 'o4-mini', input: [] };
        const response = await openai.responses.create(body);
        body.input = «response.output as any»;
        await openai.responses.create(body);
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        const body: OpenAI.Responses.ResponseCreateParamsNonStreaming = { model: 'o4-mini', input: [] };
        const response = await openai.responses.create(body);
        body.input = sanitizeResponseInput(response.output);
        await openai.responses.create(body);
      `,
    }),
    unsafe({
      name: 'a spread of request parameters, whose type the cast gives',
      code: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const defaults = { model: 'o4-mini', input: [...(«response.output as any»)] };
        await openai.responses.create({ ...defaults, temperature: 0 });
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        const defaults = { model: 'o4-mini', input: [...(sanitizeResponseInput(response.output) as any)] };
        await openai.responses.create({ ...defaults, temperature: 0 });
      `,
    }),
    unsafe({
      name: 'an evolving array',
      code: `
        const messages = [];
        messages.push({ role: 'user', content: 'hi' });
        const response = await openai.responses.create({ model: 'o4-mini', input: messages as any });
        messages.push(...«response.output»);
        await openai.responses.create({ model: 'o4-mini', input: messages as any });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const messages = [];
        messages.push({ role: 'user', content: 'hi' });
        const response = await openai.responses.create({ model: 'o4-mini', input: messages as any });
        messages.push(...sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'o4-mini', input: messages as any });
      `,
    }),
  ],
});

testRule(typedRuleTester(), 'no-raw-output-replay: functions and classes', rule, {
  valid: [
    safe({
      name: 'a helper that sanitizes',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const toInput = (output: OpenAI.Responses.ResponseOutputItem[]) => sanitizeResponseInput(output);
        const response = await openai.responses.create({ model: 'o4-mini', input: 'hi' });
        await openai.responses.create({ model: 'o4-mini', input: toInput(response.output) });
      `,
    }),
    safe({
      name: 'a field that holds output for display',
      code: `
        class Turn {
          #items: OpenAI.Responses.ResponseOutputItem[] = [];
          async run(input: string) {
            const response = await openai.responses.create({ model: 'o4-mini', input });
            this.#items.push(...response.output);
          }
          show() {
            return this.#items.map((item) => item.type).join();
          }
        }
        new Turn().show();
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'output as a parameter',
      code: `
        const history: ResponseInputItem[] = [];
        function remember(items: OpenAI.Responses.ResponseOutputItem[]) {
          history.push(...(«items as ResponseInputItem[]»));
        }
        const response = await openai.responses.create({ model: 'o4-mini', input: history });
        remember(response.output);
        await openai.responses.create({ model: 'o4-mini', input: history });
      `,
      reports: [
        {
          messageId: 'raw',
          value: 'items',
          path: ': `response.output` (line 11) → `items` → `history`',
        },
      ],
      fixed: `
        const history: ResponseInputItem[] = [];
        function remember(items: OpenAI.Responses.ResponseOutputItem[]) {
          history.push(...sanitizeResponseInput(items));
        }
        const response = await openai.responses.create({ model: 'o4-mini', input: history });
        remember(response.output);
        await openai.responses.create({ model: 'o4-mini', input: history });
      `,
    }),
    unsafe({
      name: 'output as what a function returns',
      code: `
        async function ask(input: ResponseInputItem[]) {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          return { text: response.output_text, items: response.output };
        }
        const input: ResponseInputItem[] = [];
        const { items } = await ask(input);
        input.push(...«items»);
        await ask(input);
      `,
      reports: [{ messageId: 'raw', path: ': `response.output` (line 8) → `items` → `input`' }],
      fixed: `
        async function ask(input: ResponseInputItem[]) {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          return { text: response.output_text, items: response.output };
        }
        const input: ResponseInputItem[] = [];
        const { items } = await ask(input);
        input.push(...sanitizeResponseInput(items));
        await ask(input);
      `,
    }),
    unsafe({
      name: 'an array of the enclosing scope',
      code: `
        const input: ResponseInputItem[] = [];
        const turn = async (content: string) => {
          input.push({ role: 'user', content });
          const response = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...(«response.output as ResponseInput»));
        };
        await turn('hi');
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        const input: ResponseInputItem[] = [];
        const turn = async (content: string) => {
          input.push({ role: 'user', content });
          const response = await openai.responses.create({ model: 'o4-mini', input });
          input.push(...sanitizeResponseInput(response.output));
        };
        await turn('hi');
      `,
    }),
    unsafe({
      name: 'a class field',
      code: `
        class Agent {
          private history: any[] = [];
          async run(content: string) {
            this.history.push({ role: 'user', content });
            const response = await openai.responses.create({ model: 'o4-mini', input: this.history });
            this.history.push(...«response.output»);
          }
        }
        await new Agent().run('hi');
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        class Agent {
          private history: any[] = [];
          async run(content: string) {
            this.history.push({ role: 'user', content });
            const response = await openai.responses.create({ model: 'o4-mini', input: this.history });
            this.history.push(...sanitizeResponseInput(response.output));
          }
        }
        await new Agent().run('hi');
      `,
    }),
    unsafe({
      name: 'a private field that is reassigned',
      code: `
        class Agent {
          #history: ResponseInputItem[] = [];
          async run() {
            const { output } = await openai.responses.create({ model: 'o4-mini', input: this.#history });
            this.#history = [...this.#history, ...(«output as ResponseInputItem[]»)];
          }
        }
        await new Agent().run();
      `,
      reports: [
        {
          messageId: 'raw',
          value: 'output',
          path: ': `openai.responses.create(…)` (line 9) → `output` → `this.#history`',
        },
      ],
      fixed: `
        class Agent {
          #history: ResponseInputItem[] = [];
          async run() {
            const { output } = await openai.responses.create({ model: 'o4-mini', input: this.#history });
            this.#history = [...this.#history, ...sanitizeResponseInput(output)];
          }
        }
        await new Agent().run();
      `,
    }),
    unsafe({
      name: 'a list typed as input that leaves the file',
      code: `
        export async function turn(input: ResponseInputItem[]): Promise<ResponseInputItem[]> {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          return [...input, ...(«response.output as ResponseInputItem[]»)];
        }
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        export async function turn(input: ResponseInputItem[]): Promise<ResponseInputItem[]> {
          const response = await openai.responses.create({ model: 'o4-mini', input });
          return [...input, ...sanitizeResponseInput(response.output)];
        }
      `,
    }),
  ],
});
