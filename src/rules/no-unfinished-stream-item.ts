import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { factRule } from '../create-fact-rule.js';
import { describePath, describeValue } from '../repair/describe.js';
import { verdictsOf } from '../replay/verdicts.js';
import { childrenOf, isFunction } from '../syntax/nodes.js';

const ADDED = 'response.output_item.added';
const DONE = 'response.output_item.done';

export default factRule(
  {
    name: 'no-unfinished-stream-item',
    description: `disallow the item of \`${ADDED}\` as input: it is not finished`,
    docs: { recommended: 'error', isGraded: true },
    repairs: { fixes: false, suggests: true },
    messages: {
      unfinished: `\`{{value}}\` is the item of \`${ADDED}\`, taken before it was finished{{path}}: its content is empty, its arguments are cut, and its encrypted reasoning is not the final one. The next request fails: 400 \`Each message must have at least one content element.\` or \`The encrypted content for item rs_… could not be verified.\` Take the item of \`response.output_item.done\`, or the output of \`response.completed\`.`,
      done: 'Take the item of `response.output_item.done`.',
    },
  },
  ({ context }) =>
    verdictsOf(context).flatMap(({ hazard, replay }) => {
      if (hazard !== 'unfinished') return [];
      const name = eventNameAround(replay.sink.node);
      const text = name && context.sourceCode.getText(name).replace(ADDED, DONE);
      return [
        {
          node: replay.sink.node,
          messageId: 'unfinished' as const,
          grade: replay.grade,
          data: {
            value: describeValue(context.sourceCode, replay.sink.node),
            path: describePath(replay),
          },
          suggest:
            name && text
              ? [{ messageId: 'done' as const, edits: [{ range: name.range, text }] }]
              : [],
        },
      ];
    }),
);

/** The name of the event, where it is written once in what stands around: a test, a case, a listener. */
function eventNameAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let up = node.parent; up; up = up.parent) {
    const [name, ...others] = partsToTest(up).flatMap((part) => namesIn(part));
    if (name) return others.length === 0 ? name : null;
  }
  return null;
}

function partsToTest(node: TSESTree.Node): readonly TSESTree.Node[] {
  switch (node.type) {
    case T.ConditionalExpression:
    case T.IfStatement:
      return [node.test];
    case T.LogicalExpression:
      return [node.left];
    case T.SwitchCase:
      return node.test ? [node.test] : [];
    case T.CallExpression:
      return node.arguments.filter((argument) => !isFunction(argument));
    default:
      return [];
  }
}

function namesIn(node: TSESTree.Node): TSESTree.Node[] {
  if (node.type === T.Literal) return node.value === ADDED ? [node] : [];
  return childrenOf(node).flatMap((child) => namesIn(child));
}
