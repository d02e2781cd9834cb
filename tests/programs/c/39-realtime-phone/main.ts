import OpenAI from 'openai';

// Phone bridge: audio goes over the realtime socket, the summary of the call is made afterwards.

type RealtimeItem = {
  id: string;
  type: 'message' | 'function_call';
  role?: 'assistant' | 'user';
  name?: string;
  call_id?: string;
  arguments?: string;
  content?: { type: string; transcript?: string }[];
};

type ServerEvent =
  | { type: 'session.created'; session: { id: string } }
  | { type: 'response.output_audio.delta'; delta: string }
  | { type: 'response.output_item.done'; item: RealtimeItem }
  | { type: 'response.done'; response: { id: string; output: RealtimeItem[] } };

interface Socket {
  send(text: string): void;
  on(name: 'message', listener: (text: string) => void): void;
  on(name: 'close', listener: () => void): void;
}

type Tool = (args: unknown) => Promise<string>;

export function bridge(socket: Socket, play: (base64: string) => void, tools: Record<string, Tool>) {
  const history: RealtimeItem[] = [];
  const input: RealtimeItem[] = [];

  async function handle(event: ServerEvent): Promise<void> {
    switch (event.type) {
      case 'response.output_audio.delta':
        play(event.delta);
        break;
      case 'response.output_item.done':
        input.push(event.item);
        break;
      case 'response.done':
        history.push(...event.response.output);
        for (const item of event.response.output) {
          if (item.type !== 'function_call' || !item.name) continue;
          const output = (await tools[item.name]?.(JSON.parse(item.arguments ?? '{}'))) ?? 'no tool';
          socket.send(
            JSON.stringify({
              type: 'conversation.item.create',
              item: { type: 'function_call_output', call_id: item.call_id, output },
            }),
          );
          socket.send(JSON.stringify({ type: 'response.create' }));
        }
        break;
    }
  }

  socket.on('message', (text) => {
    handle(JSON.parse(text) as ServerEvent).catch(console.error);
  });

  socket.on('close', () => {
    const spoken = history
      .flatMap((item) => (item.content ?? []).map((c) => `${item.role ?? '?'}: ${c.transcript ?? ''}`))
      .join('\n');
    void new OpenAI().responses
      .create({ model: 'gpt-5-nano', input: `Summarize this phone call.\n\n${spoken}` })
      .then((summary) => console.log(summary.output_text));
  });

  return { heard: () => input.length };
}
