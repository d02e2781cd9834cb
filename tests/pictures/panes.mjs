// @ts-check
// The two pictures of the README: the editor with the report and the fix, and the conversation
// before and after it.
import { colours, drawPicture, wrapText } from './drawing.mjs';

/** @typedef {import('./drawing.mjs').Line} Line */
/** @typedef {import('./drawing.mjs').Span} Span */

const columns = 92;
const gutter = 4;

const token =
  /(?<comment>\/\/.*)|(?<string>'[^']*')|(?<keyword>(?<!\.)\b(?:import|type|from|const|new|async|function|await|return)\b)/g;

/**
 * A line of TypeScript in colours. Template strings stay plain.
 * @param {string} code
 * @returns {Span[]}
 */
function highlight(code) {
  const spans = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    const { comment, string } = match.groups ?? {};
    spans.push({ text: code.slice(end, match.index) });
    const word = string === undefined ? colours.keyword : colours.string;
    spans.push({ text: match[0], colour: comment === undefined ? word : colours.faint });
    end = match.index + match[0].length;
  }
  return [...spans, { text: code.slice(end) }];
}

/**
 * @param {string} code
 * @param {number} number
 * @returns {Line}
 */
const codeLine = (code, number) => ({
  spans: [{ text: `${String(number).padStart(2)}  `, colour: colours.faint }, ...highlight(code)],
});

/**
 * The lines around a place, and where they begin.
 * @param {string} source
 * @param {number} line from 1
 */
function around(source, line) {
  const first = line - 8;
  return { first, lines: source.split('\n').slice(first - 1, line + 2) };
}

/**
 * @param {import('./record.mjs').Report} report
 * @returns {Line[]}
 */
function bubble({ message, ruleId }) {
  const background = '#2d2024';
  const indent = ' '.repeat(gutter + 2);
  const lines = wrapText(message, columns - indent.length).map((text) => ({ text: indent + text }));
  const rule = { text: indent + ruleId, colour: colours.link };
  return [...lines, rule].map((span) => ({ spans: [span], background }));
}

/** @param {import('./record.mjs').Recording} recording */
export function drawEditor({ source, fixed, report }) {
  const { first, lines } = around(source, report.line);
  const before = lines.flatMap((code, index) => {
    const number = first + index;
    const line = codeLine(code, number);
    if (number !== report.line) return [line];
    const squiggle = { from: gutter + report.column - 1, to: gutter + report.endColumn - 1 };
    return [{ ...line, squiggle }, ...bubble(report)];
  });
  const known = new Set(source.split('\n'));
  const after = fixed.split('\n').flatMap((code, index) => {
    const isNear = index < 5 || Math.abs(index - report.line) < 3;
    const line = codeLine(code, index + 1);
    if (index === 5) return [{ spans: [{ text: '    ⋮', colour: colours.faint }] }];
    return isNear ? [known.has(code) ? line : { ...line, background: '#12321f' }] : [];
  });
  return drawPicture('ESLint marks the replay in the editor, and its fix repairs it', [
    { title: 'chat.ts', columns, lines: before },
    { title: 'chat.ts, after eslint --fix', columns, lines: after },
  ]);
}

/**
 * @param {string} printed
 * @returns {Line[]}
 */
function terminal(printed) {
  return printed.split('\n').flatMap((text) => {
    const isRefusal = / 4\d\d\b/.test(text);
    const colour = isRefusal ? colours.bad : / 200$/.test(text) ? colours.good : colours.text;
    const [indent = ''] = /^ */.exec(text) ?? [];
    const parts = wrapText(text.trim(), columns - indent.length);
    return parts.map((part) => ({ spans: [{ text: indent + part, colour }] }));
  });
}

/** @param {import('./record.mjs').Recording} recording */
export function drawConversation({ refused, accepted }) {
  return drawPicture('The conversation is refused on turn 2, and goes on after the fix', [
    { title: '$ node dist/chat.js', columns, lines: terminal(refused) },
    {
      title: '$ npx eslint . --fix && npx tsc && node dist/chat.js',
      columns,
      lines: terminal(accepted),
    },
  ]);
}
