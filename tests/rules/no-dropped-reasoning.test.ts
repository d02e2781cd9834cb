import rule from '../../src/rules/no-dropped-reasoning.js';
import { typedRuleTester } from '../support/typed-rule-tester.js';
import { safe, SDK, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

const MESSAGE = { type: 'message' };
const CALL = { type: 'function_call' };

/** A list that went through a filter, in a conversation with a model that reasons. */
const conversation = (added: string, tools = '') => `
  const input: any[] = [];
  const response = await openai.responses.create({ model: 'gpt-5.4', input${tools} });
  input.push(...${added});
  await openai.responses.create({ model: 'gpt-5.4', input });
`;

const TOOLS = ", tools: [{ type: 'web_search' }]";

/** Without tools nothing but reasoning comes back in with the whole output. */
const filtered = (name: string, filter: string, data: Readonly<Record<string, string>>) =>
  unsafe({
    name,
    code: conversation(`«response.output.filter(${filter})»`),
    reports: [{ messageId: 'dropped', data, repair: 'sendWhole' }],
    fixed: conversation('sanitizeResponseInput(response.output)'),
  });

testRule(typedRuleTester(), 'no-dropped-reasoning: filters', rule, {
  valid: [
    safe({ name: 'no filter', code: conversation('(response.output as any)') }),
    safe({
      name: 'a filter that keeps reasoning and what follows it',
      code: conversation("response.output.filter((item) => item.type !== 'image_generation_call')"),
    }),
    safe({
      name: 'a filter that we cannot read',
      code: conversation('response.output.filter((item) => input.includes(item))'),
    }),
    safe({
      name: 'ids taken away: nothing depends on the reasoning any more',
      code: conversation(
        "response.output.filter((item) => item.type === 'message').map(({ id, ...item }) => item)",
      ),
    }),
    safe({
      name: 'a function without a type filter',
      code: conversation('response.output.filter(Boolean)'),
    }),
    safe({
      name: 'filtered, then sanitized',
      code: `
        import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        const input = sanitizeResponseInput(response.output.filter((item) => item.type === 'message'));
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    safe({
      name: 'a model of the settings that does not reason',
      settings: { sanitizer: 'bundled', nonReasoningModels: ['acme-chat-*'] },
      code: conversation("response.output.filter((item) => item.type === 'message')").replaceAll(
        'gpt-5.4',
        'acme-chat-2',
      ),
    }),
  ],
  invalid: [
    filtered('messages only', "(item) => item.type === 'message'", MESSAGE),
    filtered('messages only, destructured', "({ type }) => type === 'message'", MESSAGE),
    filtered('a block body', "(item) => { return 'message' === item.type; }", MESSAGE),
    filtered('calls only', "(item) => item.type === 'function_call'", CALL),
    filtered(
      'two types of three',
      "(item) => item.type === 'function_call' || item.type === 'message'",
      CALL,
    ),
    filtered('a list of types', "(item) => ['message'].includes(item.type)", MESSAGE),
    filtered(
      'a type predicate',
      "(item): item is OpenAI.Responses.ResponseOutputMessage => item.type === 'message'",
      MESSAGE,
    ),
    unsafe({
      name: 'everything but reasoning: the fix takes the filter away',
      code: conversation("«response.output.filter((item) => item.type !== 'reasoning')»"),
      reports: [{ messageId: 'dropped', data: MESSAGE, repair: 'sendWhole' }],
      fixed: conversation('sanitizeResponseInput(response.output)'),
    }),
    unsafe({
      name: 'a named guard',
      code: `
        const isCall = (item: { type: string }) => item.type === 'function_call';
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        const calls = response.output.filter(isCall);
        input.push(...(«calls as ResponseInputItem[]»));
        console.log(calls.length);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          value: 'calls',
          path: ': `response.output` (line 9) → `calls` → `input`',
          data: CALL,
          repair: 'wrapAlone',
          whole: `
            const isCall = (item: { type: string }) => item.type === 'function_call';
            const input: ResponseInputItem[] = [];
            const response = await openai.responses.create({ model: 'gpt-5.4', input });
            const calls = response.output.filter(isCall);
            input.push(...sanitizeResponseInput(response.output));
            console.log(calls.length);
            await openai.responses.create({ model: 'gpt-5.4', input });
          `,
        },
      ],
      fixed: `
        const isCall = (item: { type: string }) => item.type === 'function_call';
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        const calls = response.output.filter(isCall);
        input.push(...sanitizeResponseInput(calls));
        console.log(calls.length);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'with tools, wrapped: the whole output is suggested beside it',
      code: conversation("«response.output.filter((item) => item.type === 'message')»", TOOLS),
      reports: [
        {
          messageId: 'dropped',
          data: MESSAGE,
          repair: 'wrapAlone',
          whole: conversation('sanitizeResponseInput(response.output)', TOOLS),
        },
      ],
      fixed: conversation(
        "sanitizeResponseInput(response.output.filter((item) => item.type === 'message'))",
        TOOLS,
      ),
    }),
    unsafe({
      name: 'a variable that is read nowhere else',
      code: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        const said = response.output.filter((item) => item.type === 'message');
        input.push(...«said»);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          path: ': `response.output` (line 8) → `said` → `input`',
          data: MESSAGE,
          repair: 'sendWhole',
        },
      ],
      fixed: `
        const input: ResponseInputItem[] = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        const said = response.output;
        input.push(...sanitizeResponseInput(said));
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'parsed output: the missing reasoning is the worse of the two',
      code: conversation("«response.output.filter((item) => item.type === 'message')»").replace(
        'responses.create',
        'responses.parse',
      ),
      reports: [{ messageId: 'dropped', data: MESSAGE, repair: 'sendWhole' }],
      fixed: conversation('sanitizeResponseInput(response.output)').replace(
        'responses.create',
        'responses.parse',
      ),
    }),
  ],
});

/** The SDK's helper repairs no pairs: the whole output may hold more than the program wants. */
const suggestedWhole = (
  name: string,
  request: string,
  filter = "(item) => item.type === 'message'",
) =>
  unsafe({
    name: `${name}: the whole output is a suggestion`,
    settings: { sanitizer: 'sdk' },
    sanitizer: SDK,
    code: conversation(`«response.output.filter(${filter})»`, request),
    reports: [
      {
        messageId: 'dropped',
        data: MESSAGE,
        repair: 'sendWhole',
        suggested: conversation('toResponseInputItems(response.output)', request),
      },
    ],
  });

testRule(typedRuleTester(), "no-dropped-reasoning: filters, with the SDK's helper", rule, {
  valid: [],
  invalid: [
    unsafe({
      name: 'no tools: nothing but reasoning comes back in with the whole output',
      settings: { sanitizer: 'sdk' },
      sanitizer: SDK,
      code: conversation("«response.output.filter((item) => item.type === 'message')»"),
      reports: [{ messageId: 'dropped', data: MESSAGE, repair: 'sendWhole' }],
      fixed: conversation('toResponseInputItems(response.output)'),
    }),
    suggestedWhole('a stored prompt, which can bring tools', ", prompt: { id: 'pmpt_1' }"),
    suggestedWhole('parameters that are spread in', ', ...JSON.parse(process.argv[2])'),
    suggestedWhole('tools', TOOLS),
    suggestedWhole(
      'a filter that asks for more than the type',
      '',
      "(item) => item.type === 'message' && item.status === 'completed'",
    ),
    unsafe({
      name: 'one call: the helper cannot bring its reasoning back',
      settings: { sanitizer: 'sdk' },
      code: `
        const input: any[] = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(«response.output.at(-1)»);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          data: MESSAGE,
          repair:
            "`--fix` repairs it without the setting `sanitizer: 'sdk'`, after `npm i openai-responses-sanitizer`.",
        },
      ],
    }),
  ],
});

/** One item that goes back alone, the call that made it seen. */
const picked = (
  name: string,
  pick: string,
  data: Readonly<Record<string, string>>,
  repair: 'sendBefore' | 'wrapAlone',
) => {
  const around = (added: string) => `
    const input: any[] = [];
    const response = await openai.responses.create({ model: 'gpt-5.4', input });
    input.push(${added});
    await openai.responses.create({ model: 'gpt-5.4', input });
  `;
  return unsafe({
    name,
    code: around(`«${pick}»`),
    reports: [{ messageId: 'dropped', data, repair }],
    fixed: around(
      `...sanitizeResponseInput(${repair === 'wrapAlone' ? `[${pick}]` : 'response.output'})`,
    ),
  });
};

testRule(typedRuleTester(), 'no-dropped-reasoning: picks and guards', rule, {
  valid: [
    safe({
      name: 'guards that let reasoning through in a branch of its own',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output) {
          if (item.type === 'reasoning') input.push(item);
          else if (item.type === 'function_call') input.push(item);
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    safe({
      name: 'a call written anew, without its id',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output) {
          if (item.type !== 'function_call') continue;
          const { call_id, name, arguments: args } = item;
          input.push({ type: 'function_call', call_id, name, arguments: args });
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
  ],
  invalid: [
    picked('the first item', 'response.output[0]', MESSAGE, 'sendBefore'),
    picked('the last item', 'response.output.at(-1)', MESSAGE, 'wrapAlone'),
    picked(
      'find',
      "response.output.find((item) => item.type === 'function_call')",
      CALL,
      'sendBefore',
    ),
    unsafe({
      name: 'a guard in a loop, the recipe of older guides',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output) {
          if (item.type === 'function_call') {
            input.push(«item»);
            input.push({ type: 'function_call_output', call_id: item.call_id, output: '{}' });
          }
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          path: ': `response.output` (line 8) → `item` → `input`',
          data: CALL,
          repair: 'sendBefore',
        },
      ],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output));
        for (const item of response.output) {
          if (item.type === 'function_call') {
            input.push({ type: 'function_call_output', call_id: item.call_id, output: '{}' });
          }
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'a switch',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output) {
          switch (item.type) {
            case 'message':
              input.push(«item»);
              break;
            case 'reasoning':
              break;
          }
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          path: ': `response.output` (line 8) → `item` → `input`',
          data: MESSAGE,
          repair: 'sendBefore',
        },
      ],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output));
        for (const item of response.output) {
          switch (item.type) {
            case 'message':
              break;
            case 'reasoning':
              break;
          }
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'an early continue',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output) {
          if (item.type === 'reasoning') continue;
          input.push(«item as any»);
        }
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          value: 'item',
          path: ': `response.output` (line 8) → `item` → `input`',
          data: MESSAGE,
          repair: 'sendBefore',
        },
      ],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
    unsafe({
      name: 'a call written anew, with its id',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        for (const item of response.output)
          if (item.type === 'function_call')
            input.push(«{ type: 'function_call', id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments }»);
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'dropped',
          path: ': `response.output` (line 8) → `item` → `input`',
          data: CALL,
          repair: 'sendBefore',
        },
      ],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output));
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
  ],
});

testRule(typedRuleTester(), 'no-dropped-reasoning: reasoning without what followed it', rule, {
  valid: [
    safe({
      name: 'reasoning that is only shown',
      code: `
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        const thoughts = response.output.filter((item) => item.type === 'reasoning');
        await openai.responses.create({ model: 'gpt-5.4', input: String(thoughts.length) });
      `,
    }),
  ],
  invalid: [
    unsafe({
      name: 'reasoning kept, the message rebuilt from output_text',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...«response.output.filter((item) => item.type === 'reasoning')»);
        input.push({ role: 'assistant', content: response.output_text });
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [
        {
          messageId: 'orphaned',
          repair: 'Send that item back as well, with its id, or leave the reasoning out.',
        },
      ],
    }),
    unsafe({
      name: 'reasoning and calls kept, the message rebuilt from output_text',
      code: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...«response.output.filter((item) => item.type === 'reasoning' || item.type === 'function_call')»);
        input.push({ role: 'assistant', content: response.output_text });
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
      reports: [{ messageId: 'orphaned' }],
      fixed: `
        const input: ResponseInput = [];
        const response = await openai.responses.create({ model: 'gpt-5.4', input });
        input.push(...sanitizeResponseInput(response.output.filter((item) => item.type === 'reasoning' || item.type === 'function_call')));
        input.push({ role: 'assistant', content: response.output_text });
        await openai.responses.create({ model: 'gpt-5.4', input });
      `,
    }),
  ],
});

/** An agent that sends the id of its response, and the calls of that response as well. */
const continued = (item: string, previous: string, whole = '') => `
  let response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
  const input: ResponseInput = [];${whole}
  for (const item of response.output)
    if (item.type === 'function_call')
      input.push(${item}{ type: 'function_call_output', call_id: item.call_id, output: '{}' });
  response = await openai.responses.create({ model: 'gpt-5.4', input, ${previous} });
`;

testRule(typedRuleTester(), 'no-dropped-reasoning: what the API holds already', rule, {
  valid: [
    safe({
      name: 'only what is new',
      code: continued(
        "{ role: 'user', content: item.name }, ",
        'previous_response_id: response.id',
      ),
    }),
    // These are the matter of no-mixed-conversation-state.
    ...['response.id', "'resp_1'"].map((id) =>
      safe({
        name: `items beside previous_response_id: ${id}`,
        code: continued('item, ', `previous_response_id: ${id}`),
      }),
    ),
    safe({
      name: 'in the list of the request itself',
      code: `
        const response = await openai.responses.create({ model: 'gpt-5.4', input: 'hi' });
        await openai.responses.create({
          model: 'gpt-5.4',
          input: [...response.output.filter((item) => item.type === 'message'), { role: 'user', content: 'And?' }],
          previous_response_id: response.id,
        });
      `,
    }),
  ],
  invalid: [
    ...['previous_response_id: null', 'previous_response_id: undefined', 'store: true'].map(
      (field) =>
        unsafe({
          name: `but not beside ${field}`,
          code: continued('«item», ', field),
          reports: [
            {
              messageId: 'dropped',
              path: ': `response.output` (line 8) → `item` → `input`',
              data: CALL,
              repair: 'sendBefore',
            },
          ],
          fixed: continued('', field, '\n  input.push(...sanitizeResponseInput(response.output));'),
        }),
    ),
  ],
});
