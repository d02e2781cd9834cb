import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { isLiteral, type Origin } from '../facts/origin.js';
import { originsOf } from '../facts/origins.js';
import type { WrittenItem } from '../facts/written.js';
import { ANY_ELEMENT, isInside } from '../syntax/nodes.js';
import { propertyOf } from '../replay/model.js';

type MessageIds = 'content' | 'image' | 'part' | 'role' | 'toolCalls';

export default factRule<MessageIds>(
  {
    name: 'no-chat-completions-item',
    description: 'disallow messages in the shape of Chat Completions as input of the Responses API',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: false },
    messages: {
      role: "`role: 'tool'` is of Chat Completions. The request fails: 400 `Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'.` Send `{ type: 'function_call_output', call_id, output }`.",
      toolCalls:
        "`tool_calls` is of Chat Completions. The request fails: 400 `Unknown parameter: 'input[N].tool_calls'.` Send each call as an item: `{ type: 'function_call', call_id, name, arguments }`.",
      part: "The part type `{{part}}` is of Chat Completions. The request fails: 400 `Invalid value: '{{part}}'. Supported values are: 'input_text', 'input_image', 'input_audio', 'output_text', 'refusal', 'input_file', 'computer_screenshot', 'summary_text', and 'encrypted_content'.` Use `{{instead}}`.",
      image:
        "An `image_url` that is an object is of Chat Completions. The request fails: 400 `Invalid type for 'input[N].content[M].image_url': expected an image URL, but got an object instead.` Give the URL itself.",
      content:
        "`content: null` is of Chat Completions. The request fails: 400 `Invalid type for 'input[N].content': expected one of an array of objects or string, but got null instead.` Leave the message out.",
    },
  },
  (facts) =>
    facts.items.filter(({ type }) => type === 'message').flatMap((item) => judge(facts, item)),
);

function judge(facts: Facts, item: WrittenItem): Finding<MessageIds>[] {
  const at = (name: string): TSESTree.Node => item.property(name) ?? item.node;
  if (isAlways(item.at('role'), 'tool')) return [{ node: at('role'), messageId: 'role' }];
  const calls = item.at('tool_calls');
  if (calls.some(({ from }) => from === 'list' || from === 'object'))
    return [{ node: at('tool_calls'), messageId: 'toolCalls' }];
  const content = item.at('content');
  if (content.length > 0 && content.every((one) => isLiteral(one) && one.value === null))
    return [{ node: at('content'), messageId: 'content' }];
  return item
    .at('content', ANY_ELEMENT)
    .flatMap((part) => (part.from === 'object' ? judgePart(facts, item, part) : []));
}

const isAlways = (origins: readonly Origin[], text: string): boolean =>
  origins.length > 0 && origins.every((one) => isLiteral(one) && one.value === text);

type Part = Extract<Origin, { from: 'object' }>;

function judgePart(
  { context, sdk }: Facts,
  item: WrittenItem,
  { node, frames }: Part,
): Finding<MessageIds>[] {
  const types = originsOf(sdk, node, { path: ['type'], frames });
  const [type] = types;
  const text = isAlways(types, 'text');
  if (text || isAlways(types, 'image_url')) {
    const isAssistant = isAlways(item.at('role'), 'assistant');
    const said = isAssistant ? 'output_text' : 'input_text';
    const instead = text ? said : 'input_image';
    const isHere = type !== undefined && isInside(type.node, node);
    const image = text ? [] : urlInside(context, node);
    const edits =
      isHere && image ? [{ range: type.node.range, text: `'${instead}'` }, ...image] : null;
    const data = { part: text ? 'text' : 'image_url', instead };
    return [{ node: isHere ? type.node : node, messageId: 'part', data, fix: edits }];
  }
  const images = originsOf(sdk, node, { path: ['image_url'], frames });
  if (!images.some(({ from }) => from === 'object')) return [];
  return [{ node, messageId: 'image', fix: urlInside(context, node) }];
}

/** `image_url: { url, detail }` as the properties that a part of the Responses API has. */
function urlInside({ sourceCode }: Facts['context'], part: TSESTree.ObjectExpression) {
  const value = propertyOf(part, 'image_url');
  if (value?.type !== T.ObjectExpression || !isInside(value, part)) return null;
  const url = propertyOf(value, 'url');
  if (!url) return null;
  const detail = propertyOf(value, 'detail');
  const shown = detail ? sourceCode.getText(detail) : "'auto'";
  return [{ range: value.range, text: `${sourceCode.getText(url)}, detail: ${shown}` }];
}
