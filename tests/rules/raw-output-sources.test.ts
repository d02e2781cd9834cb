import rule from '../../src/rules/no-raw-output-replay.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

testRule(typedRuleTester(), 'no-raw-output-replay: responses', rule, {
  valid: [
    safe({
      name: 'output_text',
      code: `
        const response = await openai.responses.retrieve('resp_1');
        await openai.responses.create({ model: 'o4-mini', input: response.output_text });
      `,
    }),
    safe({
      name: 'Chat Completions',
      code: `
        const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [];
        const completion = await openai.chat.completions.create({ model: 'gpt-5', messages });
        messages.push(...completion.choices.map(({ message }) => message));
        await openai.chat.completions.create({ model: 'gpt-5', messages });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'retrieve',
      code: `
        const stored = await openai.responses.retrieve('resp_1');
        await openai.responses.create({ model: 'o4-mini', input: «stored.output as ResponseInput» });
      `,
      reports: [{ messageId: 'raw', value: 'stored.output' }],
      fixed: `
        const stored = await openai.responses.retrieve('resp_1');
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(stored.output) });
      `,
    }),
    unsafe({
      name: 'a JavaScript file with types',
      filename: 'file.js',
      isWholeFile: true,
      code: `
        import OpenAI from 'openai';
        const llm = new OpenAI();
        const answer = await llm.responses.create({ model: 'o4-mini', input: 'hi' });
        const items = [{ role: 'user', content: 'hi' }, ...«answer.output»];
        await llm.responses.create({ model: 'o4-mini', input: items });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        import OpenAI from 'openai';
        import { sanitizeResponseInput } from 'openai-responses-sanitizer';
        const llm = new OpenAI();
        const answer = await llm.responses.create({ model: 'o4-mini', input: 'hi' });
        const items = [{ role: 'user', content: 'hi' }, ...sanitizeResponseInput(answer.output)];
        await llm.responses.create({ model: 'o4-mini', input: items });
      `,
    }),
    unsafe({
      name: 'without await: then',
      code: `
        await openai.responses.create({ model: 'o4-mini', input: 'hi' }).then((response) =>
          openai.responses.create({ model: 'o4-mini', input: «response.output as ResponseInput» }),
        );
      `,
      reports: [{ messageId: 'raw', value: 'response.output' }],
      fixed: `
        await openai.responses.create({ model: 'o4-mini', input: 'hi' }).then((response) =>
          openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(response.output) }),
        );
      `,
    }),
    unsafe({
      name: 'with the HTTP response',
      code: `
        const { data } = await openai.responses.create({ model: 'o4-mini', input: 'hi' }).withResponse();
        await openai.responses.create({ model: 'o4-mini', input: «data.output as ResponseInput» });
      `,
      reports: [{ messageId: 'raw', value: 'data.output' }],
      fixed: `
        const { data } = await openai.responses.create({ model: 'o4-mini', input: 'hi' }).withResponse();
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(data.output) });
      `,
    }),
    unsafe({
      name: 'a wrapper of another module that returns a Response',
      code: `
        declare function ask(text: string): Promise<OpenAI.Responses.Response>;
        const input: ResponseInputItem[] = [];
        const answer = await ask('hi');
        input.push(...(«answer.output as any»));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw', value: 'answer.output' }],
      fixed: `
        declare function ask(text: string): Promise<OpenAI.Responses.Response>;
        const input: ResponseInputItem[] = [];
        const answer = await ask('hi');
        input.push(...sanitizeResponseInput(answer.output));
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'an Azure client under another name',
      isWholeFile: true,
      code: `
        import { AzureOpenAI } from 'openai';
        const llm = new AzureOpenAI();
        const answer = await llm.responses.create({ model: 'deployment', input: 'hi' });
        await llm.responses.create({ model: 'deployment', input: «answer.output as any» });
      `,
      reports: [{ messageId: 'raw', value: 'answer.output' }],
      fixed: `
        import { AzureOpenAI } from 'openai';
        import { sanitizeResponseInput } from 'openai-responses-sanitizer';
        const llm = new AzureOpenAI();
        const answer = await llm.responses.create({ model: 'deployment', input: 'hi' });
        await llm.responses.create({ model: 'deployment', input: sanitizeResponseInput(answer.output) });
      `,
    }),
  ],
});

testRule(typedRuleTester(), 'no-raw-output-replay: stored items', rule, {
  valid: [
    safe({
      name: 'stored items that are shown',
      code: `
        const page = await openai.responses.inputItems.list('resp_1');
        const types: string[] = [];
        types.push(...page.data.map((item) => item.type));
        await openai.responses.create({ model: 'o4-mini', input: types.join() });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'the input items of a response',
      code: `
        const page = await openai.responses.inputItems.list('resp_1');
        await openai.responses.create({ model: 'o4-mini', input: «page.data as ResponseInput» });
      `,
      reports: [{ messageId: 'stored', value: 'page.data' }],
      fixed: `
        const page = await openai.responses.inputItems.list('resp_1');
        await openai.responses.create({ model: 'o4-mini', input: sanitizeResponseInput(page.data) });
      `,
    }),
    unsafe({
      name: 'the items of a conversation, one by one: wrapping the page would change the loop',
      code: `
        const input: ResponseInputItem[] = [];
        for await (const item of openai.conversations.items.list('conv_1')) input.push(«item as any»);
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'stored',
          value: 'item',
          path: ': `openai.conversations.items.list(…)` (line 7) → `item` → `input`',
          suggested: `
            const input: ResponseInputItem[] = [];
            for await (const item of openai.conversations.items.list('conv_1')) input.push(...sanitizeResponseInput([item]));
            await openai.responses.create({ model: 'o4-mini', input });
          `,
        },
      ],
    }),
  ],
});

testRule(typedRuleTester(), 'no-raw-output-replay: streams', rule, {
  valid: [
    safe({
      name: 'text of the events',
      code: `
        const stream = await openai.responses.create({ model: 'o4-mini', input: 'hi', stream: true });
        let text = '';
        for await (const event of stream) if (event.type === 'response.output_text.delta') text += event.delta;
        await openai.responses.create({ model: 'o4-mini', input: [{ role: 'assistant', content: text }] });
      `,
    }),
    safe({
      name: 'unfinished items that are only shown',
      code: `
        const stream = await openai.responses.create({ model: 'o4-mini', input: 'hi', stream: true });
        const started: string[] = [];
        for await (const event of stream)
          if (event.type === 'response.output_item.added') started.push(event.item.type);
        await openai.responses.create({ model: 'o4-mini', input: started.join() });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'the output of response.completed',
      code: `
        const input: any[] = [];
        const stream = await openai.responses.create({ model: 'o4-mini', input, stream: true });
        for await (const event of stream) {
          if (event.type === 'response.completed') input.push(...«event.response.output»);
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [{ messageId: 'raw' }],
      fixed: `
        const input: any[] = [];
        const stream = await openai.responses.create({ model: 'o4-mini', input, stream: true });
        for await (const event of stream) {
          if (event.type === 'response.completed') input.push(...sanitizeResponseInput(event.response.output));
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
    }),
    unsafe({
      name: 'finished items, one by one: seen alone a reasoning item has no pair, so no fix',
      code: `
        const input: any[] = [];
        const stream = await openai.responses.create({ model: 'o4-mini', input, stream: true });
        for await (const event of stream) {
          if (event.type === 'response.output_item.done') input.push(«event.item»);
        }
        await openai.responses.create({ model: 'o4-mini', input });
      `,
      reports: [
        {
          messageId: 'raw',
          suggested: `
            const input: any[] = [];
            const stream = await openai.responses.create({ model: 'o4-mini', input, stream: true });
            for await (const event of stream) {
              if (event.type === 'response.output_item.done') input.push(...sanitizeResponseInput([event.item]));
            }
            await openai.responses.create({ model: 'o4-mini', input });
          `,
        },
      ],
    }),
  ],
});
