import OpenAI from 'openai';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';

type Handler = (args: Record<string, unknown>) => Promise<unknown>;

interface Options {
  model?: string;
  maxTurns?: number;
  log?: Pick<Console, 'info' | 'warn'>;
}

const openai = new OpenAI();

export async function assist(
  prompt: string,
  handlers: Record<string, Handler>,
  tools: OpenAI.Responses.Tool[],
  { model = 'gpt-5', maxTurns = 12, log = console }: Options = {},
) {
  const history: any[] = [{ role: 'user', content: prompt }];

  for (let turn = 0; turn < maxTurns; turn++) {
    const response = await openai.responses.create({
      model,
      tools,
      // one place that makes the whole history acceptable
      input: sanitizeResponseInput(history),
    });
    log.info(`turn ${turn}: ${response.output.map((o) => o.type).join(' ')}`);

    history.push(...response.output);

    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) {
      return { text: response.output_text, turns: turn + 1 };
    }

    const outputs = await Promise.all(
      calls.map(async (call) => {
        const handler = handlers[call.name];
        if (handler === undefined) {
          log.warn(`no handler for ${call.name}`);
          return 'unknown tool';
        }
        try {
          const args = JSON.parse(call.arguments) as Record<string, unknown>;
          return JSON.stringify(await handler(args));
        } catch (error) {
          log.warn(`${call.name} failed`, error);
          return `failed: ${String(error)}`;
        }
      }),
    );

    calls.forEach((call, index) => {
      history.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: outputs[index] ?? '',
      });
    });
  }
  return { text: '', turns: maxTurns };
}
