import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

export interface ChatState {
  input: ResponseInputItem[];
  status: 'idle' | 'waiting' | 'failed';
  error?: string;
}

export type ChatAction =
  | { type: 'asked'; text: string }
  | { type: 'answered'; items: ResponseOutputItem[] }
  | { type: 'failed'; error: string };

export const initialState: ChatState = { input: [], status: 'idle' };

export function chatReducer(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'asked':
      return {
        status: 'waiting',
        input: [...state.input, { role: 'user', content: action.text }],
      };
    case 'answered':
      return {
        ...state,
        status: 'idle',
        input: [...state.input, ...(action.items as ResponseInputItem[])], // unsafe: raw
      };
    case 'failed':
      return { ...state, status: 'failed', error: action.error };
  }
}
