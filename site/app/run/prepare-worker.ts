import type { Language } from '../lint/protocol.js';
import { prepare } from './prepare.js';

export type Prepared = { readonly program: string } | { readonly sentence: string };

addEventListener('message', ({ data }: MessageEvent<{ code: string; language: Language }>) => {
  postMessage(answer(data));
});

function answer({ code, language }: { code: string; language: Language }): Prepared {
  try {
    return { program: prepare(code, language) };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) };
  }
}
