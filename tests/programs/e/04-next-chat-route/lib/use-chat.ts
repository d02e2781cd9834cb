export interface Bubble {
  who: 'me' | 'bot';
  text: string;
}

export interface ChatState {
  bubbles: Bubble[];
  items: unknown[];
  busy: boolean;
  error?: string;
}

type Listener = (state: ChatState) => void;

/** Framework-free half of the hook; the component subscribes to it. */
export function createChat(endpoint = '/api/chat', listener: Listener = () => {}) {
  let state: ChatState = { bubbles: [], items: [], busy: false };
  const set = (patch: Partial<ChatState>) => {
    state = { ...state, ...patch };
    listener(state);
  };

  return {
    get state() {
      return state;
    },
    async send(prompt: string) {
      set({ busy: true, bubbles: [...state.bubbles, { who: 'me', text: prompt }] });
      const res = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items: state.items, prompt }),
      });
      const data = await res.json();
      if (!res.ok) {
        set({ busy: false, error: data.error });
        return;
      }
      set({ busy: false, items: data.items, bubbles: [...state.bubbles, { who: 'bot', text: data.text }] });
    },
  };
}
