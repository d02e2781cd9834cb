import OpenAI from 'openai';
import type {
  EasyInputMessage,
  ResponseInput,
  ResponseOutputMessage,
} from 'openai/resources/responses/responses';

const client = new OpenAI();

function spokenText(message: ResponseOutputMessage): string {
  let text = '';
  for (const part of message.content) {
    if (part.type === 'output_text') text += part.text;
  }
  return text;
}

function toEasyMessage(message: ResponseOutputMessage): EasyInputMessage {
  return {
    role: message.role,
    content: spokenText(message),
    ...(message.phase ? { phase: message.phase } : {}),
  };
}

export async function brainstorm(topic: string, rounds = 3): Promise<ResponseInput> {
  let input: ResponseInput = [{ role: 'user', content: `Ideas for ${topic}, please.` }];

  for (let i = 0; i < rounds; i++) {
    const { output } = await client.responses.create({ model: 'gpt-5.5', input });
    const messages = output.filter((item) => item.type === 'message');
    input = [
      ...input,
      ...messages.map(toEasyMessage),
      { role: 'user', content: 'More, and stranger ones.' },
    ];
  }
  return input;
}
