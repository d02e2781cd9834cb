import OpenAI from 'openai';
import type {
  ResponseCreateParamsNonStreaming,
  ResponseInputItem,
} from 'openai/resources/responses/responses';

function traced<Client extends OpenAI>(client: Client, log: (line: string) => void): Client {
  const { responses } = client;
  const create = responses.create.bind(responses);
  responses.create = ((body: ResponseCreateParamsNonStreaming, options?: object) => {
    log(`responses.create ${String(body.model)}`);
    return create(body, options);
  }) as typeof responses.create;
  return client;
}

const client = traced(new OpenAI(), console.error);

export async function twoStep(question: string): Promise<string> {
  const base = {
    model: 'gpt-5.5',
    reasoning: { effort: 'high' },
    input: [{ role: 'user', content: question }] as ResponseInputItem[],
  } satisfies ResponseCreateParamsNonStreaming;

  const draft = await client.responses.create(base);
  const checked = await client.responses.create({
    ...base,
    input: [...base.input, ...(draft.output as typeof base.input), { role: 'user', content: 'Check it.' }], // unsafe: raw
  });
  return checked.output_text;
}
