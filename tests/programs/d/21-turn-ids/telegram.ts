import OpenAI from 'openai';
import type { Response, ResponseInput, Tool } from 'openai/resources/responses/responses';
import { recordOf } from './session-ids';

const openai = new OpenAI();
const tools: Tool[] = [
  { type: 'function', name: 'dice', parameters: {}, strict: false, description: 'Throws a die' },
];

function outputsFor(response: Response): ResponseInput {
  const outputs: ResponseInput = [];
  for (const item of response.output) {
    if (item.type !== 'function_call') continue;
    outputs.push({
      type: 'function_call_output',
      call_id: item.call_id,
      output: item.name === 'dice' ? String(1 + Math.floor(Math.random() * 6)) : 'unknown tool',
    });
  }
  return outputs;
}

export async function onText(chatId: string, text: string): Promise<string> {
  const record = recordOf(chatId);
  record.transcript.push({ who: 'user', text });

  let input: ResponseInput = [{ role: 'user', content: text }];
  let response: Response;
  do {
    response = await openai.responses.create({
      model: 'gpt-5.1',
      previous_response_id: record.lastResponseId,
      input,
      tools,
    });
    record.lastResponseId = response.id;
    input = outputsFor(response);
  } while (input.length > 0);

  record.transcript.push({ who: 'assistant', text: response.output_text });
  return response.output_text;
}

export function exportChat(chatId: string): string {
  return recordOf(chatId)
    .transcript.map(({ who, text }) => `${who}: ${text}`)
    .join('\n');
}
