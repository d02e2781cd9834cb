import { useCallback, useRef, useState } from 'react';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

interface Options {
  apiKey: string;
  model?: string;
  onError?: (error: Error) => void;
}

interface Bubble {
  who: 'me' | 'assistant';
  text: string;
}

/** Prototype only: the key is in the browser. */
export function useAssistant({ apiKey, model = 'gpt-5-mini', onError }: Options) {
  const [items, setItems] = useState<ResponseInputItem[]>([]);
  const [bubbles, setBubbles] = useState<Bubble[]>([]);
  const [busy, setBusy] = useState(false);
  const client = useRef(new OpenAI({ apiKey, dangerouslyAllowBrowser: true }));

  const send = useCallback(
    async (text: string) => {
      if (busy || !text.trim()) return;
      setBusy(true);
      setBubbles((prev) => [...prev, { who: 'me', text }]);

      const next: ResponseInputItem[] = [...items, { role: 'user', content: text }];
      try {
        const response = await client.current.responses.create({ model, input: next });
        setItems([...next, ...(response.output as ResponseInputItem[])]); // unsafe: raw
        setBubbles((prev) => [...prev, { who: 'assistant', text: response.output_text }]);
      } catch (e) {
        onError?.(e instanceof Error ? e : new Error(String(e)));
      } finally {
        setBusy(false);
      }
    },
    [busy, items, model, onError],
  );

  const clear = useCallback(() => {
    setItems([]);
    setBubbles([]);
  }, []);

  return { bubbles, busy, send, clear };
}
