// @ts-check
// Text in windows, as SVG. Letters stand on a grid, so that marks stay under the code whatever
// font the reader has.

const cell = { width: 8.4, height: 21 };
const margin = 18;
const titleBar = 34;
const font = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

export const colours = {
  text: '#d4d7de',
  faint: '#7d8590',
  keyword: '#c792ea',
  string: '#a5d6a7',
  good: '#7ee787',
  bad: '#ff7b72',
  link: '#79c0ff',
};

/**
 * A piece of a line, and a whole one. `column` counts from 0.
 * @typedef {{ text: string, colour?: string }} Span
 * @typedef {{ spans: Span[], background?: string, squiggle?: { from: number, to: number } }} Line
 * @typedef {{ title: string, columns: number, lines: Line[] }} Pane
 */

/** @param {string} text */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {number} value */
const px = (value) => String(Math.round(value * 10) / 10);

/**
 * @param {number} x
 * @param {number} y of the base line
 * @param {Span} span
 */
function drawSpan(x, y, { text, colour = colours.text }) {
  const shown = text.trimStart();
  if (shown === '') return '';
  const left = x + (text.length - shown.length) * cell.width;
  const length = px(shown.trimEnd().length * cell.width);
  return `<text x="${px(left)}" y="${px(y)}" fill="${colour}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escape(shown.trimEnd())}</text>`;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} y
 */
function drawSquiggle(from, to, y) {
  const waves = Math.round((to - from) / 4);
  const path = Array.from({ length: waves }, (_, wave) => `l2 ${wave % 2 === 0 ? 3 : -3} l2 0`);
  return `<path d="M${px(from)} ${px(y)} ${path.join(' ')}" fill="none" stroke="${colours.bad}" stroke-width="1.5"/>`;
}

/**
 * @param {Line} line
 * @param {number} top
 * @param {number} width of the pane
 */
function drawLine({ spans, background, squiggle }, top, width) {
  const base = top + 15;
  let x = margin;
  const parts = spans.map((span) => {
    const part = drawSpan(x, base, span);
    x += span.text.length * cell.width;
    return part;
  });
  if (background !== undefined) {
    const box = `<rect x="1" y="${px(top)}" width="${px(width - 2)}" height="${String(cell.height)}" fill="${background}"/>`;
    parts.unshift(box);
  }
  if (squiggle !== undefined) {
    const from = margin + squiggle.from * cell.width;
    const to = margin + squiggle.to * cell.width;
    parts.push(drawSquiggle(from, to, base + 3));
  }
  return parts.join('');
}

/** @param {Pane} pane */
const sizeOf = ({ columns, lines }) => ({
  width: columns * cell.width + 2 * margin,
  height: titleBar + lines.length * cell.height + margin,
});

/**
 * @param {Pane} pane
 * @param {number} top
 */
function drawPane(pane, top) {
  const { width, height } = sizeOf(pane);
  const lines = pane.lines.map((line, index) =>
    drawLine(line, titleBar + index * cell.height, width),
  );
  return [
    `<g transform="translate(0 ${px(top)})">`,
    `<rect x="0.5" y="0.5" width="${px(width - 1)}" height="${px(height - 1)}" rx="8" fill="#15181e" stroke="#30363d"/>`,
    drawSpan(margin, 22, { text: pane.title, colour: colours.faint }),
    ...lines.filter((line) => line !== ''),
    '</g>',
  ].join('\n');
}

/**
 * Panes one below the other.
 * @param {string} title what a reader without the picture is told
 * @param {Pane[]} panes
 */
export function drawPicture(title, panes) {
  const gap = 12;
  const sizes = panes.map(sizeOf);
  const width = px(Math.max(...sizes.map((size) => size.width)));
  const height = px(sizes.reduce((sum, size) => sum + size.height + gap, -gap));
  let top = 0;
  const drawn = panes.map((pane, index) => {
    const part = drawPane(pane, top);
    top += (sizes[index]?.height ?? 0) + gap;
    return part;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="14">`,
    `<title>${escape(title)}</title>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/**
 * Breaks text between words.
 * @param {string} text
 * @param {number} columns
 * @returns {string[]}
 */
export function wrapText(text, columns) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
