import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

const HOOKS = `import { useCallback, useRef, useState } from 'react';
`;

const STATE: readonly Row[] = [
  [
    'set to a new list',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<any[]>([]);
      return async (content: string) => {
        const input = [...items, { role: 'user', content }];
        const r = await client.responses.parse({ model: 'gpt-5', input });
        setItems([...input, ...r.output]); // parsed
      };
    }`,
  ],
  [
    'set to a new list of texts',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<any[]>([]);
      return async (content: string) => {
        const input = [...items, { role: 'user', content }];
        const r = await client.responses.parse({ model: 'gpt-5', input });
        setItems([...input, { role: 'assistant', content: r.output_text }]);
      };
    }`,
  ],
  [
    'set to a new list, and sanitized where it is sent',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<any[]>([]);
      return async (content: string) => {
        const next = [...items, { role: 'user', content }];
        const r = await client.responses.create({ model: 'gpt-5', input: sanitizeResponseInput(next) });
        setItems([...next, ...r.output]);
      };
    }`,
  ],
  [
    'set by a function of the list before',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        setItems((before) => [...before, ...r.output]); // parsed
      };
    }`,
  ],
  [
    'set by a function with a body, typed as input',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<ResponseInputItem[]>([]);
      return async () => {
        const r = await client.responses.create({ model: 'gpt-5', input: items });
        setItems((before) => { return [...before, ...r.output.filter((item) => item.type === 'message')]; }); // dropped-reasoning
      };
    }`,
  ],
  [
    'set by concat, and by a spread',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<ResponseInput>([]);
      return async (content: string) => {
        const r = await client.responses.create({ model: 'gpt-5', input: items });
        const answer = r.output.filter((item) => item.type === 'message');
        setItems((before) => [...before, { role: 'user', content }, ...answer]); // dropped-reasoning
        setItems((before) => before.concat(answer)); // dropped-reasoning
      };
    }`,
  ],
  [
    'set by a function of the list before, which sanitizes',
    `${HOOKS}export function Chat() {
      const [items, setItems] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        setItems((before) => [...before, ...sanitizeResponseInput(r.output)]);
      };
    }`,
  ],
  [
    'another state, which is shown',
    `${HOOKS}export function Chat() {
      const [items] = useState<any[]>([]);
      const [shown, setShown] = useState<any[]>([]);
      return async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: items });
        setShown([...shown, ...r.output]);
      };
    }`,
  ],
  [
    'the last response',
    `${HOOKS}export function Chat() {
      const [last, setLast] = useState<Response | null>(null);
      return async (content: string) => {
        const input: ResponseInput = last ? (last.output as ResponseInputItem[]) : []; // parsed
        const r = await client.responses.parse({ model: 'gpt-5', input: [...input, { role: 'user', content }] });
        setLast(r);
      };
    }`,
    'with types',
  ],
  [
    'the last response, which without types enters at the request',
    `${HOOKS}export function Chat() {
      const [last, setLast] = useState<Response | null>(null);
      return async (content: string) => {
        const input: ResponseInput = last ? (last.output as ResponseInputItem[]) : [];
        const r = await client.responses.parse({ model: 'gpt-5', input: [...input, { role: 'user', content }] }); // parsed
        setLast(r);
      };
    }`,
    'by syntax alone',
  ],
  [
    'the id of the last response',
    `${HOOKS}export function Chat() {
      const [last, setLast] = useState<string | null>(null);
      return async (content: string) => {
        const r = await client.responses.parse({ model: 'gpt-5', input: content, previous_response_id: last });
        setLast(r.id);
      };
    }`,
  ],
];

const REFS: readonly Row[] = [
  [
    'pushed to',
    `${HOOKS}export function useChat() {
      const history = useRef<any[]>([]);
      return useCallback(async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: history.current });
        history.current.push(...r.output); // parsed
      }, []);
    }`,
  ],
  [
    'pushed to with texts',
    `${HOOKS}export function useChat() {
      const history = useRef<any[]>([]);
      return useCallback(async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: history.current });
        history.current.push({ role: 'assistant', content: r.output_text });
      }, []);
    }`,
  ],
  [
    'replaced by a callback of its own',
    `${HOOKS}export function useChat() {
      const history = useRef<any[]>([]);
      const append = useCallback((items: unknown[]) => { history.current = [...history.current, ...items]; }, []);
      return useCallback(async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: history.current });
        append(r.output); // parsed
      }, [append]);
    }`,
  ],
  [
    'beside another one, which is shown',
    `${HOOKS}export function useChat() {
      const history = useRef<any[]>([]);
      const shown = useRef<any[]>([]);
      return useCallback(async () => {
        const r = await client.responses.parse({ model: 'gpt-5', input: history.current });
        shown.current.push(...r.output);
      }, []);
    }`,
  ],
];

const REDUCERS: readonly Row[] = [
  [
    'the output of an action, typed as a response',
    `interface State { items: ResponseInputItem[] }
    type Action = { type: 'user'; text: string } | { type: 'response'; response: Response };
    function reducer(state: State, action: Action): State {
      switch (action.type) {
        case 'user':
          return { ...state, items: [...state.items, { role: 'user', content: action.text }] };
        case 'response':
          return { ...state, items: [...state.items, ...(action.response.output as ResponseInputItem[])] }; // parsed
      }
    }
    export async function run() {
      let state: State = { items: [] };
      for (const text of ['a', 'b']) {
        state = reducer(state, { type: 'user', text });
        const response = await client.responses.parse({ model: 'gpt-5', input: state.items });
        state = reducer(state, { type: 'response', response });
      }
    }`,
  ],
  [
    'the output of an action, sanitized for the input and kept for the screen',
    `interface State { shown: ResponseOutputItem[]; input: ResponseInput }
    type Action = { type: 'items'; items: ResponseOutputItem[] } | { type: 'user'; text: string };
    export function reducer(state: State, action: Action): State {
      switch (action.type) {
        case 'items':
          return { ...state, shown: [...state.shown, ...action.items], input: [...state.input, ...sanitizeResponseInput(action.items)] };
        case 'user':
          return { ...state, input: [...state.input, { role: 'user', content: action.text }] };
      }
    }`,
  ],
  [
    'a recipe for a draft',
    `declare function produce<T>(state: T, recipe: (draft: T) => void): T;
    interface State { input: ResponseInputItem[] }
    export async function turn(state: State): Promise<State> {
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      return produce(state, (draft) => {
        draft.input.push(...(r.output as ResponseInputItem[])); // parsed
      });
    }`,
    'with types',
  ],
  [
    'a recipe for a draft, sanitized',
    `declare function produce<T>(state: T, recipe: (draft: T) => void): T;
    interface State { input: ResponseInputItem[] }
    export async function turn(state: State): Promise<State> {
      const r = await client.responses.parse({ model: 'gpt-5', input: state.input });
      return produce(state, (draft) => {
        draft.input.push(...sanitizeResponseInput(r.output));
      });
    }`,
  ],
];

describe('the state of a component', () => {
  judgePrograms(STATE);
});

describe('the ref of a component', () => {
  judgePrograms(REFS);
});

describe('a reducer', () => {
  judgePrograms(REDUCERS);
});
