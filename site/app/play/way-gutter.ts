import {
  type Extension,
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { EditorView, gutter, GutterMarker } from '@codemirror/view';

import type { Way } from '../../../src/repair/way.js';

/** Draws the way of a value beside the lines it passes; null takes it away. */
export const showWay = StateEffect.define<Way | null>();

/** A place on the way: its number counts from the response to where the value enters. */
export interface NumberedStop {
  readonly number: number;
  readonly line: number;
  readonly text: string;
  readonly kind: Way['stops'][number]['kind'];
}

/** One number a line: what happens to a value on one line is one step for the reader. */
export function numberStops({ stops }: Way): NumberedStop[] {
  const numbered: NumberedStop[] = [];
  for (const { kind, text, loc } of stops) {
    const last = numbered.at(-1);
    const stop = { number: last?.number ?? 1, line: loc.start.line, text, kind };
    if (last?.line !== stop.line) numbered.push({ ...stop, number: numbered.length + 1 });
    // The source keeps its own name; later places of a line say more than earlier ones.
    else if (last.kind !== 'source') numbered[numbered.length - 1] = stop;
  }
  return numbered;
}

class StopMarker extends GutterMarker {
  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    super();
    this.#numbers = numbers;
  }

  override toDOM(): Node {
    const element = document.createElement('span');
    const [first] = this.#numbers;
    element.className = first === undefined ? 'way-line' : 'way-stop';
    element.textContent = this.#numbers.join(',');
    return element;
  }
}

const markers = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(before, transaction) {
    let set = before.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(showWay)) set = markersOf(effect.value, transaction.state.doc);
    return set;
  },
});

function markersOf(way: Way | null, doc: EditorView['state']['doc']): RangeSet<GutterMarker> {
  const builder = new RangeSetBuilder<GutterMarker>();
  if (!way) return builder.finish();
  const stops = numberStops(way);
  const lines = stops.map(({ line }) => line);
  const last = Math.min(Math.max(...lines), doc.lines);
  for (let line = Math.min(...lines); line <= last; line += 1) {
    const here = stops.filter((stop) => stop.line === line).map(({ number }) => number);
    const { from } = doc.line(line);
    builder.add(from, from, new StopMarker(here));
  }
  return builder.finish();
}

/** The margin in which ways are drawn. */
export const wayGutter: Extension = [
  markers,
  gutter({ class: 'cm-way', markers: (view) => view.state.field(markers) }),
];
