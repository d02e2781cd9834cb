/** The few realtime events that the line reacts to. */
export type RealtimeItem =
  | { id: string; type: 'message'; content: { transcript?: string }[] }
  | { id: string; type: 'function_call'; name: string; call_id: string; arguments: string };

export type ServerEvent =
  | { type: 'session.created'; session: { id: string } }
  | { type: 'response.output_item.added'; item: RealtimeItem }
  | { type: 'response.output_item.done'; item: RealtimeItem }
  | { type: 'response.done'; response: { id: string; output: RealtimeItem[] } }
  | { type: 'error'; error: { message: string } };

export type ClientEvent =
  | { type: 'conversation.item.create'; item: Record<string, unknown> }
  | { type: 'response.create'; response?: { input?: RealtimeItem[] } };

export interface Line {
  send(event: ClientEvent): void;
  onEvent(listener: (event: ServerEvent) => void): void;
}

export function openLine(url: string, key: string): Line {
  const socket = new WebSocket(`${url}?model=gpt-realtime`, [
    'realtime',
    `openai-insecure-api-key.${key}`,
  ]);
  return {
    send: (event) => socket.send(JSON.stringify(event)),
    onEvent(listener) {
      socket.addEventListener('message', ({ data }) => listener(JSON.parse(String(data))));
    },
  };
}
