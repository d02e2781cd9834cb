import OpenAI from 'openai';
import type { FunctionTool } from 'openai/resources/responses/responses';
import { Session, type Kv } from './session.js';

const CALC: FunctionTool = {
  type: 'function',
  name: 'mortgage',
  strict: true,
  parameters: {
    type: 'object',
    properties: { sum: { type: 'number' }, rate: { type: 'number' }, years: { type: 'number' } },
    required: ['sum', 'rate', 'years'],
    additionalProperties: false,
  },
};

function mortgage({ sum, rate, years }: { sum: number; rate: number; years: number }): string {
  const r = rate / 1200;
  return ((sum * r) / (1 - (1 + r) ** (-12 * years))).toFixed(2);
}

export function createService(kv: Kv, client = new OpenAI()) {
  return async function chat(sessionId: string, text: string): Promise<string> {
    const session = (await Session.open(kv, sessionId)).say(text);
    try {
      for (;;) {
        const response = await client.responses.parse({
          model: 'gpt-5-mini',
          input: [...session.items],
          tools: [CALC],
        });
        session.record(response);
        const calls = response.output.filter((item) => item.type === 'function_call');
        for (const call of calls) {
          session.answer(call.call_id, mortgage(JSON.parse(call.arguments)));
        }
        if (calls.length === 0) return response.output_text;
      }
    } finally {
      await session.save();
    }
  };
}
