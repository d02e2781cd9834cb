import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { factRule } from '../create-fact-rule.js';
import { doubledIn } from '../facts/doubled.js';
import type { Context } from '../facts/facts.js';
import { additionOf } from '../facts/places.js';
import { removeFromList } from '../fix/property.js';
import type { TextEdit } from '../fix/wrap.js';
import { describeValue } from '../repair/describe.js';
import { wrapped } from '../syntax/nodes.js';

export default factRule(
  {
    name: 'no-double-replay',
    description: 'disallow putting the same output into a conversation twice',
    docs: { recommended: 'strict' },
    repairs: { fixes: false, suggests: true },
    messages: {
      twice:
        '`{{value}}` is in the conversation already (line {{line}}), and enters it again. The next request fails: 400 `Duplicate item found with id rs_…. Remove duplicate items from your input and try again.` Put it in once.',
      remove: 'Leave it out here.',
    },
  },
  ({ context, replays }) =>
    doubledIn(replays).map(({ first, again }) => {
      const { node } = again.sink;
      const edits = removal(context, node);
      return {
        node,
        messageId: 'twice',
        data: {
          value: describeValue(context.sourceCode, node),
          line: String(first.sink.node.loc.start.line),
        },
        suggest: edits ? [{ messageId: 'remove', edits }] : [],
      };
    }),
);

/** Takes a value out of its list, with the statement where nothing else is put in. */
function removal({ sourceCode }: Context, value: TSESTree.Node): readonly TextEdit[] | null {
  const outer = wrapped(value);
  const part = outer.parent?.type === T.SpreadElement ? outer.parent : outer;
  const { parent } = part;
  const isListed = parent?.type === T.ArrayExpression && parent.elements.length > 1;
  const isArgument = parent?.type === T.CallExpression && parent.arguments.length > 1;
  if (isListed || isArgument) return removeFromList(sourceCode, part);
  const statement = additionOf(value)?.place.parent;
  if (statement?.type !== T.ExpressionStatement) return null;
  const isBlock = statement.parent.type === T.BlockStatement || statement.parent.type === T.Program;
  if (!isBlock) return null;
  const before = sourceCode.getTokenBefore(statement);
  const start = before ? before.range[1] : statement.range[0];
  const isBare = !/\/[/*]/.test(sourceCode.text.slice(start, statement.range[0]));
  return isBare ? [{ range: [start, statement.range[1]], text: '' }] : null;
}
