import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { isLiteral, type Origin } from '../facts/origin.js';
import { originsOf } from '../facts/origins.js';
import type { Request } from '../facts/requests.js';
import { ANY_ELEMENT } from '../syntax/nodes.js';

type MessageIds = 'previous' | 'reasoning' | 'reference';

const NOT_FOUND =
  "`Item with id '…' not found. Items are not persisted when `store` is set to false. Try again with `store` set to true, or remove this item from your input.`";

export default factRule<MessageIds>(
  {
    name: 'no-stateless-reference',
    description: 'disallow pointing at what was not stored under `store: false`',
    docs: { recommended: 'error' },
    repairs: { fixes: false, suggests: false },
    messages: {
      reference: `A reference goes to a request with \`store: false\`, which looks nothing up. The request fails: 404 ${NOT_FOUND} Send the item itself.`,
      reasoning: `A reasoning item without \`encrypted_content\` goes to a request with \`store: false\`. The request fails: 404 ${NOT_FOUND} Send its \`encrypted_content\` along, or leave the item out.`,
      previous:
        "`previous_response_id` is of a response that was asked for with `store: false`. The request fails: 400 `Previous response with id 'resp_…' not found.` Store the response, or send the conversation itself.",
    },
  },
  (facts) => {
    const unstored = facts.requests.filter(isUnstored);
    const answered = new Set<unknown>(unstored.map(({ call }) => call));
    return [
      ...unstored.flatMap((request) => itemsOf(facts, request)),
      ...facts.requests.flatMap((request) => previousOf(request, answered)),
    ];
  },
);

const isUnstored = (request: Request): boolean => isAlways(request.field('store'), false);

const isAlways = (origins: readonly Origin[], value: unknown): boolean =>
  origins.length > 0 && origins.every((one) => isLiteral(one) && one.value === value);

const isAbsent = (origins: readonly Origin[]): boolean =>
  origins.length > 0 &&
  origins.every((one) => one.from === 'absent' || (isLiteral(one) && one.value === null));

function itemsOf({ sdk }: Facts, request: Request): Finding<MessageIds>[] {
  return request.field('input', ANY_ELEMENT).flatMap((item): Finding<MessageIds>[] => {
    if (item.from !== 'object') return [];
    const at = (name: string): readonly Origin[] =>
      originsOf(sdk, item.node, { path: [name], frames: item.frames });
    if (isAlways(at('type'), 'item_reference'))
      return [{ node: item.node, messageId: 'reference' }];
    const isBare = isAlways(at('type'), 'reasoning') && isAbsent(at('encrypted_content'));
    return isBare ? [{ node: item.node, messageId: 'reasoning' }] : [];
  });
}

/** The response behind every `previous_response_id` that is not missing was not stored. */
function previousOf(request: Request, answered: ReadonlySet<unknown>): Finding<MessageIds>[] {
  const ids = request.field('previous_response_id').filter(({ from }) => from !== 'absent');
  const sent = ids.filter((one) => !(isLiteral(one) && one.value === null));
  const isLost =
    sent.length > 0 && sent.every((one) => one.from === 'response' && answered.has(one.node));
  return isLost && request.params ? [{ node: request.params, messageId: 'previous' }] : [];
}
