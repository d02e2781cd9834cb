import noDroppedReasoning from '../../src/rules/no-dropped-reasoning.js';
import noParsedOutputReplay from '../../src/rules/no-parsed-output-replay.js';
import noRawOutputReplay from '../../src/rules/no-raw-output-replay.js';
import { type OpenaiVersion, typedRuleTester } from '../support/typed-rule-tester.js';
import { FIXED_AFTER_INSTALL, safe, SDK, unsafe } from './replay-cases.js';
import { testRule } from './test-rule.js';

/** What the SDK's helper can do in a version; `auto` fixes with it and with nothing else here. */
interface Helper {
  exists: boolean;
  stripsParsed: boolean;
}

const VERSIONS: Readonly<Record<Exclude<OpenaiVersion, 'v4-87'>, Helper>> = {
  v4: { exists: false, stripsParsed: false },
  v5: { exists: false, stripsParsed: false },
  v6: { exists: false, stripsParsed: false },
  'v6-49': { exists: true, stripsParsed: false },
  v7: { exists: true, stripsParsed: true },
};

const turn = (method: string, added: string) => `
  const input: any[] = [];
  const response = await openai.responses.${method}({ model: 'gpt-5.4', input });
  input.push(...${added});
  await openai.responses.create({ model: 'gpt-5.4', input });
`;

/** A case that the helper fixes, where it can. */
function fixedIf<MessageIds extends string>(
  can: boolean,
  name: string,
  { method, added, messageId, data = {}, repair = 'wrap' }: Case<MessageIds>,
) {
  const report = { messageId, data };
  return unsafe({
    name,
    settings: {},
    sanitizer: SDK,
    code: turn(method, `«${added}»`),
    reports: [{ ...report, repair: can ? repair : FIXED_AFTER_INSTALL }],
    ...(can ? { fixed: turn(method, 'toResponseInputItems(response.output)') } : {}),
  });
}

interface Case<MessageIds extends string> {
  method: string;
  added: string;
  messageId: MessageIds;
  data?: Readonly<Record<string, string>>;
  repair?: 'sendWhole' | 'wrap';
}

const versions = Object.entries(VERSIONS) as [keyof typeof VERSIONS, Helper][];

for (const [version, { exists, stripsParsed }] of versions) {
  const tester = typedRuleTester(version);
  const whole = 'response.output';

  testRule(tester, `no-raw-output-replay: openai-${version}`, noRawOutputReplay, {
    valid: [
      safe({
        name: 'messages and reasoning, written anew',
        code: turn('create', '[{ role: "assistant", content: response.output_text }]'),
      }),
    ],
    invalid: [
      fixedIf(exists, 'the output of create()', {
        method: 'create',
        added: whole,
        messageId: 'raw',
      }),
    ],
  });

  testRule(tester, `no-parsed-output-replay: openai-${version}`, noParsedOutputReplay, {
    valid: [safe({ name: 'the output of create()', code: turn('create', whole) })],
    invalid: [
      fixedIf(stripsParsed, 'the output of parse()', {
        method: 'parse',
        added: whole,
        messageId: 'parsed',
      }),
    ],
  });

  const withHelper = `
    import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
    const input: any[] = [];
    const response = await openai.responses.parse({ model: 'gpt-5.4', input });
    input.push(...MARKED);
    await openai.responses.parse({ model: 'gpt-5.4', input });
  `;
  const helped = 'toResponseInputItems(response.output)';
  if (stripsParsed)
    testRule(
      tester,
      `no-parsed-output-replay: the helper of openai-${version}`,
      noParsedOutputReplay,
      {
        valid: [
          safe({ name: 'takes parse fields away', code: withHelper.replace('MARKED', helped) }),
        ],
        invalid: [],
      },
    );
  else if (exists)
    testRule(
      tester,
      `no-parsed-output-replay: the helper of openai-${version}`,
      noParsedOutputReplay,
      {
        valid: [],
        invalid: [
          unsafe({
            name: 'leaves parse fields where they are',
            settings: {},
            code: withHelper.replace('MARKED', `«${helped}»`),
            reports: [{ messageId: 'parsed', repair: FIXED_AFTER_INSTALL }],
          }),
        ],
      },
    );

  testRule(tester, `no-dropped-reasoning: openai-${version}`, noDroppedReasoning, {
    valid: [
      safe({
        name: 'three kinds',
        code: turn('create', "response.output.filter((item) => item.type !== 'web_search_call')"),
      }),
    ],
    invalid: [
      fixedIf(exists, 'messages only', {
        method: 'create',
        added: "response.output.filter((item) => item.type === 'message')",
        messageId: 'dropped',
        data: { type: 'message' },
        repair: 'sendWhole',
      }),
    ],
  });
}
