import { describe } from 'vitest';

import { afterCreate, judgePrograms, type Row } from './marked-program.js';

/** Models that do not reason have no reasoning to lose (F16). */
const messagesOf = (model: string, before = ''): string => `${before}
export async function run(input: ResponseInputItem[]) {
  const r = await client.responses.create({ model: ${model}, input });
  input.push(...r.output.filter((item) => item.type === 'message'));
  return client.responses.create({ model: ${model}, input });
}`;

/** The same for a model that can reason. */
const reasonedOf = (model: string, before = ''): string =>
  messagesOf(model, before).replace(`'message'));`, `'message')); // dropped-reasoning`);

const MODELS: readonly Row[] = [
  ['a literal of a model that does not reason', messagesOf(`'gpt-4o-mini'`)],
  ['a literal of a model that reasons', reasonedOf(`'o4-mini'`)],
  ['a constant', messagesOf('MODEL', `const MODEL = 'gpt-4.1';`)],
  ['a constant of a model that reasons', reasonedOf('MODEL', `const MODEL = 'gpt-5';`)],
  [
    'a variable of the environment, with a default',
    reasonedOf('MODEL', `const MODEL = process.env.MODEL ?? 'gpt-4o';`),
  ],
  [
    'a member of a constant object',
    messagesOf('CONFIG.chat.model', `const CONFIG = { chat: { model: 'gpt-4.1-mini' } } as const;`),
  ],
  [
    'a member of a constant object that reasons',
    reasonedOf('CONFIG.chat.model', `const CONFIG = { chat: { model: 'o3' } } as const;`),
  ],
  [
    'a choice of two that do not reason',
    messagesOf(
      'MODEL',
      `declare const isFast: boolean;\nconst MODEL = isFast ? 'gpt-4o-mini' : 'gpt-4o';`,
    ),
  ],
  [
    'a choice of two, one of which reasons',
    reasonedOf(
      'MODEL',
      `declare const isFast: boolean;\nconst MODEL = isFast ? 'gpt-4o-mini' : 'gpt-5';`,
    ),
  ],
  [
    'a member of an enum',
    messagesOf('Models.Fast', `enum Models { Fast = 'gpt-4o-mini' }`),
    'with types',
  ],
  [
    'a type that allows two that do not reason',
    messagesOf('MODEL', `declare const MODEL: 'gpt-4o' | 'gpt-4o-mini';`),
    'with types',
  ],
  [
    'a type that allows one that reasons',
    reasonedOf('MODEL', `declare const MODEL: 'gpt-4o' | 'gpt-5';`),
  ],
  ['a parameter', reasonedOf('MODEL', `declare const MODEL: string;`)],
  ['a model that was tuned', messagesOf(`'ft:gpt-4o-mini-2024-07-18:acme::abc'`)],
  ['a model that is asked not to reason', messagesOf(`'gpt-5.1', reasoning: { effort: 'none' }`)],
  ['a model that is asked to reason little', reasonedOf(`'gpt-5.1', reasoning: { effort: 'low' }`)],
  [
    'a default of a parameter',
    `async function ask(input: ResponseInputItem[], model = 'gpt-4o') {
      const r = await client.responses.create({ model, input });
      input.push(...r.output.filter((item) => item.type === 'message'));
      return client.responses.create({ model, input });
    }
    export const answer = ask([]);`,
  ],
  [
    'spread parameters',
    `const config = { model: 'gpt-4.1-mini', temperature: 0.2 } as const;
    export async function run(input: ResponseInputItem[]) {
      const r = await client.responses.create({ ...config, input });
      input.push(...r.output.filter((item) => item.type === 'message'));
      return client.responses.create({ ...config, input });
    }`,
  ],
  [
    'parameters under a name',
    `export async function run(input: ResponseInputItem[]) {
      const params: OpenAI.Responses.ResponseCreateParamsNonStreaming = { model: 'gpt-4o', input };
      const r = await client.responses.create(params);
      input.push(...r.output.filter((item) => item.type === 'message'));
      return client.responses.create(params);
    }`,
  ],
  [
    'a field of a class',
    `export class Chat {
      readonly #model = 'gpt-4o';
      #items: ResponseInput = [];
      async ask() {
        const r = await client.responses.create({ model: this.#model, input: this.#items });
        this.#items.push(...r.output.filter((item) => item.type === 'message'));
      }
    }`,
  ],
  [
    'a static field of a class',
    `export class Chat {
      static readonly MODEL = 'gpt-4o';
      #items: ResponseInput = [];
      async ask() {
        const r = await client.responses.create({ model: Chat.MODEL, input: this.#items });
        this.#items.push(...r.output.filter((item) => item.type === 'message'));
      }
    }`,
  ],
  [
    'a stream',
    `export async function run(input: ResponseInputItem[]) {
      const stream = await client.responses.create({ model: 'gpt-4o', input, stream: true });
      for await (const event of stream)
        if (event.type === 'response.output_item.done' && event.item.type === 'function_call') input.push(event.item);
      return client.responses.create({ model: 'gpt-4o', input });
    }`,
  ],
  [
    'a model that reasons, beside one that does not',
    afterCreate(`await client.responses.create({ model: 'gpt-4o', input: 'b' });
    input.push(...r.output.filter((item) => item.type === 'message')); // dropped-reasoning`),
  ],
];

/** Models of a gateway, which the settings name. */
const NAMED: readonly Row[] = [
  ['by a pattern of its name', messagesOf(`'acme-fast-1'`)],
  ['by no pattern', reasonedOf(`'acme-deep-1'`)],
];

describe('a model that the settings name', () => {
  judgePrograms(NAMED, { settings: { nonReasoningModels: ['acme-fast*'] } });
});

describe('a model', () => {
  judgePrograms(MODELS);
});
