// The whole script of the sandboxed frame: it makes the worker, hands on what it says, and ends it.
import type { RunOrder } from './protocol.js';

addEventListener('message', ({ data, source }: MessageEvent<RunOrder>) => {
  if (source !== parent) return;
  const blob = new Blob([data.runtime], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(blob));
  worker.onmessage = (event) => {
    parent.postMessage(event.data, '*');
  };
  worker.onerror = (event) => {
    parent.postMessage(
      { kind: 'ended', failure: event.message || 'The program did not start.' },
      '*',
    );
  };
  worker.postMessage(data.program);
});
parent.postMessage({ kind: 'ready' }, '*');
