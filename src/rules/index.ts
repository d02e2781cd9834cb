import noChatCompletionsItem from './no-chat-completions-item.js';
import noClonedOutputReplay from './no-cloned-output-replay.js';
import noCutConversation from './no-cut-conversation.js';
import noDoubleReplay from './no-double-replay.js';
import noDroppedReasoning from './no-dropped-reasoning.js';
import noInputTextFromAssistant from './no-input-text-from-assistant.js';
import noInvalidReasoningItem from './no-invalid-reasoning-item.js';
import noInventedItemId from './no-invented-item-id.js';
import noItemIdAsCallId from './no-item-id-as-call-id.js';
import noLostNamespace from './no-lost-namespace.js';
import noMixedConversationState from './no-mixed-conversation-state.js';
import noOutputTextHistory from './no-output-text-history.js';
import noParsedOutputReplay from './no-parsed-output-replay.js';
import noRawOutputReplay from './no-raw-output-replay.js';
import noReasoningForNonReasoningModel from './no-reasoning-for-non-reasoning-model.js';
import noStatelessReference from './no-stateless-reference.js';
import noUnfinishedStreamItem from './no-unfinished-stream-item.js';
import requireToolOutput from './require-tool-output.js';

export const rules = {
  'no-chat-completions-item': noChatCompletionsItem,
  'no-cloned-output-replay': noClonedOutputReplay,
  'no-cut-conversation': noCutConversation,
  'no-double-replay': noDoubleReplay,
  'no-dropped-reasoning': noDroppedReasoning,
  'no-input-text-from-assistant': noInputTextFromAssistant,
  'no-invalid-reasoning-item': noInvalidReasoningItem,
  'no-invented-item-id': noInventedItemId,
  'no-item-id-as-call-id': noItemIdAsCallId,
  'no-lost-namespace': noLostNamespace,
  'no-mixed-conversation-state': noMixedConversationState,
  'no-output-text-history': noOutputTextHistory,
  'no-parsed-output-replay': noParsedOutputReplay,
  'no-raw-output-replay': noRawOutputReplay,
  'no-reasoning-for-non-reasoning-model': noReasoningForNonReasoningModel,
  'no-stateless-reference': noStatelessReference,
  'no-unfinished-stream-item': noUnfinishedStreamItem,
  'require-tool-output': requireToolOutput,
};
