import { fileURLToPath } from 'node:url';

import { RuleTester } from '@typescript-eslint/rule-tester';

import { rules } from '../../src/rules/index.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, type SafeCase } from './replay-cases.js';
import { testRule } from './test-rule.js';

/** Runs each case with every rule: what is safe is safe for all. */
function allSilent(tester: RuleTester, subject: string, cases: readonly SafeCase[]): void {
  for (const [name, rule] of Object.entries(rules))
    testRule<string>(tester, `${subject}: ${name}`, rule, {
      valid: cases.map(safe),
      invalid: [],
    });
}

allSilent(typedRuleTester(), 'safe code that looks unsafe', [
  {
    name: 'trap 1: a filter that keeps reasoning, messages and calls',
    code: `
      const input: any[] = [];
      const response = await openai.responses.create({ model: 'gpt-5.4', input });
      input.push(
        ...response.output.filter(
          (item) => item.type === 'reasoning' || item.type === 'message' || item.type === 'function_call',
        ),
      );
      await openai.responses.create({ model: 'gpt-5.4', input });
    `,
  },
  {
    name: 'trap 1: the same as a named guard over a list of types',
    code: `
      const REPLAYED = ['reasoning', 'message', 'function_call'];
      const isReplayed = (item: { type: string }) => REPLAYED.includes(item.type);
      const input: any[] = [];
      const response = await openai.responses.create({ model: 'gpt-5.4', input });
      input.push(...response.output.filter(isReplayed));
      await openai.responses.create({ model: 'gpt-5.4', input });
    `,
  },
  {
    name: 'trap 1: the same as a chain of ifs',
    code: `
      const input: ResponseInput = [];
      const response = await openai.responses.create({ model: 'gpt-5.4', input });
      for (const item of response.output) {
        if (item.type === 'reasoning') input.push(item);
        else if (item.type === 'message') input.push(item);
        else if (item.type === 'function_call') input.push(item);
      }
      await openai.responses.create({ model: 'gpt-5.4', input });
    `,
  },
  {
    name: 'trap 2: calls filtered to run the tools, next to a full push',
    code: `
      import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
      declare function run(name: string, args: string): Promise<string>;
      const input: ResponseInput = [];
      for (;;) {
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output));
        const calls = response.output.filter((item) => item.type === 'function_call');
        if (calls.length === 0) break;
        for (const call of calls) {
          const output = await run(call.name, call.arguments);
          input.push({ type: 'function_call_output', call_id: call.call_id, output });
        }
      }
    `,
  },
  {
    name: 'trap 3: filtered output in a list that is no input',
    code: `
      const approvals: unknown[] = [];
      const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
      approvals.push(...response.output.filter((item) => item.type === 'mcp_approval_request'));
      await openai.responses.create({ model: 'gpt-5.4', input: String(approvals.length) });
    `,
  },
  {
    name: 'trap 4: reasoning filtered to show its summaries',
    code: `
      const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
      const thoughts = response.output.filter((item) => item.type === 'reasoning');
      for (const { summary } of thoughts) console.log(summary.map((part) => part.text).join());
      await openai.responses.create({ model: 'gpt-5.4', input: 'more' });
    `,
  },
  ...['gpt-4o-mini', 'gpt-4.1', 'gpt-3.5-turbo'].map((model) => ({
    name: `trap 5: a model that does not reason, ${model}`,
    code: `
      const input: any[] = [];
      const response = await openai.responses.create({ model: '${model}', input });
      input.push(...response.output.filter((item) => item.type === 'message'));
      await openai.responses.create({ model: '${model}', input });
    `,
  })),
  {
    name: 'trap 6: previous_response_id with tool outputs only',
    code: `
      let input: ResponseInput = [{ role: 'user', content: 'hi' }];
      let previous_response_id: string | null = null;
      for (;;) {
        const response: OpenAI.Responses.Response = await openai.responses.create({
          model: 'gpt-5.4',
          input,
          previous_response_id,
        });
        previous_response_id = response.id;
        input = [];
        for (const item of response.output)
          if (item.type === 'function_call')
            input.push({ type: 'function_call_output', call_id: item.call_id, output: '{}' });
        if (input.length === 0) break;
      }
    `,
  },
  {
    name: 'trap 7: output_text as a message that is displayed',
    code: `
      const shown: { role: 'user' | 'assistant'; content: string }[] = [];
      export async function ask(content: string) {
        const response = await openai.responses.create({ model: 'gpt-5.4', input: content });
        shown.push({ role: 'assistant', content: response.output_text });
        return { role: 'assistant', content: response.output_text };
      }
    `,
  },
  {
    name: 'trap 8: a parameter and a field that are only called output',
    code: `
      declare function build(): { output: ResponseInputItem[] };
      class Job {
        output: ResponseInputItem[] = [];
        send(output: ResponseInputItem[]) {
          this.output.push(...output);
          return openai.responses.create({ model: 'gpt-5.4', input: this.output });
        }
      }
      await new Job().send(build().output);
    `,
  },
  {
    name: 'trap 9: the Realtime API',
    code: `
      import type { RealtimeServerEvent } from 'openai/resources/realtime/realtime';
      const log: unknown[] = [];
      export function listen(event: RealtimeServerEvent) {
        if (event.type === 'response.done') log.push(...(event.response.output ?? []));
      }
    `,
  },
  {
    name: 'trap 11: compacted output, passed on as it is',
    code: `
      const compacted = await openai.responses.compact({ model: 'gpt-5.4', input: [] });
      const input = [...compacted.output, { role: 'user', content: 'go on' }] as ResponseInput;
      await openai.responses.create({ model: 'gpt-5.4', input });
    `,
  },
  {
    name: 'trap 12: a proxy that turns output into events',
    code: `
      const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
      const events: unknown[] = [{ type: 'response.created' }];
      events.push(
        ...response.output.map((item, index) => ({
          type: 'response.output_item.done',
          output_index: index,
          item,
        })),
      );
      export const body = events.map((event) => JSON.stringify(event)).join();
    `,
  },
  {
    name: 'trap 13: a cast of the output that is displayed',
    code: `
      const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
      const output = response.output as any;
      console.log(output[0].content[0].text, output as any[]);
      await openai.responses.create({ model: 'gpt-5.4', input: 'more' });
    `,
  },
  {
    name: 'a file without the import',
    isWholeFile: true,
    code: `
      const responses = [{ output: [{ type: 'message' }] }];
      const input: unknown[] = [];
      for (const response of responses) input.push(...response.output);
      export { input };
    `,
  },
  {
    name: 'a client of our own with a create() of its own',
    isWholeFile: true,
    code: `
      class Client {
        responses = { create: (body: { input: unknown[] }) => ({ output: body.input }) };
      }
      const client = new Client();
      const response = client.responses.create({ input: [] });
      client.responses.create({ input: [...response.output] });
    `,
  },
]);

const otherVendors = fileURLToPath(new URL('../fixtures/other-vendors', import.meta.url));

allSilent(
  new RuleTester({
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: otherVendors } },
  }),
  'the same names of other vendors',
  ['groq-sdk', '@lookalike/openai'].map((vendor) => ({
    name: `trap 9: ${vendor}`,
    isWholeFile: true,
    code: `
      import Client from '${vendor}';
      const client = new Client();
      const first = await client.responses.create({ model: 'm', input: 'hi' });
      const input = [...first.output.filter((item) => item.type === 'message')];
      await client.responses.create({ model: 'm', input: [...input, ...first.output] });
    `,
  })),
);
