import { el, prose } from '../dom.js';
import type { Edit, Report } from '../lint/protocol.js';
import { numberStops } from './way-gutter.js';

export interface ReportsListEvents {
  readonly onShow: (report: Report) => void;
  readonly onApply: (edit: Edit) => void;
}

const VERBS: Readonly<Record<string, string>> = {
  source: 'comes from',
  entry: 'goes back',
  clone: 'is copied',
  filter: 'is filtered',
  find: 'is picked',
  slice: 'is cut',
  omit: 'loses fields',
  rebuild: 'is written anew',
  sanitizer: 'is sanitized',
};

/** The reports as a list: message, way of the value, and what repairs it. */
export function renderReports(
  list: HTMLOListElement,
  reports: readonly Report[],
  events: ReportsListEvents,
): void {
  list.replaceChildren(...reports.map((report) => itemOf(report, events)));
}

function itemOf(report: Report, { onShow, onApply }: ReportsListEvents): HTMLLIElement {
  const { line, column, rule, severity, message, way, fix, suggestions } = report;
  const place = `${String(line)}:${String(column)}`;
  const edits = [...(fix ? [{ title: 'Fix', edit: fix }] : []), ...suggestions];
  return el(
    'li',
    { class: severity },
    el(
      'button',
      {
        type: 'button',
        class: 'place',
        onclick: () => {
          onShow(report);
        },
      },
      el('span', { class: 'severity' }, severity),
      ` ${place} `,
      el('span', { class: 'rule' }, rule.replace(/^.*\//, '')),
    ),
    el('p', {}, prose(message)),
    way && way.stops.length > 2 ? wayOf(report) : null,
    el(
      'div',
      { class: 'bar' },
      ...edits.map(({ title, edit }) =>
        el(
          'button',
          {
            type: 'button',
            onclick: () => {
              onApply(edit);
            },
          },
          prose(title),
        ),
      ),
    ),
  );
}

/** The way in words, for those who do not see the margin. */
function wayOf({ way }: Report): HTMLElement | null {
  if (!way) return null;
  const stops = numberStops(way).map(({ line, text, kind }) =>
    el('li', {}, el('code', {}, text), ` ${VERBS[kind] ?? 'goes on'}, line ${String(line)}`),
  );
  return el(
    'details',
    {},
    el('summary', {}, 'The way of the value'),
    el('ol', { class: 'way' }, ...stops),
  );
}
