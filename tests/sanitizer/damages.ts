import { isItem } from './histories.js';
import { without } from './sanitize.js';
import type { Item } from './sanitize.js';

/** What programs do to a history on the way; `at` is between 0 and 1, and says where. */
export type Damage = (items: readonly Item[], at: number) => Item[];

function each(type: string, change: (item: Item) => Item): Damage {
  return (items) => items.map((item) => (item['type'] === type ? change(item) : item));
}

/** Cuts the list at a place, into what stands before and what stands from there on. */
function cut(items: readonly Item[], at: number): [Item[], Item[]] {
  const index = Math.floor(at * (items.length + 1));
  return [items.slice(0, index), items.slice(index)];
}

function changeOne(type: string, change: (item: Item) => Item[]): Damage {
  return (items, at) => {
    const places = items.flatMap((item, index) => (item['type'] === type ? [index] : []));
    const place = places[Math.floor(at * places.length)];
    return items.flatMap((item, index) => (index === place ? change(item) : [item]));
  };
}

/** What leaves the items in their places: fields of the SDK, of lists, of other languages. */
export const fieldDamages: Readonly<Record<string, Damage>> = {
  'parsed arguments': each('function_call', (item) => ({ ...item, parsed_arguments: null })),
  'parsed text': each('message', (item) => {
    const { content } = item;
    if (!Array.isArray(content)) return item;
    return { ...item, content: content.filter(isItem).map((part) => ({ ...part, parsed: {} })) };
  }),
  'created_by everywhere': (items) => items.map((item) => ({ ...item, created_by: 'user_1' })),
  'null as status of reasoning': each('reasoning', (item) => ({ ...item, status: null })),
  'content in reasoning': each('reasoning', (item) => ({
    ...item,
    content: [{ type: 'reasoning_text', text: 'Hm.' }],
  })),
  'no summary': each('reasoning', (item) => without(item, 'summary')),
  'null in a search': each('web_search_call', (item) => ({ ...item, action: { query: null } })),
  'a clone': (items) => structuredClone([...items]),
};

/** What takes items away, or puts them where they were not. */
export const listDamages: Readonly<Record<string, Damage>> = {
  'no reasoning': (items) => items.filter((item) => item['type'] !== 'reasoning'),
  'one reasoning item lost': changeOne('reasoning', () => []),
  'messages only': (items) => items.filter((item) => 'role' in item),
  'messages rebuilt': each('message', (item) => without(item, 'id')),
  'calls rebuilt': each('function_call', (item) => without(item, 'id')),
  'no calls': (items) => items.filter((item) => item['type'] !== 'function_call'),
  'no outputs': (items) => items.filter((item) => item['type'] !== 'function_call_output'),
  'one output lost': changeOne('function_call_output', () => []),
  'outputs in another order': (items) => [
    ...items.filter((item) => item['type'] !== 'function_call_output'),
    ...items.filter((item) => item['type'] === 'function_call_output').reverse(),
  ],
  'cut arguments': changeOne('function_call', (item) => [
    { ...item, arguments: '{"ci', status: 'incomplete' },
  ]),
  'a call as it was announced': changeOne('function_call', (item) => [
    { ...item, arguments: '', status: 'in_progress' },
  ]),
  'a message as it was announced': changeOne('message', (item) => [{ ...item, content: [] }]),
  'an empty id': changeOne('message', (item) => [{ ...item, id: '' }]),
  'a foreign id': changeOne('function_call', (item) => [{ ...item, id: 'tool_1' }]),
  'a foreign id of reasoning': changeOne('reasoning', (item) => [{ ...item, id: 'think_1' }]),
  'an item of the future': (items, at) => {
    const [before, after] = cut(items, at);
    return [{ type: 'quantum_call', id: 'qc_1', qubits: null }, ...before, ...after];
  },
  'the beginning trimmed': (items, at) => cut(items, at)[1],
  'the end trimmed': (items, at) => cut(items, at)[0],
  'sent twice': (items, at) => [...items, ...cut(items, at)[0]],
  'a part sent twice': (items, at) => [...cut(items, at)[1], ...items],
};
