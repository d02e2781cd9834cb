import OpenAI from 'openai';
import type {
  ConversationItem,
  RealtimeClientEvent,
  RealtimeServerEvent,
} from 'openai/resources/realtime/realtime';

type Send = (event: RealtimeClientEvent) => void;

const openai = new OpenAI();

export function createVoiceSession(send: Send) {
  const input: ConversationItem[] = [];

  function onEvent(event: RealtimeServerEvent): void {
    if (event.type !== 'response.done') return;
    input.push(...(event.response.output ?? []));

    for (const item of event.response.output ?? []) {
      if (item.type === 'function_call' && item.call_id) {
        send({
          type: 'conversation.item.create',
          item: { type: 'function_call_output', call_id: item.call_id, output: 'ok' },
        });
        send({ type: 'response.create' });
      }
    }
  }

  async function summary(): Promise<string> {
    const transcript = input.flatMap((item) =>
      item.type === 'message' ? `${item.role}: ${JSON.stringify(item.content)}` : [],
    );
    const { output_text } = await openai.responses.create({
      model: 'gpt-5-mini',
      instructions: 'Summarise this phone call in three sentences.',
      input: transcript.join('\n'),
    });
    return output_text;
  }

  return { onEvent, summary };
}
