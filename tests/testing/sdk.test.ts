import OpenAI from 'openai';
import OpenAI4 from 'openai-v4';
import OpenAI5 from 'openai-v5';
import OpenAI6 from 'openai-v6';
import OpenAI649 from 'openai-v6-49';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type StandInOptions } from '../../src/testing/index.js';

const settings = (options?: StandInOptions) => ({
  apiKey: 'test',
  maxRetries: 0,
  fetch: createResponsesFetch(options),
});
/** openai 4 declares the fetch of node-fetch, and works with that of the web. */
const settingsOf4 = (): object => settings();
const model = 'gpt-5';
const question = { role: 'user', content: 'Hello' } as const;
const next = { role: 'user', content: 'And now?' } as const;
const weather = {
  type: 'function',
  name: 'get_weather',
  strict: true,
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
    additionalProperties: false,
  },
} as const;
const withoutReasoning =
  /^400 Item 'msg_\w+' of type 'message' was provided without its required 'reasoning' item: 'rs_\w+'\.$/;

describe('turn 2 with each openai version', () => {
  it('4.104', async () => {
    const { responses } = new OpenAI4(settingsOf4());
    const { output } = await responses.create({ model, input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(responses.create({ model, input: [question, ...messages, next] })).rejects.toThrow(
      withoutReasoning,
    );
    const { output_text } = await responses.create({ model, input: [question, ...output, next] });
    expect(output_text).toBe('Answer 2 to "And now?".');
  });

  it('5.23', async () => {
    const { responses } = new OpenAI5(settings());
    const { output } = await responses.create({ model, input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(responses.create({ model, input: [question, ...messages, next] })).rejects.toThrow(
      withoutReasoning,
    );
    const { output_text } = await responses.create({ model, input: [question, ...output, next] });
    expect(output_text).toBe('Answer 2 to "And now?".');
  });

  it('6.32', async () => {
    const { responses } = new OpenAI6(settings());
    const { output } = await responses.create({ model, input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(responses.create({ model, input: [question, ...messages, next] })).rejects.toThrow(
      withoutReasoning,
    );
    const { output_text } = await responses.create({ model, input: [question, ...output, next] });
    expect(output_text).toBe('Answer 2 to "And now?".');
  });

  it('6.49', async () => {
    const { responses } = new OpenAI649(settings());
    const { output } = await responses.create({ model, input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(responses.create({ model, input: [question, ...messages, next] })).rejects.toThrow(
      withoutReasoning,
    );
    const all = output.filter((item) => item.type === 'message' || item.type === 'reasoning');
    const { output_text } = await responses.create({ model, input: [question, ...all, next] });
    expect(output_text).toBe('Answer 2 to "And now?".');
  });

  it('the newest', async () => {
    const { responses } = new OpenAI(settings());
    const { output } = await responses.create({ model, input: [question] });
    const messages = output.filter((item) => item.type === 'message');
    await expect(responses.create({ model, input: [question, ...messages, next] })).rejects.toThrow(
      withoutReasoning,
    );
    const input = [question, ...toResponseInputItems(output), next];
    const { output_text } = await responses.create({ model, input });
    expect(output_text).toBe('Answer 2 to "And now?".');
  });
});

describe('tools', () => {
  const input: OpenAI.Responses.ResponseInput = [{ role: 'user', content: 'Weather in Paris?' }];
  const request = { model, tools: [weather] };

  it('calls a tool with arguments that fit, then answers with its output', async () => {
    const { responses } = new OpenAI(settings());
    const { output } = await responses.create({ ...request, input });
    expect(output.map((item) => item.type)).toEqual(['reasoning', 'function_call']);
    const replayed = toResponseInputItems(output);
    await expect(responses.create({ ...request, input: [...input, ...replayed] })).rejects.toThrow(
      /^400 No tool output found for function call call_\w+\.$/,
    );
    const [call] = output.filter((item) => item.type === 'function_call');
    expect(call?.arguments).toBe('{"city":"Paris"}');
    const answer = await responses.create({
      ...request,
      input: [
        ...input,
        ...replayed,
        { type: 'function_call_output', call_id: call?.call_id ?? '', output: '18 degrees' },
      ],
    });
    expect(answer.output_text).toBe('Answer 1 to "Weather in Paris?". The tools say: 18 degrees');
  });

  it('refuses what the SDK parsed, and takes it without', async () => {
    const { responses } = new OpenAI(settings());
    const { output } = await responses.parse({ ...request, input });
    const [call] = output.filter((item) => item.type === 'function_call');
    expect(call).toHaveProperty('parsed_arguments', { city: 'Paris' });
    const calls = output.filter((item) => item.type !== 'additional_tools');
    const answered = {
      type: 'function_call_output',
      call_id: call?.call_id ?? '',
      output: '',
    } as const;
    const raw: OpenAI.Responses.ResponseInput = [];
    for (const item of calls) if (item.type === 'function_call') raw.push(item);
    await expect(responses.create({ ...request, input: raw })).rejects.toThrow(
      "400 Unknown parameter: 'input[0].parsed_arguments'.",
    );
    const clean = [...input, ...toResponseInputItems(output), answered];
    await expect(responses.create({ ...request, input: clean })).resolves.toHaveProperty(
      'status',
      'completed',
    );
  });
});

describe('streams and formats', () => {
  const format = {
    type: 'json_schema',
    name: 'place',
    strict: true,
    schema: {
      type: 'object',
      properties: { city: { type: 'string' }, size: { type: 'integer' } },
      required: ['city', 'size'],
      additionalProperties: false,
    },
  } as const;

  it('streams all that the final response holds', async () => {
    const { responses } = new OpenAI(settings());
    const stream = responses.stream({
      model: 'gpt-5.4',
      reasoning: { summary: 'auto' },
      input: [question],
    });
    let text = '';
    stream.on('response.output_text.delta', ({ delta }) => {
      text += delta;
    });
    const final = await stream.finalResponse();
    expect(final.output.map((item) => item.type)).toEqual(['reasoning', 'message']);
    expect(final.output_text).toBe('Answer 1 to "Hello".');
    expect(text).toBe(final.output_text);
    expect(final.output[0]).toHaveProperty('summary', [
      { type: 'summary_text', text: '**Thinking** Hello' },
    ]);
    expect(final.output[1]).toHaveProperty('phase', 'final_answer');
  });

  const request = { model, input: 'Hello' };
  const streamed = {
    '4.104': () => new OpenAI4(settingsOf4()).responses.stream(request).finalResponse(),
    '5.23': () => new OpenAI5(settings()).responses.stream(request).finalResponse(),
    '6.32': () => new OpenAI6(settings()).responses.stream(request).finalResponse(),
    '6.49': () => new OpenAI649(settings()).responses.stream(request).finalResponse(),
  };

  it.each(Object.entries(streamed))('streams to openai %s', async (_, finalResponse) => {
    const { output } = await finalResponse();
    expect(output).toMatchObject([
      { type: 'reasoning' },
      { type: 'message', content: [{ text: 'Answer 1 to "Hello".', parsed: null }] },
    ]);
  });

  it('refuses what the final response of a stream holds', async () => {
    const { responses } = new OpenAI(settings());
    const { output } = await responses.stream({ model, input: [question] }).finalResponse();
    const items = output.filter((item) => item.type === 'message' || item.type === 'reasoning');
    await expect(responses.create({ model, input: [question, ...items, next] })).rejects.toThrow(
      "400 Unknown parameter: 'input[2].content[0].parsed'.",
    );
  });

  it('refuses the items of response.output_item.added', async () => {
    const { responses } = new OpenAI(settings());
    const items: OpenAI.Responses.ResponseInput = [question];
    const stream = await responses.create({ model, input: [question], stream: true });
    for await (const event of stream) {
      if (event.type !== 'response.output_item.added') continue;
      if (event.item.type === 'reasoning') items.push(event.item);
      if (event.item.type === 'message')
        items.push({ ...event.item, content: 'Hi', id: event.item.id });
    }
    await expect(responses.create({ model, input: items })).rejects.toThrow(
      /^400 The encrypted content for item rs_\w+ could not be verified\. Reason: Encrypted content could not be decrypted or parsed\.$/,
    );
  });

  it('answers a format with JSON that fits', async () => {
    const { responses } = new OpenAI(settings());
    const { output_parsed } = await responses.parse({
      model,
      text: { format },
      input: 'How big is Paris, 2 or 3?',
    });
    expect(output_parsed).toEqual({ city: 'Paris', size: 2 });
  });
});
