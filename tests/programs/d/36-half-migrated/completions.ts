import type OpenAI from 'openai';
import type {
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from 'openai/resources/chat/completions';

export type RunTool = (name: string, args: string) => Promise<string>;

/** The old loop. Stays until every tenant is on the Responses API. */
export async function completeWithTools(
  openai: OpenAI,
  messages: ChatCompletionMessageParam[],
  tools: ChatCompletionTool[],
  runTool: RunTool,
): Promise<string> {
  for (;;) {
    const completion = await openai.chat.completions.create({ model: 'gpt-5.1', messages, tools });
    const output = completion.choices.map((choice) => choice.message);
    messages.push(...output);
    const calls = output.flatMap((message) => message.tool_calls ?? []);
    if (calls.length === 0) return output[0]?.content ?? '';
    for (const call of calls) {
      if (call.type !== 'function') continue;
      messages.push({
        role: 'tool',
        tool_call_id: call.id,
        content: await runTool(call.function.name, call.function.arguments),
      });
    }
  }
}
