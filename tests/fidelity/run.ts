// Plays recordings of the real API through the stand-in and the sanitizer, and says where they
// differ: `npm run fidelity -- <folder> […]`; `--changes` lists what the sanitizer changes, too.
import process from 'node:process';
import { measureFidelity } from './measure.js';
import { readRecordings, type Recording } from './recordings.js';

const given = process.argv.slice(2);
const folders = given.filter((argument) => argument !== '--changes');

function read(): readonly Recording[] {
  if (folders.length === 0) throw new Error('Usage: npm run fidelity -- <folder of recordings>');
  return folders.flatMap(readRecordings);
}

try {
  const { counts, disagreements, changes } = await measureFidelity(read());
  const rows = [
    [counts.requests, 'recorded requests'],
    [counts.accepted, 'accepted by both'],
    [counts.acceptedDone, 'accepted by both, with the items as the stream gave them'],
    [counts.refused, 'refused by both, with the same text, param and code'],
    [counts.outside, 'refused for other reasons'],
    [counts.unchanged, 'accepted lists that the sanitizer leaves as they are'],
    [counts.changed, 'accepted lists in which it changes a field'],
    [disagreements.length, 'disagreements'],
  ] as const;
  for (const [count, text] of rows) console.log(`${String(count).padStart(6)}  ${text}`);
  for (const line of disagreements) console.log(line);
  if (given.includes('--changes')) for (const line of changes) console.log(line);
  process.exitCode = disagreements.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
