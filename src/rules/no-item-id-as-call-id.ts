import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { itemContract } from '../contract/index.js';
import { factRule, type Finding } from '../create-fact-rule.js';
import type { Origin } from '../facts/origin.js';
import type { WrittenItem } from '../facts/written.js';
import { unwrap } from '../syntax/nodes.js';
import { admits } from '../flow/type-set.js';

export default factRule(
  {
    name: 'no-item-id-as-call-id',
    description: 'disallow the `id` of a call as the `call_id` of its output',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: false },
    messages: {
      itemId:
        'The `call_id` of this `{{type}}` is the `id` of an item, not the `call_id` of the call. The next request fails: 400 `No tool call found for function call output with call_id fc_….` Use `call_id`.',
    },
  },
  ({ items }) => {
    const answers = items.filter(({ type }) => isAnswer(type));
    // Calls that are written anew with the same id find their outputs.
    const isRenamed = items.some((item) => !isAnswer(item.type) && isItemId(item.at('call_id')));
    return isRenamed ? [] : answers.flatMap((item) => judge(item) ?? []);
  },
);

function isAnswer(type: string | null): boolean {
  const pair = type === null ? null : itemContract(type)?.pair;
  return pair?.role === 'answer' && pair.idField === 'call_id';
}

/** An item's id on every way: `call.call_id ?? call.id` never comes to the second. */
const isItemId = (origins: readonly Origin[]): boolean =>
  origins.length > 0 &&
  origins.every(
    (one) =>
      one.from === 'item' &&
      one.field.join('.') === 'id' &&
      // A local shell call is called by its id.
      !(one.types?.mode === 'only' && admits(one.types, 'local_shell_call')),
  );

function judge(item: WrittenItem): Finding<'itemId'> | null {
  if (!isItemId(item.at('call_id'))) return null;
  const property = item.property('call_id');
  const name = property && nameRead(property.value);
  return {
    node: property ?? item.node,
    messageId: 'itemId',
    data: { type: item.type ?? '' },
    fix: name && [{ range: name.range, text: 'call_id' }],
  };
}

/** `id` of `call.id`. */
function nameRead(value: TSESTree.Node): TSESTree.Identifier | null {
  const read = unwrap(value);
  const isPlain = read.type === T.MemberExpression && !read.computed;
  return isPlain && read.property.type === T.Identifier ? read.property : null;
}
