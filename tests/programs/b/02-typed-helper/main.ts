import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseInputItem,
  ResponseOutputItem,
  Tool,
} from 'openai/resources/responses/responses';

type Executor = (name: string, args: string) => Promise<string>;

function appendOutput(history: ResponseInput, output: ResponseOutputItem[]): void {
  output.forEach((item) => history.push(item as ResponseInputItem)); // unsafe: raw
}

async function answerCalls(history: ResponseInput, output: ResponseOutputItem[], run: Executor) {
  let count = 0;
  for (const item of output) {
    if (item.type !== 'function_call') continue;
    const result = await run(item.name, item.arguments);
    history.push({ type: 'function_call_output', call_id: item.call_id, output: result });
    count++;
  }
  return count;
}

export async function loop(client: OpenAI, goal: string, tools: Tool[], run: Executor) {
  const history: ResponseInput = [{ role: 'user', content: goal }];
  for (;;) {
    const { output, output_text } = await client.responses.create({
      model: 'gpt-5.4',
      input: history,
      tools,
    });
    appendOutput(history, output); // unsafe-alt
    if ((await answerCalls(history, output, run)) === 0) return output_text;
  }
}
