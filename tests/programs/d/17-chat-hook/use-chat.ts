import type OpenAI from 'openai';
import { chatReducer, initialState, type ChatAction, type ChatState } from './reducer';

type Listener = (state: ChatState) => void;

/** The store behind `useChat`; React subscribes with useSyncExternalStore. */
export function createChatStore(client: OpenAI, model = 'gpt-5-mini') {
  let state = initialState;
  const listeners = new Set<Listener>();

  const dispatch = (action: ChatAction) => {
    state = chatReducer(state, action);
    listeners.forEach((listener) => listener(state));
  };

  async function ask(text: string): Promise<void> {
    if (state.status === 'waiting') return;
    dispatch({ type: 'asked', text });
    try {
      const response = await client.responses.create({ model, input: state.input });
      dispatch({ type: 'answered', items: response.output });
    } catch (error) {
      dispatch({ type: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    ask,
    getSnapshot: () => state,
    subscribe(listener: Listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
