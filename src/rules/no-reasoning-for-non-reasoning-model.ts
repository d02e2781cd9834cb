import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';

import { isNonReasoningModel } from '../contract/index.js';
import { factRule, type Finding } from '../create-fact-rule.js';
import type { Facts } from '../facts/facts.js';
import { isLiteral, textsOf } from '../facts/origin.js';
import type { Request } from '../facts/requests.js';
import { removeFromList } from '../fix/property.js';
import { ANY_ELEMENT } from '../syntax/nodes.js';
import { settingsOf } from '../settings.js';

const CIPHERTEXT = 'reasoning.encrypted_content';

export default factRule(
  {
    name: 'no-reasoning-for-non-reasoning-model',
    description: 'disallow asking a model that does not reason for encrypted reasoning',
    docs: { recommended: 'error' },
    repairs: { fixes: true, suggests: false },
    messages: {
      include:
        '`{{model}}` does not reason, and is asked for its encrypted reasoning. The request fails: 400 `Encrypted content is not supported with this model.` Leave it out of `include`.',
    },
  },
  (facts) => facts.requests.flatMap((request) => judge(facts, request)),
);

function judge({ context }: Facts, request: Request): Finding<'include'>[] {
  const models = textsOf(request.field('model'));
  const { nonReasoningModels } = settingsOf(context);
  if (!models?.every((model) => isNonReasoningModel(model, nonReasoningModels))) return [];
  return request.field('include', ANY_ELEMENT).flatMap((one): Finding<'include'>[] => {
    if (!isLiteral(one) || one.value !== CIPHERTEXT) return [];
    const { parent } = one.node;
    const isListed = parent?.type === T.ArrayExpression;
    const fix = isListed ? removeFromList(context.sourceCode, one.node) : null;
    return [{ node: one.node, messageId: 'include', data: { model: models[0] ?? '' }, fix }];
  });
}
