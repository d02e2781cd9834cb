import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import type { Origin } from '../facts/origin.js';
import type { WrittenItem } from '../facts/written.js';
import { addProperty, removeFromList } from '../fix/property.js';

type MessageIds = 'content' | 'status' | 'summary';

export default factRule<MessageIds>(
  {
    name: 'no-invalid-reasoning-item',
    description:
      'disallow reasoning items that are written with `status`, with `content` or without `summary`',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: false },
    messages: {
      status:
        "A reasoning item goes to the API with a `status`. The request fails: 400 `Unknown parameter: 'input[N].status'.` Leave it out.",
      content:
        "A reasoning item goes to the API with `content`. The request fails: 400 `Invalid 'input[N].content': array too long. Expected an array with maximum length 0, but got an array with length 1 instead.` Leave it out.",
      summary:
        "A reasoning item goes to the API without `summary`. The request fails: 400 `Missing required parameter: 'input[N].summary'.` Add `summary: []`.",
    },
  },
  (facts) =>
    facts.items.filter(({ type }) => type === 'reasoning').flatMap((item) => judge(facts, item)),
);

function judge({ context }: Facts, item: WrittenItem): Finding<MessageIds>[] {
  const extra = (['status', 'content'] as const).flatMap((name): Finding<MessageIds>[] => {
    const isWrong = name === 'status' ? isWritten : isFilled;
    if (!item.at(name).some(isWrong)) return [];
    const property = item.property(name);
    const fix = property && removeFromList(context.sourceCode, property);
    return [{ node: property ?? item.node, messageId: name, fix }];
  });
  const summary = item.at('summary');
  const isMissing = summary.length > 0 && summary.every(({ from }) => from === 'absent');
  if (!isMissing || item.property('summary')) return extra;
  return [
    ...extra,
    { node: item.node, messageId: 'summary', fix: addProperty(item.node, 'summary: []') },
  ];
}

/** A status of the API itself is never there, so what is copied of an item is left out. */
const isWritten = ({ from }: Origin): boolean => from === 'literal' || from === 'text';

const isFilled = (origin: Origin): boolean =>
  origin.from === 'list' && origin.node.elements.length > 0;
