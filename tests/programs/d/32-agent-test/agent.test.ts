import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';
import { call, fakeOpenAI, say, toEvents } from './fake-openai';

async function askTwice(client: ReturnType<typeof fakeOpenAI>): Promise<ResponseOutputItem[]> {
  const seen: ResponseOutputItem[] = [];
  for (const content of ['first', 'second']) {
    const response = await client.responses.create({
      model: 'gpt-5',
      input: [{ role: 'user', content }],
    });
    seen.push(...response.output);
  }
  return seen;
}

describe('fake client', () => {
  it('plays its turns in order', async () => {
    const first = [call('add', { a: 1, b: 2 })];
    const second = [say('3')];
    const client = fakeOpenAI(first, second);

    const output = await askTwice(client);

    assert.deepEqual(output, [...first, ...second]);
    assert.deepEqual(
      client.requests.map(({ input }) => input),
      [[{ role: 'user', content: 'first' }], [{ role: 'user', content: 'second' }]],
    );
  });

  it('streams every item once', () => {
    const output = [call('add', {}), say('done')];
    const events = toEvents({ output });
    assert.equal(events.length, output.length + 2);
    const clone = JSON.parse(JSON.stringify(output)) as ResponseOutputItem[];
    assert.deepEqual(clone, output);
  });

  it('answers nothing when the turns are over', async () => {
    const { responses } = fakeOpenAI();
    const { output } = await responses.create({ model: 'gpt-5', input: 'anybody?' });
    assert.deepEqual(output, []);
  });
});
