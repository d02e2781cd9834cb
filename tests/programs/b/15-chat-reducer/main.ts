import OpenAI from 'openai';
import type {
  ResponseInput,
  ResponseInputItem,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

interface State {
  status: 'idle' | 'waiting';
  input: ResponseInput;
}

type Action =
  | { type: 'asked'; text: string }
  | { type: 'answered'; items: ResponseOutputItem[] }
  | { type: 'cleared' };

function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'asked':
      return {
        status: 'waiting',
        input: [...state.input, { role: 'user', content: action.text }],
      };
    case 'answered':
      return {
        status: 'idle',
        input: [...state.input, ...(action.items as ResponseInputItem[])], // unsafe: raw
      };
    case 'cleared':
      return { status: 'idle', input: [] };
  }
}

export function createChat(client: OpenAI) {
  let state: State = { status: 'idle', input: [] };
  const dispatch = (action: Action) => {
    state = reducer(state, action);
  };

  return {
    clear: () => dispatch({ type: 'cleared' }),
    async ask(text: string): Promise<string> {
      dispatch({ type: 'asked', text });
      const response = await client.responses.create({ model: 'gpt-5.2', input: state.input });
      dispatch({ type: 'answered', items: response.output }); // unsafe-alt
      return response.output_text;
    },
  };
}
