import type { DiffLine } from '../../../src/history/index.js';
import { byId, copy, el, prose } from '../dom.js';
import type { HistoryAnswer, HistoryRequest, ShownHistory, ShownRefusal } from './protocol.js';

/** How long typing has to rest before the text is read, in milliseconds. */
const PAUSE = 250;
/** Longer lines of a diff are cut where they are shown; images in a history are of this kind. */
const LINE = 400;

const text = byId('text', HTMLTextAreaElement);
const stateless = byId('stateless', HTMLInputElement);
const calls = byId('calls', HTMLSelectElement);
const ids = byId('ids', HTMLSelectElement);
const model = byId('model', HTMLInputElement);
const answer = byId('answer', HTMLDivElement);

const worker = new Worker(new URL('./repair.js', import.meta.url), { type: 'module' });
let asked = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

worker.addEventListener('message', ({ data }: MessageEvent<HistoryAnswer>) => {
  if (data.id === asked) show(data);
});

function ask(): void {
  asked += 1;
  if (text.value.trim() === '') {
    answer.replaceChildren();
    return;
  }
  const request: HistoryRequest = {
    id: asked,
    text: text.value,
    options: {
      ...(stateless.checked && { store: false }),
      ...(model.value.trim() !== '' && { model: model.value.trim() }),
      unansweredCalls: oneOf(calls.value, ['keep', 'answer', 'drop']),
      unpairedIds: oneOf(ids.value, ['auto', 'strip', 'keep']),
    },
  };
  answer.setAttribute('aria-busy', 'true');
  worker.postMessage(request);
}

function oneOf<const Word extends string>(value: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

function show(data: HistoryAnswer): void {
  answer.removeAttribute('aria-busy');
  if ('sentence' in data) {
    answer.replaceChildren(el('p', { class: 'bad' }, data.sentence));
    return;
  }
  const { histories, result } = data;
  answer.replaceChildren(...histories.map(historyOf), resultOf(result));
}

function historyOf(history: ShownHistory): HTMLElement {
  const { place, count, before, after, changes, total, unknownTypes } = history;
  const [first] = before;
  return el(
    'section',
    { 'aria-label': place === '' ? 'The history' : place },
    el('h2', {}, place === '' ? `${String(count)} items` : `${place}: ${String(count)} items`),
    first
      ? el(
          'p',
          {},
          el('span', { class: 'bad' }, `${String(first.status)} `),
          prose(`\`${first.text}\``),
        )
      : el('p', { class: 'good' }, 'Accepted, as far as the list itself shows.'),
    before.length > 0 ? refusals(before, total.before) : null,
    unknownTypes.length > 0
      ? el('p', {}, `Not known, and left as they are: ${unknownTypes.join(', ')}.`)
      : null,
    el(
      'h3',
      {},
      total.changes === 1 ? '1 item repaired' : `${String(total.changes)} items repaired`,
    ),
    ...changes.map(({ sentences, diff }) =>
      el(
        'div',
        {},
        el('ul', {}, ...sentences.map((one) => el('li', {}, prose(one)))),
        diffOf(diff),
      ),
    ),
    total.changes > changes.length
      ? el('p', {}, `And ${String(total.changes - changes.length)} more, all in the result.`)
      : null,
    after.length === 0
      ? el('p', { class: 'good' }, 'After the repair: accepted.')
      : el(
          'div',
          {},
          el('p', { class: 'bad' }, 'After the repair still refused:'),
          refusals(after, after.length),
        ),
  );
}

function refusals(shown: readonly ShownRefusal[], total: number): HTMLElement {
  const more = total - shown.length;
  return el(
    'details',
    {},
    el('summary', {}, total === 1 ? 'Why' : `All ${String(total)} reasons`),
    el(
      'ul',
      {},
      ...shown.map(({ text: said, path, entry, repair }) =>
        el(
          'li',
          {},
          el('code', {}, said),
          ` ${entry}, at `,
          el('code', {}, path),
          '. ',
          prose(repair),
        ),
      ),
      more > 0 ? el('li', {}, `And ${String(more)} more.`) : null,
    ),
  );
}

function diffOf(lines: readonly DiffLine[]): HTMLElement {
  return el(
    'pre',
    { class: 'diff', tabindex: '0', 'aria-label': 'Difference' },
    ...lines.map(({ sign, text: line }) => {
      const shown = `${sign} ${line.length > LINE ? `${line.slice(0, LINE)}…` : line}`;
      if (sign === ' ') return `${shown}\n`;
      return el(sign === '+' ? 'ins' : 'del', {}, shown);
    }),
  );
}

function resultOf(result: string): HTMLElement {
  const status = el('span', { role: 'status' });
  const button = el(
    'button',
    {
      type: 'button',
      onclick: () => {
        void copy(result).then((isCopied) => {
          status.textContent = isCopied
            ? 'Copied.'
            : 'The browser does not allow it: save it instead.';
        });
      },
    },
    'Copy the result',
  );
  const save = el('a', { download: 'history.json', class: 'button' }, 'Save it');
  save.href = URL.createObjectURL(new Blob([result], { type: 'application/json' }));
  return el('div', { class: 'bar', id: 'result' }, button, save, status);
}

const EXAMPLE = [
  { role: 'user', content: 'What is the weather in Paris?' },
  {
    type: 'function_call',
    id: 'fc_1',
    call_id: 'call_1',
    name: 'get_weather',
    arguments: '{"city":"Paris"}',
    parsed_arguments: { city: 'Paris' },
    status: 'completed',
  },
  { type: 'function_call_output', call_id: 'call_1', output: 'Sunny.' },
  { type: 'reasoning', id: 'rs_1', summary: [], status: null },
  {
    type: 'message',
    id: 'msg_1',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: 'It is sunny.', annotations: [], parsed: null }],
  },
];

text.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(ask, PAUSE);
});
for (const option of [stateless, calls, ids, model]) option.addEventListener('change', ask);
byId('options', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
});
byId('example', HTMLButtonElement).addEventListener('click', () => {
  text.value = JSON.stringify(EXAMPLE, null, 2);
  ask();
});
byId('file', HTMLInputElement).addEventListener('change', ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  void file?.text().then((read) => {
    text.value = read;
    ask();
  });
});
