import OpenAI from 'openai';

/** One phone call over the Realtime API; afterwards a summary by the Responses API. */
interface RealtimeItem {
  id: string;
  type: 'message' | 'function_call' | 'function_call_output';
  role?: 'user' | 'assistant' | 'system';
  content?: { type: string; transcript?: string; text?: string }[];
  call_id?: string;
  name?: string;
  arguments?: string;
}

type ServerEvent =
  | { type: 'response.done'; response: { id: string; status: string; output: RealtimeItem[] } }
  | { type: 'conversation.item.created'; item: RealtimeItem }
  | { type: 'error'; error: { message: string } };

interface Socket {
  on(event: 'message', listener: (data: string) => void): void;
  send(data: string): void;
  close(): void;
}

export class PhoneCall {
  private readonly input: RealtimeItem[] = [];
  private readonly openai = new OpenAI();

  constructor(
    private readonly socket: Socket,
    private readonly tools: Record<string, (args: unknown) => Promise<string>>,
  ) {
    socket.on('message', (data) => {
      this.onEvent(JSON.parse(data) as ServerEvent).catch(console.error);
    });
  }

  private async onEvent(event: ServerEvent) {
    if (event.type === 'error') {
      console.error('[realtime]', event.error.message);
      return;
    }
    if (event.type !== 'response.done') return;

    this.input.push(...event.response.output);
    for (const item of event.response.output) {
      if (item.type !== 'function_call' || !item.name) continue;
      const output = (await this.tools[item.name]?.(JSON.parse(item.arguments ?? '{}'))) ?? '';
      this.socket.send(
        JSON.stringify({
          type: 'conversation.item.create',
          item: { type: 'function_call_output', call_id: item.call_id, output },
        }),
      );
      this.socket.send(JSON.stringify({ type: 'response.create' }));
    }
  }

  async hangUp(): Promise<string> {
    this.socket.close();
    const lines = this.input
      .filter((item) => item.type === 'message')
      .map((item) => `${item.role ?? '?'}: ${item.content?.map((c) => c.transcript ?? '').join(' ') ?? ''}`);
    const summary = await this.openai.responses.create({
      model: 'gpt-5-mini',
      instructions: 'Summarise this phone call for the CRM.',
      input: lines.join('\n'),
    });
    return summary.output_text;
  }
}
