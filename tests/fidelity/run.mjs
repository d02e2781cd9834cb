// Plays recorded conversations of the real API through the stand-in, and says where they differ:
// `npm run fidelity -- <folder>`. Each file is a list of turns: `request`, `status`, and
// `response` or `error`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { sanitizeResponseInput } from '../../dist/sanitizer/index.js';
import { createResponsesFetch, validateResponseInput } from '../../dist/testing/index.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run fidelity -- <folder of recorded conversations>');
  process.exit(2);
}

/** Codes of refusals that have to do with a replay; others are about models, files or numbers. */
const replayCodes = new Set([
  'array_above_max_length',
  'invalid_encrypted_content',
  'missing_required_parameter',
  'mutually_exclusive_parameters',
  'previous_response_not_found',
  'string_above_max_length',
  'unknown_parameter',
]);

const isReplayError = ({ code, param }) => replayCodes.has(code) || param === 'input';

/** What a conversation continues from without having made it: the stand-in has to know it. */
function knownBefore(turns) {
  const made = new Set(turns.map(({ response }) => response?.id));
  return turns.flatMap(({ request }) => {
    const { previous_response_id: id, conversation } = request;
    if (id && !made.has(id)) return [{ id, output: [] }];
    return conversation ? [{ conversation: conversation.id ?? conversation, output: [] }] : [];
  });
}

async function play(fetch, request) {
  const answer = await fetch('https://api.openai.com/v1/responses', {
    method: 'POST',
    body: JSON.stringify(request),
  });
  if (answer.ok) {
    await answer.body?.cancel();
    return { status: answer.status };
  }
  const { error } = await answer.json();
  return { status: answer.status, error };
}

/** The contract entry by which the stand-in refused a request with a text. */
function entryOf(request, message, known) {
  const found = validateResponseInput(request.input, {
    store: request.store !== false,
    model: request.model,
    previousResponseId: request.previous_response_id ?? undefined,
    conversation: request.conversation?.id ?? request.conversation ?? undefined,
    include: request.include ?? [],
    known,
  });
  return found.find((violation) => violation.message === message)?.entry ?? 'no entry';
}

/** The items of an accepted history that the sanitizer would change. */
function changedBySanitizer({ request }) {
  if (!Array.isArray(request.input)) return [];
  const repairs = [];
  const items = sanitizeResponseInput(request.input, {
    store: request.store !== false,
    onRepair: (repair) => repairs.push(repair),
  });
  const isSame =
    items.length === request.input.length &&
    items.every((item, index) => item === request.input[index]);
  return isSame ? [] : [JSON.stringify(repairs)];
}

const totals = { requests: 0, accepted: 0, refused: 0, outside: 0, unchanged: 0 };
const disagreements = [];

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const turns = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const accepted = turns.filter(({ status }) => status === 200);
  const known = knownBefore(turns);
  const fetch = createResponsesFetch({ turns: accepted.map(({ response }) => response), known });
  for (const [index, turn] of turns.entries()) {
    totals.requests += 1;
    const place = `${file}, request ${String(index + 1)}`;
    if (turn.status !== 200 && !isReplayError(turn.error)) {
      totals.outside += 1;
      continue;
    }
    const played = await play(fetch, turn.request);
    if (played.status !== turn.status || played.error?.message !== turn.error?.message) {
      const expected = turn.error?.message ?? 'accepted';
      const { message } = played.error ?? {};
      const here = message ? `${entryOf(turn.request, message, known)}: ${message}` : 'accepted';
      disagreements.push(`${place}: ${expected} / here ${here}`);
    } else if (turn.status === 200) totals.accepted += 1;
    else totals.refused += 1;
    if (turn.status !== 200) continue;
    known.push({ ...turn.request, ...turn.response });
    const changed = changedBySanitizer(turn);
    if (changed.length === 0) totals.unchanged += 1;
    disagreements.push(...changed.map((repairs) => `${place}: the sanitizer repairs ${repairs}`));
  }
}

console.log(`${String(totals.requests)} recorded requests`);
console.log(`  accepted by both                    ${String(totals.accepted)}`);
console.log(`  refused by both, with the same text ${String(totals.refused)}`);
console.log(`  refused for other reasons           ${String(totals.outside)}`);
console.log(`  accepted, and left as they are by the sanitizer ${String(totals.unchanged)}`);
console.log(`${String(disagreements.length)} disagreements`);
for (const disagreement of disagreements) console.log(`  ${disagreement}`);
process.exitCode = disagreements.length > 0 ? 1 : 0;
