import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type StandInOptions } from '../../src/testing/index.js';

const model = 'gpt-5';

function client(options: StandInOptions = {}) {
  const fetch = createResponsesFetch(options);
  return { openai: new OpenAI({ apiKey: 'test', maxRetries: 0, fetch }), fetch };
}

describe('stored responses', () => {
  it('are deleted, and nothing continues from them then', async () => {
    const { openai } = client();
    const { id } = await openai.responses.create({ model, input: 'Hi' });
    await openai.responses.delete(id);
    await expect(openai.responses.retrieve(id)).rejects.toThrow(`404 Response with id '${id}'`);
    await expect(
      openai.responses.create({ model, input: 'And?', previous_response_id: id }),
    ).rejects.toThrow(`400 Previous response with id '${id}' not found.`);
    await expect(openai.responses.delete(id)).rejects.toThrow('404');
  });

  it('are cancelled while they wait in the background', async () => {
    const { openai } = client();
    const { id, status, output } = await openai.responses.create({
      model,
      input: 'Hi',
      background: true,
    });
    expect({ status, output }).toEqual({ status: 'queued', output: [] });
    const cancelled = await openai.responses.cancel(id);
    expect(cancelled).toMatchObject({ status: 'cancelled', output: [] });
    expect(await openai.responses.cancel(id)).toMatchObject({ status: 'cancelled' });
    expect(await openai.responses.retrieve(id)).toMatchObject({ status: 'cancelled', output: [] });
  });

  it('are not cancelled once they have ended', async () => {
    const { openai } = client();
    const { id } = await openai.responses.create({ model, input: 'Hi', background: true });
    await openai.responses.retrieve(id);
    expect(await openai.responses.cancel(id)).toMatchObject({ status: 'completed' });
    const plain = await openai.responses.create({ model, input: 'Hi' });
    await expect(openai.responses.cancel(plain.id)).rejects.toThrow('400 Cannot cancel');
    await expect(openai.responses.cancel('resp_0')).rejects.toThrow('404');
  });

  it('are streamed again from where a stream broke off', async () => {
    const { openai } = client();
    const { id } = await openai.responses.create({ model, input: 'Hi' });
    const rest = await openai.responses.retrieve(id, { stream: true, starting_after: 3 });
    const numbers: number[] = [];
    for await (const event of rest) numbers.push(event.sequence_number);
    expect(numbers[0]).toBe(4);
    expect(numbers).toEqual(numbers.map((_, index) => index + 4));
  });

  it('list their input in pages', async () => {
    const { openai } = client();
    const input = Array.from({ length: 5 }, (_, index) => ({
      role: 'user' as const,
      content: `Line ${String(index)}`,
    }));
    const { id } = await openai.responses.create({ model, input });
    const texts: string[] = [];
    const pages = await openai.responses.inputItems.list(id, { limit: 2, order: 'asc' });
    expect(pages.data).toHaveLength(2);
    for await (const item of pages)
      texts.push(JSON.stringify(item).replace(/.*Line (\d).*/u, '$1'));
    expect(texts).toEqual(['0', '1', '2', '3', '4']);
    const [newest] = (await openai.responses.inputItems.list(id, { limit: 1 })).data;
    expect(JSON.stringify(newest)).toContain('Line 4');
  });

  it.each([
    [500, "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 500"],
    [0, "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0"],
  ])('take no limit of %i', async (limit, text) => {
    const { openai } = client();
    const { id } = await openai.responses.create({ model, input: 'Hi' });
    await expect(openai.responses.inputItems.list(id, { limit })).rejects.toThrow(text);
    await expect(openai.responses.inputItems.list(id, { after: 'msg_0' })).rejects.toThrow('404');
  });

  it('count the tokens of an input, and refuse what create would', async () => {
    const { openai } = client();
    const counted = await openai.responses.inputTokens.count({ input: 'Hello there' });
    expect(counted.object).toBe('response.input_tokens');
    expect(counted.input_tokens).toBeGreaterThan(1);
    const input = [{ role: 'user', content: 'Hi', createdAt: 1 }] as never;
    await expect(openai.responses.inputTokens.count({ input })).rejects.toThrow('createdAt');
  });
});

describe('conversations', () => {
  it('are updated and deleted', async () => {
    const { openai } = client();
    const { id } = await openai.conversations.create({ metadata: { topic: 'a' } });
    await openai.conversations.update(id, { metadata: { topic: 'b' } });
    expect(await openai.conversations.retrieve(id)).toMatchObject({ metadata: { topic: 'b' } });
    expect(await openai.conversations.delete(id)).toEqual({
      id,
      object: 'conversation.deleted',
      deleted: true,
    });
    await expect(openai.conversations.retrieve(id)).rejects.toThrow('404');
    await expect(openai.responses.create({ model, input: 'Hi', conversation: id })).rejects.toThrow(
      `404 Conversation with id '${id}' not found.`,
    );
  });

  it('give and delete single items', async () => {
    const { openai } = client();
    const items = [{ role: 'user' as const, content: 'Hi' }];
    const { id: conversation_id } = await openai.conversations.create({ items });
    const [first] = (await openai.conversations.items.list(conversation_id)).data;
    const itemId = first && 'id' in first ? (first.id ?? '') : '';
    expect(await openai.conversations.items.retrieve(itemId, { conversation_id })).toEqual(first);
    await openai.conversations.items.delete(itemId, { conversation_id });
    expect((await openai.conversations.items.list(conversation_id)).data).toEqual([]);
    await expect(openai.conversations.items.retrieve(itemId, { conversation_id })).rejects.toThrow(
      '404',
    );
    await expect(openai.conversations.items.delete(itemId, { conversation_id })).rejects.toThrow(
      '404',
    );
  });

  it('that are known from before are there', async () => {
    const { openai } = client({ known: [{ conversation: 'conv_1', output: [] }] });
    expect(await openai.conversations.retrieve('conv_1')).toMatchObject({ metadata: {} });
    expect(await openai.conversations.update('conv_1', { metadata: null })).toMatchObject({
      metadata: {},
    });
  });
});

describe('models', () => {
  it('are listed, and found by any name', async () => {
    const { openai } = client();
    const { data } = await openai.models.list();
    expect(data.map(({ id }) => id)).toContain('gpt-5');
    expect(await openai.models.retrieve('my-model')).toMatchObject({ id: 'my-model' });
  });
});

describe('the log', () => {
  it('has every request, its answer and the text of a refusal', async () => {
    const { openai, fetch } = client();
    const { id } = await openai.responses.create({ model, input: 'Hi' });
    await openai.responses.retrieve(id);
    await openai.responses
      .create({ model, input: [], previous_response_id: 'resp_0' })
      .catch(() => null);
    expect(fetch.requests).toEqual([
      {
        method: 'POST',
        path: '/v1/responses',
        body: { model, input: 'Hi' },
        status: 200,
        error: null,
      },
      { method: 'GET', path: `/v1/responses/${id}`, body: {}, status: 200, error: null },
      {
        method: 'POST',
        path: '/v1/responses',
        body: { model, input: [], previous_response_id: 'resp_0' },
        status: 400,
        error: "Previous response with id 'resp_0' not found.",
      },
    ]);
    fetch.requests.length = 0;
    await openai.models.list();
    expect(fetch.requests).toHaveLength(1);
  });
});
