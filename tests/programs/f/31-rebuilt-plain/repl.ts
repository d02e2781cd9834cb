import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

type ToolFn = (args: any) => Promise<string> | string;

const openai = new OpenAI({ baseURL: process.env.OPENAI_BASE_URL });

const toolbox: Record<string, ToolFn> = {
  now: () => new Date().toISOString(),
  roll: ({ sides }: { sides?: number }) => String(1 + Math.floor(Math.random() * (sides ?? 6))),
};

const tools: OpenAI.Responses.Tool[] = Object.keys(toolbox).map((name) => ({
  type: 'function',
  name,
  strict: false,
  parameters: { type: 'object', properties: { sides: { type: 'integer' } } },
}));

export async function* dialogue(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const messages: ResponseInputItem[] = [];

  for await (const line of lines) {
    messages.push({ role: 'user', content: line });

    for (let i = 0; i < 6; i++) {
      const stream = await openai.responses.create({
        model: 'gpt-5-mini',
        input: messages,
        tools,
        stream: true,
      });

      let text = '';
      const calls: { callId: string; name: string; args: string }[] = [];
      for await (const event of stream) {
        if (event.type === 'response.output_text.delta') {
          text += event.delta;
          yield event.delta;
        } else if (
          event.type === 'response.output_item.done' &&
          event.item.type === 'function_call'
        ) {
          const { call_id: callId, name, arguments: args } = event.item;
          calls.push({ callId, name, args });
        }
      }

      if (text) messages.push({ role: 'assistant', content: text });
      for (const call of calls) {
        messages.push({
          type: 'function_call',
          call_id: call.callId,
          name: call.name,
          arguments: call.args,
        });
        const fn = toolbox[call.name];
        messages.push({
          type: 'function_call_output',
          call_id: call.callId,
          output: fn ? await fn(JSON.parse(call.args || '{}')) : 'unknown tool',
        });
      }
      if (calls.length === 0) break;
    }
    yield '\n';
  }
}
