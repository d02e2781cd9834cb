import OpenAI, { AzureOpenAI } from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { describe, expect, it } from 'vitest';
import { createResponsesFetch, type StandInOptions } from '../../src/testing/index.js';

const settings = (options?: StandInOptions) => ({
  apiKey: 'test',
  maxRetries: 0,
  fetch: createResponsesFetch(options),
});
const model = 'gpt-5';
const question = { role: 'user', content: 'Hello' } as const;
const next = { role: 'user', content: 'And now?' } as const;
describe('stored responses and conversations', () => {
  it('gives a stored response and its input items', async () => {
    const { responses } = new OpenAI(settings());
    const first = await responses.create({ model, input: [question] });
    expect(await responses.retrieve(first.id)).toEqual(first);
    const { output } = await responses.create({
      model,
      input: 'More',
      previous_response_id: first.id,
    });
    const items = await responses.inputItems.list(first.id);
    expect(items.data).toMatchObject([
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello' }] },
    ]);
    expect(JSON.stringify(output)).toContain('Answer 2');
    await expect(
      responses.create({
        model,
        input: [...toResponseInputItems(first.output), next],
        previous_response_id: first.id,
      }),
    ).rejects.toThrow(/^400 Duplicate item found with id rs_\w+\./);
    await expect(
      responses.retrieve(first.id, { include: ['reasoning.encrypted_content'] }),
    ).rejects.toThrow('400 Encrypted content cannot be requested for persisted responses');
  });

  it('streams a stored response', async () => {
    const { responses } = new OpenAI(settings());
    const first = await responses.create({ model, input: [question] });
    const stream = await responses.retrieve(first.id, { stream: true });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types.at(-1)).toBe('response.completed');
  });

  it('forgets what is not to be stored', async () => {
    const { responses } = new OpenAI(settings());
    const { id } = await responses.create({ model, input: [question], store: false });
    await expect(
      responses.create({ model, input: 'More', previous_response_id: id }),
    ).rejects.toThrow(`400 Previous response with id '${id}' not found.`);
    await expect(responses.retrieve(id)).rejects.toThrow('404');
    await expect(responses.inputItems.list(id)).rejects.toThrow('404');
  });

  it('gives a background response when it is asked for again', async () => {
    const { responses } = new OpenAI(settings());
    const queued = await responses.create({ model, input: [question], background: true });
    expect(queued).toMatchObject({ status: 'queued', output: [] });
    expect(await responses.retrieve(queued.id)).toMatchObject({ status: 'completed' });
  });

  it('keeps a conversation', async () => {
    const { responses, conversations } = new OpenAI(settings());
    const { id } = await conversations.create({ items: [{ type: 'message', ...question }] });
    expect(await conversations.retrieve(id)).toMatchObject({
      object: 'conversation',
      metadata: {},
    });
    const { output } = await responses.create({ model, input: [next], conversation: { id } });
    const { data } = await conversations.items.list(id, { order: 'asc' });
    expect(data.map((item) => item.type)).toEqual(['message', 'message', 'reasoning', 'message']);
    await conversations.items.create(id, { items: [{ type: 'message', ...next }] });
    expect((await conversations.items.list(id)).data).toHaveLength(5);
    await expect(
      responses.create({ model, input: toResponseInputItems(output), conversation: id }),
    ).rejects.toThrow(/^400 Duplicate item found/);
    await expect(
      responses.create({ model, input: 'Hi', conversation: id, previous_response_id: 'resp_1' }),
    ).rejects.toThrow('400 Mutually exclusive parameters');
  });

  it('compacts a history into items that turn 2 takes', async () => {
    const { responses } = new OpenAI(settings());
    const { output } = await responses.create({ model, input: [question] });
    const compacted = await responses.compact({
      model,
      input: [question, ...toResponseInputItems(output)],
    });
    expect(compacted.output.map((item) => item.type)).toEqual(['message', 'compaction']);
    const input = [...toResponseInputItems(compacted.output), next];
    await expect(responses.create({ model, input })).resolves.toHaveProperty('error', null);
    await expect(
      responses.compact({ model, input: output.filter((item) => item.type === 'reasoning') }),
    ).rejects.toThrow('without its required following item.');
  });

  it('plays Azure as well', async () => {
    const { responses } = new AzureOpenAI({
      ...settings(),
      endpoint: 'https://example.openai.azure.com',
      apiVersion: '2025-04-01-preview',
    });
    const { output_text } = await responses.create({ model, input: [question] });
    expect(output_text).toBe('Answer 1 to "Hello".');
  });
});
