import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { textsOf } from '../facts/origin.js';
import { originsOf } from '../facts/origins.js';
import type { Request } from '../facts/requests.js';
import type { WrittenItem } from '../facts/written.js';
import { addProperty } from '../fix/property.js';
import { ANY_ELEMENT, unwrap } from '../syntax/nodes.js';

export default factRule<'add' | 'lost'>(
  {
    name: 'no-lost-namespace',
    description: 'disallow writing a function call anew without its `namespace`',
    docs: { recommended: 'error', isGraded: true },
    repairs: { fixes: false, suggests: true },
    messages: {
      lost: "This `function_call` is written anew without the `namespace` of the call. For a tool of a namespace the next request fails: 400 `Missing namespace for function_call '…'. It does not exist in the default namespace. Round-trip the model's function_call item with its namespace field included.` Send the item itself, or its `namespace` along.",
      add: 'Send the `namespace` of the call along.',
    },
  },
  (facts) => {
    const tools = facts.requests.flatMap((request) => toolsOf(facts, request));
    const isSure = tools.length > 0 && tools.every((type) => type !== null && SEARCHED.has(type));
    const canBe =
      facts.requests.length === 0 || tools.some((type) => type === null || SEARCHED.has(type));
    if (!canBe) return [];
    const grade = isSure ? 'certain' : 'possible';
    return facts.items.flatMap((item) => {
      const found = judge(facts, item);
      return found ? [{ ...found, grade }] : [];
    });
  },
);

/** Tools behind which every function has a namespace. */
const SEARCHED = new Set(['namespace', 'tool_search']);

/** The types of the tools of a request; null for each that cannot be seen. */
function toolsOf({ sdk }: Facts, request: Request): (string | null)[] {
  return request.field('tools', ANY_ELEMENT).flatMap((tool) => {
    if (tool.from === 'absent') return [];
    if (tool.from !== 'object') return [null];
    const path = ['type'];
    const types: readonly (string | null)[] | null = textsOf(
      originsOf(sdk, tool.node, { path, frames: tool.frames }),
    );
    return types ?? [null];
  });
}

function judge({ context }: Facts, item: WrittenItem): Finding<'add' | 'lost'> | null {
  if (item.type !== 'function_call') return null;
  const isReplayed = item.at('name').some(({ from }) => from === 'item');
  const namespace = item.at('namespace');
  const isLost = namespace.length > 0 && namespace.every(({ from }) => from === 'absent');
  if (!isReplayed || !isLost || item.property('namespace')) return null;
  const name = item.property('name');
  const read = name && unwrap(name.value);
  const call = read?.type === T.MemberExpression ? context.sourceCode.getText(read.object) : null;
  const edits = call === null ? null : addProperty(item.node, `namespace: ${call}.namespace`);
  return {
    node: item.node,
    messageId: 'lost',
    suggest: edits ? [{ messageId: 'add', edits }] : [],
  };
}
