import { idBeginning } from '../contract/ids.js';
import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import type { Origin } from '../facts/origin.js';
import type { WrittenItem } from '../facts/written.js';
import { removeFromList } from '../fix/property.js';

type MessageIds = 'callId' | 'empty' | 'leaveOut' | 'prefix';

export default factRule<MessageIds>(
  {
    name: 'no-invented-item-id',
    description: 'disallow an item `id` that the API cannot have given',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: true },
    messages: {
      prefix:
        "The API gives an item of type `{{type}}` no such `id`. The request fails: 400 `Invalid 'input[N].id': '{{id}}'. Expected an ID that begins with '{{prefix}}'.` {{repair}}",
      callId:
        "The `id` of this `{{type}}` is the `call_id` of a call. The request fails: 400 `Invalid 'input[N].id': 'call_…'. Expected an ID that begins with '{{prefix}}'.` {{repair}}",
      empty:
        "The `id` of this `{{type}}` can be empty. The request fails: 400 `Invalid 'input[N].id': ''`. {{repair}}",
      leaveOut: 'Leave the `id` out.',
    },
  },
  (facts) => facts.items.flatMap((item) => judge(facts, item) ?? []),
);

function judge({ context }: Facts, item: WrittenItem): Finding<MessageIds> | null {
  const { type } = item;
  const prefix = type === null ? null : idBeginning(type);
  if (type === null || prefix === null) return null;
  const fault = item
    .at('id')
    .map((one) => faultOf(one, prefix))
    .find((one) => one !== null);
  if (!fault) return null;
  const property = item.property('id');
  const edits = property && removeFromList(context.sourceCode, property);
  // Reasoning is nothing without its id, and the SDK's type of a message asks for one.
  const canFix = edits !== null && type !== 'reasoning' && type !== 'message';
  const repair =
    type === 'reasoning'
      ? 'Leave the whole item out: the API takes back only reasoning that it gave.'
      : 'Leave the `id` out.';
  return {
    node: property ?? item.node,
    messageId: fault.messageId,
    data: { type, prefix, repair, id: fault.id },
    fix: canFix ? edits : null,
    suggest: edits && type === 'message' ? [{ messageId: 'leaveOut', edits }] : [],
  };
}

interface Fault {
  messageId: MessageIds;
  id: string;
}

/** What the API says of an id, if its beginning is in sight. */
function faultOf(origin: Origin, prefix: string): Fault | null {
  switch (origin.from) {
    case 'literal':
      if (origin.value === '') return { messageId: 'empty', id: '' };
      return typeof origin.value === 'string' ? wrong(origin.value, prefix, '') : null;
    case 'text':
      return wrong(origin.head, prefix, '…');
    case 'item':
      return origin.field.join('.') === 'call_id' ? { messageId: 'callId', id: '' } : null;
    case 'uuid':
      return { messageId: 'prefix', id: '1b4e28ba-…' };
    default:
      return null;
  }
}

function wrong(text: string, prefix: string, rest: string): Fault | null {
  // What is written out may be the first letters of the prefix only.
  const isRight = text.startsWith(prefix) || (rest !== '' && prefix.startsWith(text));
  return isRight ? null : { messageId: 'prefix', id: `${text}${rest}` };
}
