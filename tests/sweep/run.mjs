// @ts-check
// `npm run sweep -- <folder>`: lints every file of a folder with every rule, also those that ESLint
// would pass over, such as installed packages, and says what crashed, what took long, and what was
// reported. It changes no file.
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { sweep } from './sweep.mjs';

const usage = 'npm run sweep -- <folder> [--reports]';
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'boolean', default: false } },
});
const [folder = ''] = positionals;
const root = path.resolve(folder);
if (positionals.length !== 1 || !statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`Name one folder that is there: ${usage}`);
  process.exit(2);
}

/** How often the terminal hears that the run goes on, in files. */
const step = 5_000;
const counts = { files: 0, typed: 0, unparsed: 0, reports: 0 };
/** @type {string[]} */
const crashes = [];
/** @type {string[]} */
const slow = [];
/** @type {Map<string, number>} */
const perRule = new Map();
let ruleTime = 0;

for await (const result of sweep(root, (file) => readFile(file, 'utf8'))) {
  const name = path.relative(root, result.file);
  counts.files += 1;
  if (counts.files % step === 0) console.error(`${counts.files} files …`);
  if (result.crash !== null) crashes.push(`${name}: ${result.crash}`);
  if (result.isTyped) counts.typed += 1;
  if (!result.isParsed) counts.unparsed += 1;
  ruleTime += result.ruleTime;
  if (result.ruleTime > 1_000) slow.push(`${name}: ${result.ruleTime.toFixed(0)} ms`);
  for (const { ruleId, line, message } of result.messages) {
    counts.reports += 1;
    perRule.set(ruleId ?? '', (perRule.get(ruleId ?? '') ?? 0) + 1);
    if (values.reports) console.log(`${name}:${line} ${ruleId} ${message.split('\n')[0]}`);
  }
}

/** @param {string} title @param {readonly string[]} lines */
function list(title, lines) {
  console.log(`${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

console.log(`Files: ${counts.files}, ${counts.typed} with types, ${counts.unparsed} not parsed`);
console.log(`Rule time: ${ruleTime.toFixed(0)} ms`);
console.log(`Reports: ${counts.reports}`);
for (const [rule, count] of perRule) console.log(`  ${rule}: ${count}`);
list('Over one second in our rules', slow);
list('Crashes', crashes);
process.exitCode = crashes.length + slow.length > 0 ? 1 : 0;
