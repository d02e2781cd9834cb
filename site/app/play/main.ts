import examples from 'page:examples';

import { byId, copy, el } from '../dom.js';
import type { Language, LintSettings, Report } from '../lint/protocol.js';
import { createEditor } from './editor.js';
import { fromHash, type Shared, toHash } from './link.js';
import { LinterClient } from './linter-client.js';
import { renderReports } from './reports-list.js';
import { runProgram } from './run-panel.js';
import { showWay } from './way-gutter.js';

// First of all: it loads while the editor is built.
const linter = new LinterClient(new URL('./lint.js', import.meta.url).href);

/** How long typing has to rest before the code is linted, in milliseconds. */
const PAUSE = 120;

const exampleChoice = byId('example', HTMLSelectElement);
const language = byId('language', HTMLSelectElement);
const preset = byId('preset', HTMLSelectElement);
const sanitizer = byId('sanitizer', HTMLSelectElement);
const note = byId('note', HTMLParagraphElement);
const count = byId('count', HTMLHeadingElement);
const fixAll = byId('fix', HTMLButtonElement);
const list = byId('reports', HTMLOListElement);

let reports: readonly Report[] = [];
let shownWay: Report | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

const editor = createEditor(byId('editor', HTMLDivElement), {
  onEdit() {
    clearTimeout(pause);
    pause = setTimeout(() => void lintNow(), PAUSE);
  },
  onMove(offset) {
    const here = reports.find(({ from, to }) => from <= offset && offset <= to);
    if (here && here !== shownWay) drawWay(here);
  },
});

const settings = (): LintSettings => ({
  language: language.value === 'js' ? 'js' : 'ts',
  preset: preset.value === 'strict' ? 'strict' : 'recommended',
  sanitizer: sanitizer.value === 'none' ? 'none' : 'dependency',
});

function say(sentence: string | null): void {
  note.textContent = sentence;
  note.hidden = sentence === null;
}

async function lintNow(): Promise<void> {
  const turn = ++latest;
  const start = performance.now();
  try {
    const found = await linter.lint(editor.code(), settings());
    // For the bench, and for whoever looks into the browser's tools.
    performance.measure('lint', { start });
    if (turn === latest) show(found);
  } catch (error) {
    if (turn === latest) count.textContent = `The linter failed: ${messageOf(error)}`;
  }
}

function show(found: readonly Report[]): void {
  reports = found;
  editor.show(found);
  count.textContent = summaryOf(found);
  fixAll.disabled = !found.some(({ fix }) => fix);
  renderReports(list, found, {
    onShow(report) {
      editor.view.dispatch({ selection: { anchor: report.from }, scrollIntoView: true });
      editor.view.focus();
      drawWay(report);
    },
    onApply(edit) {
      editor.view.dispatch({ changes: edit, userEvent: 'input.fix' });
    },
  });
  drawWay(found.find(({ way }) => way) ?? null);
  document.body.dataset['linted'] = String(latest);
}

function drawWay(report: Report | null): void {
  shownWay = report;
  editor.view.dispatch({ effects: showWay.of(report?.way ?? null) });
}

function summaryOf(found: readonly Report[]): string {
  const [first] = found;
  if (!first) return 'Nothing found';
  if (first.rule === '') return 'The code does not parse';
  return found.length === 1 ? '1 finding' : `${String(found.length)} findings`;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function open({ code, settings: given }: Shared): void {
  language.value = given.language;
  preset.value = given.preset;
  sanitizer.value = given.sanitizer;
  editor.setCode(code, given.language);
}

function openExample(id: string): void {
  const example = examples.find((one) => one.id === id) ?? examples[0];
  if (!example) return;
  exampleChoice.value = example.id;
  open({ code: example.code, settings: { ...settings(), language: example.language } });
}

for (const group of new Set(examples.map((one) => one.group)))
  exampleChoice.append(
    el(
      'optgroup',
      { label: group },
      ...examples
        .filter((one) => one.group === group)
        .map(({ id, title }) => el('option', { value: id }, title)),
    ),
  );

exampleChoice.addEventListener('change', () => {
  say(null);
  openExample(exampleChoice.value);
});
language.addEventListener('change', () => {
  editor.setCode(editor.code(), language.value as Language);
  void lintNow();
});
for (const choice of [preset, sanitizer]) choice.addEventListener('change', () => void lintNow());

fixAll.addEventListener('click', () => void applyFixes());

async function applyFixes(): Promise<void> {
  const code = editor.code();
  try {
    const fixed = await linter.fix(code, settings());
    // What was typed meanwhile counts more.
    if (editor.code() === code && fixed !== code)
      editor.view.dispatch({ changes: { from: 0, to: code.length, insert: fixed } });
  } catch (error) {
    say(`The fix failed: ${messageOf(error)}`);
  }
}

const typesButton = byId('types', HTMLButtonElement);
const typesProgress = byId('types-progress', HTMLProgressElement);
typesButton.addEventListener('click', () => void loadTypes());

async function loadTypes(): Promise<void> {
  typesButton.disabled = true;
  typesButton.textContent = 'Loading types…';
  typesProgress.hidden = false;
  try {
    await linter.loadTypes((done, total) => {
      typesProgress.value = done / total;
    });
    typesButton.textContent = 'With types';
    await lintNow();
    document.body.dataset['typed'] = '';
  } catch (error) {
    typesButton.disabled = false;
    typesButton.textContent = 'Load types';
    say(messageOf(error));
  }
  typesProgress.hidden = true;
}

byId('run', HTMLButtonElement).addEventListener('click', () => void runNow());
byId('fix-run', HTMLButtonElement).addEventListener('click', () => void applyFixes().then(runNow));

const runNow = (): Promise<void> => runProgram(editor.code(), settings().language);

byId('share', HTMLButtonElement).addEventListener('click', () => void share());

async function share(): Promise<void> {
  const hash = await toHash({ code: editor.code(), settings: settings() });
  history.replaceState(null, '', hash);
  say(
    (await copy(location.href))
      ? 'The link is copied. It holds the code itself; nothing is stored anywhere.'
      : 'The link is in the address bar. It holds the code itself; nothing is stored anywhere.',
  );
}

async function openLink(): Promise<void> {
  try {
    const shared = await fromHash(location.hash);
    if (shared) open(shared);
    else openExample(location.hash.slice(1));
  } catch (error) {
    say(messageOf(error));
    openExample('');
  }
}

addEventListener('hashchange', () => void openLink());
await openLink();
