import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { isLiteral, type Origin } from '../facts/origin.js';
import { originsOf } from '../facts/origins.js';
import type { WrittenItem } from '../facts/written.js';
import { ANY_ELEMENT, isInside } from '../syntax/nodes.js';

export default factRule(
  {
    name: 'no-input-text-from-assistant',
    description: 'disallow `input_text` parts in what the assistant said',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: false },
    messages: {
      inputText:
        "An assistant message has a part of type `input_text`. The request fails: 400 `Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'.` Use `output_text`, or the text itself as `content`.",
    },
  },
  (facts) => facts.items.flatMap((item) => judge(facts, item)),
);

function judge({ sdk }: Facts, item: WrittenItem): Finding<'inputText'>[] {
  const roles = item.at('role');
  const isAssistant = roles.length > 0 && roles.every(says('assistant'));
  const role = item.property('role');
  const canBeAssistant =
    isAssistant || (role !== null && sdk.stringsOf(role.value).includes('assistant'));
  if (item.type !== 'message' || !canBeAssistant) return [];
  return item.at('content', ANY_ELEMENT).flatMap((part) => {
    if (part.from !== 'object') return [];
    const types = originsOf(sdk, part.node, { path: ['type'], frames: part.frames });
    if (types.length === 0 || !types.every(says('input_text'))) return [];
    const [type] = types;
    const isHere = type && isInside(type.node, part.node);
    const fix = isAssistant && isHere ? [{ range: type.node.range, text: "'output_text'" }] : null;
    return [{ node: isHere ? type.node : part.node, messageId: 'inputText', fix }];
  });
}

const says =
  (text: string) =>
  (origin: Origin): boolean =>
    isLiteral(origin) && origin.value === text;
