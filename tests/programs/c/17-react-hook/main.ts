import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import { useCallback, useRef, useState } from './react-like';

export interface Bubble {
  from: 'me' | 'bot';
  text: string;
}

export interface UseChat {
  bubbles: Bubble[];
  busy: boolean;
  error: string | null;
  send(text: string): Promise<void>;
  stop(): void;
}

/** Chat state for the settings panel. The key is the user's own and stays in the browser. */
export function useChat(apiKey: string, model = 'gpt-5-mini'): UseChat {
  const [items, setItems] = useState<ResponseInputItem[]>([]);
  const [bubbles, setBubbles] = useState<Bubble[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);

  const send = useCallback(
    async (text: string) => {
      const client = new OpenAI({ apiKey, dangerouslyAllowBrowser: true });
      const question: ResponseInputItem = { role: 'user', content: text };
      abort.current = new AbortController();
      setBusy(true);
      setError(null);
      setBubbles((all) => [...all, { from: 'me', text }]);

      try {
        const response = await client.responses.create(
          { model, input: [...items, question] },
          { signal: abort.current.signal },
        );
        setItems((all) => [...all, question, ...(response.output as ResponseInputItem[])]); // unsafe: raw
        setBubbles((all) => [...all, { from: 'bot', text: response.output_text }]);
      } catch (e) {
        setError(e instanceof Error ? e.message : 'Something went wrong');
      } finally {
        setBusy(false);
        abort.current = null;
      }
    },
    [apiKey, model, items],
  );

  const stop = useCallback(() => abort.current?.abort(), []);
  return { bubbles, busy, error, send, stop };
}
