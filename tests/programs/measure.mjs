// Lints the programs of the corpus with the built plugin and compares reports with marks.
//
//   node tests/programs/measure.mjs [set…]
//
// Set `a` covers the forms that public code replays output in, one file per program; set `b` the
// distances between a response and the input that its items enter.
//
// A mark is a comment at the end of the line where an output item enters an input:
// `// unsafe: raw`, `parsed`, `cloned`, `dropped-reasoning` or `unanswered`, or several of them with a
// comma between. `// unsafe-alt` names a line that may be reported in place of the nearest mark. Exit code 1: below 95% found in all, or a false alarm.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { chooseSets, createLinter, programOf, root, sources } from './corpus.mjs';

const requiredShare = 0.95;
const rulePerKind = {
  raw: 'openai-responses/no-raw-output-replay',
  parsed: 'openai-responses/no-parsed-output-replay',
  cloned: 'openai-responses/no-cloned-output-replay',
  'dropped-reasoning': 'openai-responses/no-dropped-reasoning',
  unanswered: 'openai-responses/require-tool-output',
};

function readComments(filePath) {
  const marks = [];
  const alternatives = [];
  for (const [index, line] of readFileSync(filePath, 'utf8').split('\n').entries()) {
    const kinds = /\/\/ unsafe: (.+?)\s*$/.exec(line)?.[1];
    if (kinds !== undefined) {
      for (const kind of kinds.split(', ')) {
        if (!Object.hasOwn(rulePerKind, kind)) {
          throw new Error(`${filePath}:${index + 1}: unknown mark "${kind}"`);
        }
        const place = { filePath, line: index + 1 };
        marks.push({ ...place, kind, places: [place], report: null });
      }
    } else if (/\/\/ unsafe-alt\s*$/.test(line)) {
      alternatives.push({ filePath, line: index + 1 });
    }
  }
  return { marks, alternatives };
}

/** The mark that an alternative stands for: the nearest of its file, else the program's only one. */
function markFor(alternative, marks) {
  const nearest = marks
    .filter((mark) => mark.filePath === alternative.filePath)
    .sort((a, b) => Math.abs(a.line - alternative.line) - Math.abs(b.line - alternative.line))[0];
  const mark = nearest ?? (marks.length === 1 ? marks[0] : undefined);
  if (mark === undefined) {
    throw new Error(`${alternative.filePath}:${alternative.line}: alternative of no mark`);
  }
  return mark;
}

function readMarks(filePaths) {
  const comments = filePaths.map(readComments);
  const marks = comments.flatMap((file) => file.marks);
  for (const alternative of comments.flatMap((file) => file.alternatives)) {
    const ofProgram = marks.filter(
      (mark) => programOf(root, mark.filePath) === programOf(root, alternative.filePath),
    );
    markFor(alternative, ofProgram).places.push(alternative);
  }
  return marks;
}

function describe({ filePath, line }, text) {
  return `${relative(root, filePath)}:${line} ${text}`;
}

/** Hands each report to the mark it answers; what is left over is a false alarm. */
function compare(results, marks) {
  const falseAlarms = [];
  for (const { filePath, messages } of results) {
    for (const message of messages) {
      if (message.fatal || !message.ruleId?.startsWith('openai-responses/')) {
        throw new Error(describe({ filePath, line: message.line ?? 0 }, message.message));
      }
      const isHere = (place) => place.filePath === filePath && place.line === message.line;
      const here = marks.filter((each) => each.report === null && each.places.some(isHere));
      const mark = here.find((each) => rulePerKind[each.kind] === message.ruleId) ?? here[0];
      if (mark === undefined) {
        falseAlarms.push(describe({ filePath, line: message.line }, message.ruleId));
      } else {
        mark.report = message;
      }
    }
  }
  return falseAlarms;
}

function printList(title, lines) {
  console.log(`  ${title}: ${lines.length}`);
  for (const line of lines) {
    console.log(`    ${line}`);
  }
}

async function measure(linter, set) {
  const results = await linter.lintFiles([`${set}/${sources}`]);
  const filePaths = results.map((result) => result.filePath);
  const marks = readMarks(filePaths);
  const falseAlarms = compare(results, marks);
  const found = marks.filter((mark) => mark.report !== null);
  const missed = marks.filter((mark) => mark.report === null);
  const wrongRule = found.filter((mark) => mark.report.ruleId !== rulePerKind[mark.kind]);

  const programs = new Set(filePaths.map((filePath) => programOf(root, filePath)));
  const unsafePrograms = new Set(marks.map((mark) => programOf(root, mark.filePath)));
  console.log(
    `${set}: found ${found.length} of ${marks.length} unsafe places` +
      ` (${programs.size} programs, ${programs.size - unsafePrograms.size} of them safe)`,
  );
  printList(
    'missed',
    missed.map((mark) => describe(mark, mark.kind)),
  );
  printList('false alarms', falseAlarms);
  printList(
    'wrong rule',
    wrongRule.map((mark) => describe(mark, `${mark.kind}, reported by ${mark.report.ruleId}`)),
  );
  return { found: found.length, marks: marks.length, falseAlarms: falseAlarms.length };
}

const linter = await createLinter(root, { types: 'typescript-eslint' });
const total = { found: 0, marks: 0, falseAlarms: 0 };
for (const set of chooseSets(process.argv.slice(2))) {
  const figures = await measure(linter, set);
  total.found += figures.found;
  total.marks += figures.marks;
  total.falseAlarms += figures.falseAlarms;
}
const share = total.marks === 0 ? 1 : total.found / total.marks;
console.log(
  `all: found ${total.found} of ${total.marks} (${(100 * share).toFixed(1)} %), ${total.falseAlarms} false alarms`,
);
process.exitCode = share >= requiredShare && total.falseAlarms === 0 ? 0 : 1;
