import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch } from '../../src/testing/index.js';
import { streamedItems } from './streamed-items.js';

const model = 'gpt-5';

describe.each(streamedItems)('the stream of a %s', (_name, item, body) => {
  const streamed = async () => {
    const fetch = createResponsesFetch({ turns: [{ output: [item] }] });
    const openai = new OpenAI({ apiKey: 'test', maxRetries: 0, fetch });
    const events: { type: string; sequence_number: number }[] = [];
    const stream = openai.responses.stream({ model, input: 'Hi' });
    for await (const event of stream) events.push(event);
    return { events, final: await stream.finalResponse() };
  };

  it('has the events of the API in their order, numbered through', async () => {
    const { events } = await streamed();
    expect(events.map(({ type }) => type.replace('response.', ''))).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      ...body,
      'output_item.done',
      'completed',
    ]);
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, at) => at));
  });

  it('adds up to the item', async () => {
    const { final } = await streamed();
    expect(final.output).toMatchObject([item]);
  });
});

describe('a stream', () => {
  it('shows the phase of a message from its beginning', async () => {
    const openai = new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() });
    const stream = await openai.responses.create({ model: 'gpt-5.4', input: 'Hi', stream: true });
    for await (const event of stream) {
      if (event.type === 'response.output_item.added' && event.item.type === 'message') {
        expect(event.item).toMatchObject({ phase: 'final_answer', content: [] });
      }
    }
    expect.assertions(1);
  });

  it('of the background is queued first', async () => {
    const openai = new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() });
    const types: string[] = [];
    const request = { model, input: 'Hi', stream: true, background: true } as const;
    for await (const { type } of await openai.responses.create(request)) types.push(type);
    expect(types.slice(0, 3)).toEqual([
      'response.created',
      'response.queued',
      'response.in_progress',
    ]);
  });
});
