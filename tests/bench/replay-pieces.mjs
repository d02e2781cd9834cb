// @ts-check
// Modules on the Responses API: about half of them break on turn 2. Filled in as pieces.mjs is.

export const replayPieces = [
  `export class $NameAssistant {
  readonly #history: ResponseInput = [];
  constructor(private readonly client: OpenAI) {}
  async ask(question: string): Promise<string> {
    this.#history.push({ role: 'user', content: question });
    const response = await this.client.responses.create({ model: 'gpt-5.4', input: this.#history });
    this.#history.push(...(response.output as ResponseInputItem[]));
    return response.output_text;
  }
}`,
  `export async function run$NameAgent(client: OpenAI, task: string, tools: Tool[]): Promise<string> {
  const input: ResponseInputItem[] = [{ role: 'user', content: task }];
  for (let turn = 0; turn < 8; turn += 1) {
    const response = await client.responses.create({ model: 'gpt-5.4', input, tools });
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;
    for (const call of calls) {
      input.push(call);
      input.push({ type: 'function_call_output', call_id: call.call_id, output: '{}' });
    }
  }
  throw new Error('$name agent: no answer');
}`,
  `export async function chain$Name(client: OpenAI, questions: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  let previous: string | undefined;
  for (const question of questions) {
    const response = await client.responses.create({
      model: 'gpt-5.4',
      input: question,
      ...(previous === undefined ? {} : { previous_response_id: previous }),
    });
    previous = response.id;
    answers.push(response.output_text);
  }
  return answers;
}`,
  `export async function classify$Name(client: OpenAI, messages: ResponseInputItem[]): Promise<ResponseInputItem[]> {
  const response = await client.responses.parse({ model: 'gpt-5.4', input: messages });
  const copy = JSON.parse(JSON.stringify(response.output)) as ResponseInputItem[];
  return [...messages, ...copy];
}`,
  `export async function discuss$Name(client: OpenAI, turns: readonly string[]): Promise<void> {
  let conversation: ResponseInputItem[] = [];
  for (const content of turns) {
    conversation = conversation.concat({ role: 'user', content });
    const response = await client.responses.create({ model: 'gpt-5.4', input: conversation });
    conversation = conversation.concat(toResponseInputItems(response.output));
    for (const item of response.output) {
      if (item.type === 'reasoning') console.debug('$name', item.summary.map((part) => part.text));
    }
  }
}`,
  `export async function stream$Name(client: OpenAI, input: ResponseInput): Promise<ResponseInput> {
  const events = await client.responses.create({ model: 'gpt-5.4', input, stream: true });
  for await (const event of events) {
    if (event.type === 'response.output_item.done' && event.item.type === 'message') {
      input.push(event.item);
    }
  }
  return input;
}`,
];
