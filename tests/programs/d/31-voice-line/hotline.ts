import { openLine, type Line, type RealtimeItem, type ServerEvent } from './realtime';

type Handlers = Record<string, (args: Record<string, string>) => Promise<string>>;

export class Hotline {
  private input: RealtimeItem[] = [];
  private readonly partial: RealtimeItem[] = [];

  constructor(
    private readonly line: Line,
    private readonly handlers: Handlers,
  ) {
    line.onEvent((event) => void this.onEvent(event));
  }

  private async onEvent(event: ServerEvent): Promise<void> {
    switch (event.type) {
      case 'response.output_item.added':
        this.partial.push(event.item);
        return;
      case 'response.done': {
        this.input.push(...event.response.output);
        const calls = event.response.output.filter((item) => item.type === 'function_call');
        for (const call of calls) {
          const handler = this.handlers[call.name];
          const output = handler ? await handler(JSON.parse(call.arguments)) : 'unavailable';
          this.line.send({
            type: 'conversation.item.create',
            item: { type: 'function_call_output', call_id: call.call_id, output },
          });
        }
        if (calls.length > 0) this.line.send({ type: 'response.create' });
        return;
      }
      case 'error':
        console.error(event.error.message);
    }
  }

  /** Says it again with another voice, out of band. */
  repeat(): void {
    const input = this.input.filter((item) => item.type === 'message');
    this.line.send({ type: 'response.create', response: { input } });
  }
}

const line = openLine('wss://api.openai.com/v1/realtime', process.env.OPENAI_KEY ?? '');
export const hotline = new Hotline(line, { hours: async ({ day }) => `${day}: 9 to 17` });
