import { byId, el } from '../dom.js';
import type { Language } from '../lint/protocol.js';
import type { Prepared } from '../run/prepare-worker.js';
import type { RunEvent } from '../run/protocol.js';
import { run, type Run } from '../run/run.js';

const log = byId('run-log', HTMLDivElement);
const stopButton = byId('stop', HTMLButtonElement);

let current: Run | null = null;
let runtime: Promise<string> | null = null;
let preparing: Worker | null = null;

/** Runs the program of the editor, and writes down request by request what became of it. */
export async function runProgram(code: string, language: Language): Promise<void> {
  current?.stop('Another run began.');
  log.replaceChildren(el('p', { class: 'hint' }, 'Loading the SDK and the stand-in…'));
  log.removeAttribute('data-ended');
  try {
    const [program, text] = await Promise.all([prepared(code, language), loadRuntime()]);
    log.replaceChildren();
    stopButton.hidden = false;
    current = run(program, text, show);
  } catch (error) {
    log.replaceChildren();
    show({ kind: 'ended', failure: error instanceof Error ? error.message : String(error) });
  }
}

stopButton.addEventListener('click', () => current?.stop('You stopped it.'));

function loadRuntime(): Promise<string> {
  runtime ??= fetch(new URL('./runtime.js', import.meta.url)).then((response) => {
    if (response.ok) return response.text();
    runtime = null;
    throw new Error('The SDK did not load. Try again.');
  });
  return runtime;
}

/** @throws {Error} If the program does not parse. */
function prepared(code: string, language: Language): Promise<string> {
  preparing ??= new Worker(new URL('./prepare.js', import.meta.url), { type: 'module' });
  const worker = preparing;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Prepared>) => {
      if ('program' in data) resolve(data.program);
      else reject(new Error(`The program does not parse: ${data.sentence}`));
    };
    worker.onerror = () => {
      reject(new Error('The page could not prepare the program. Reload it.'));
    };
    worker.postMessage({ code, language });
  });
}

function show(event: RunEvent): void {
  log.append(entryOf(event));
  // What was refused is read from its beginning; else what came last counts.
  const refused = log.querySelector<HTMLElement>('.refused');
  log.scrollTop = refused ? refused.offsetTop : log.scrollHeight;
  if (event.kind !== 'ended') return;
  stopButton.hidden = true;
  log.setAttribute('data-ended', event.failure === null ? 'well' : 'badly');
}

function entryOf(event: RunEvent): HTMLElement {
  switch (event.kind) {
    case 'request':
      return requestOf(event);
    case 'printed':
      return el('pre', { class: event.isError ? 'printed bad' : 'printed' }, event.text);
    case 'flood':
      return el(
        'p',
        { class: 'hint' },
        `More than ${String(event.limit)} lines: the rest is left out.`,
      );
    case 'ended':
      return event.failure === null
        ? el('p', { class: 'good' }, 'The program ended: all its requests were accepted.')
        : el('p', { class: 'bad' }, endOf(event.failure));
  }
}

/** The text of a refusal stands with its request; it is not said again. */
function endOf(failure: string): string {
  const refusal = log.querySelector('.refused:last-of-type > .bad')?.textContent;
  return refusal && failure.includes(refusal)
    ? 'The program ended with the error that the last request got.'
    : failure;
}

function requestOf(event: RunEvent & { kind: 'request' }): HTMLElement {
  const { number, what, items, status, error, marked } = event;
  return el(
    'section',
    { class: error === null ? 'request accepted' : 'request refused' },
    el(
      'p',
      {},
      el('span', { class: 'status' }, String(status)),
      ` request ${String(number)}: ${what}`,
    ),
    el(
      'ol',
      { class: 'items', start: '0' },
      ...items.map(({ kind, text }, index) =>
        el('li', index === marked ? { class: 'marked' } : {}, `${kind} ${text}`),
      ),
    ),
    error === null ? null : el('p', { class: 'bad' }, error),
  );
}
