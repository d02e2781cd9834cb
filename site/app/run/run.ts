import type { RunEvent, RunOrder } from './protocol.js';

/** A program that runs longer than this is ended, in milliseconds. */
const LIMIT = 10_000;

export interface Run {
  /** Takes the frame away, and with it the program. */
  stop(sentence: string): void;
}

/**
 * Runs a program in a frame of its own, with an origin of its own, that cannot reach the network.
 * Its last event is `ended`, also when it never ends by itself.
 */
export function run(program: string, runtime: string, onEvent: (event: RunEvent) => void): Run {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'The program that runs';
  frame.hidden = true;
  frame.src = new URL('../run/index.html', import.meta.url).href;

  const hear = ({ data, source }: MessageEvent<RunEvent | { readonly kind: 'ready' }>): void => {
    if (source !== frame.contentWindow) return;
    if (data.kind === 'ready') {
      const order: RunOrder = { runtime, program };
      frame.contentWindow?.postMessage(order, '*');
      return;
    }
    if (data.kind === 'ended') leave();
    onEvent(data);
  };
  const leave = (): void => {
    clearTimeout(limit);
    removeEventListener('message', hear);
    frame.remove();
  };
  const stop = (failure: string): void => {
    if (!frame.isConnected) return;
    leave();
    onEvent({ kind: 'ended', failure });
  };
  const limit = setTimeout(() => {
    stop(`It ran for ${String(LIMIT / 1000)} seconds without an end, and was stopped.`);
  }, LIMIT);
  addEventListener('message', hear);
  document.body.append(frame);
  return { stop };
}
