import { EventEmitter } from 'node:events';
import OpenAI from 'openai';

// our own wire types: the voice session speaks over a plain socket
interface VoiceItem {
  id: string;
  type: 'message' | 'function_call';
  name?: string;
  call_id?: string;
  arguments?: string;
  content?: { type: string; transcript?: string }[];
}
interface VoiceEvent {
  type: 'session.created' | 'response.output_item.done' | 'response.done' | 'error';
  item?: VoiceItem;
  response?: { id: string; output: VoiceItem[]; status: string };
  error?: { message: string };
}

interface Socket {
  send(data: string): void;
  on(event: 'message', listener: (data: string) => void): void;
}

export class VoiceSession extends EventEmitter {
  readonly history: VoiceItem[] = [];
  private readonly openai = new OpenAI();

  constructor(private readonly socket: Socket) {
    super();
    socket.on('message', (data) => this.receive(JSON.parse(data) as VoiceEvent));
  }

  private receive(event: VoiceEvent) {
    switch (event.type) {
      case 'response.output_item.done':
        if (event.item) this.emit('item', event.item);
        break;
      case 'response.done':
        if (event.response) {
          this.history.push(...event.response.output);
          for (const item of event.response.output.filter((i) => i.type === 'function_call')) {
            this.answer(item);
          }
        }
        break;
      case 'error':
        this.emit('error', new Error(event.error?.message));
        break;
    }
  }

  private answer(call: VoiceItem) {
    const output = call.name === 'time' ? new Date().toISOString() : 'unknown tool';
    this.socket.send(
      JSON.stringify({
        type: 'conversation.item.create',
        item: { type: 'function_call_output', call_id: call.call_id, output },
      }),
    );
    this.socket.send(JSON.stringify({ type: 'response.create' }));
  }

  /** Minutes of the call, written by a text model afterwards. */
  async minutes(): Promise<string> {
    const transcript = this.history
      .filter((item) => item.type === 'message')
      .map((item) => item.content?.map((part) => part.transcript ?? '').join(' '))
      .join('\n');
    const response = await this.openai.responses.create({
      model: 'gpt-5-nano',
      input: [{ role: 'user', content: `Write the minutes of this call:\n${transcript}` }],
    });
    return response.output_text;
  }
}
