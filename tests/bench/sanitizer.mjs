// @ts-check
// `npm run bench:sanitizer`: the sanitizer beside two clones and the helper of the SDK, on the same
// histories, in one process, in turns; medians of many rounds.
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';

const length = 10_000;
const warmUps = 20;
const rounds = 80;

/** @typedef {Record<string, unknown>} Item */

/**
 * A random-looking text of hexadecimal digits, the same for the same number.
 * @param {number} number
 * @param {number} digits
 */
function hex(number, digits) {
  let state = number + 1;
  let text = '';
  while (text.length < digits) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    text += ((state ^ (state >>> 13)) >>> 0).toString(16).padStart(8, '0');
  }
  return text.slice(0, digits);
}

/**
 * One turn: a question, two calls in parallel with their outputs, an answer.
 * @param {number} turn
 * @returns {Item[]}
 */
function turnOf(turn) {
  const id = (/** @type {string} */ prefix, /** @type {number} */ part) =>
    `${prefix}_${hex(turn, 16)}${hex(turn * 8 + part, 32)}`;
  const reasoning = (/** @type {number} */ part) => ({
    ...{ id: id('rs', part), type: 'reasoning', summary: [] },
    encrypted_content: `gAAAAABo${hex(turn * 8 + part, 400)}`,
  });
  const calls = [2, 3].map((part) => ({
    ...{ id: id('fc', part), type: 'function_call', status: 'completed', name: 'get_weather' },
    ...{ arguments: '{"city":"Oslo"}', call_id: `call_${hex(turn * 8 + part, 24)}` },
  }));
  return [
    { role: 'user', content: 'What is the weather in Oslo?' },
    reasoning(1),
    ...calls,
    ...calls.map(({ call_id }) => ({ type: 'function_call_output', call_id, output: '4 °C' })),
    reasoning(4),
    {
      ...{ id: id('msg', 5), type: 'message', status: 'completed', role: 'assistant' },
      content: [{ type: 'output_text', text: 'It is 4 °C.', annotations: [], logprobs: [] }],
    },
  ];
}

/** @param {Item} item */
function withParseFields(item) {
  if (item['type'] === 'function_call') return { ...item, parsed_arguments: null };
  if (!Array.isArray(item['content'])) return item;
  return { ...item, content: item['content'].map((part) => ({ ...part, parsed: null })) };
}

const clean = Array.from({ length: length / 8 }, (_, turn) => turnOf(turn)).flat();
/** @type {Record<string, Item[]>} */
const histories = {
  'nothing to repair': clean,
  'parse fields on all': clean.map(withParseFields),
  'parse fields on every tenth turn': clean.map((item, index) =>
    Math.floor(index / 8) % 10 === 0 ? withParseFields(item) : item,
  ),
  'without its reasoning': clean.filter(({ type }) => type !== 'reasoning'),
};

/** @type {Record<string, (items: any[]) => unknown>} */
const ways = {
  sanitizeResponseInput: (items) => sanitizeResponseInput(items),
  toResponseInputItems: (items) => toResponseInputItems(items),
  structuredClone: (items) => globalThis.structuredClone(items),
  'JSON clone': (items) => JSON.parse(JSON.stringify(items)),
};
const names = Object.keys(ways);

/** @param {Item[]} history */
function measure(history) {
  // As it comes from a store: not the objects that built it.
  const items = JSON.parse(JSON.stringify(history));
  const times = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const offset of names.keys()) {
      const name = names[(round + offset) % names.length] ?? '';
      const start = performance.now();
      ways[name]?.(items);
      const time = performance.now() - start;
      if (round >= warmUps) times.get(name)?.push(time);
    }
  }
  return new Map(
    [...times].map(([name, list]) => [name, list.sort((a, b) => a - b)[rounds / 2] ?? 0]),
  );
}

console.log(`Sanitizer: histories of ${length} items, medians of ${rounds} rounds.\n`);
console.log(`${''.padEnd(34)}${names.map((name) => name.padStart(24)).join('')}`);
for (const [title, history] of Object.entries(histories)) {
  const medians = measure(history);
  const own = medians.get('sanitizeResponseInput') ?? 0;
  const cells = [...medians.values()].map((time) =>
    `${time.toFixed(2)} ms (${(own / time).toFixed(2)})`.padStart(24),
  );
  console.log(`${title.padEnd(34)}${cells.join('')}`);
}
console.log('\nIn brackets: the time of the sanitizer / this time.');
