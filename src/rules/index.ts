import noClonedOutputReplay from './no-cloned-output-replay.js';
import noDroppedReasoning from './no-dropped-reasoning.js';
import noParsedOutputReplay from './no-parsed-output-replay.js';
import noRawOutputReplay from './no-raw-output-replay.js';

export const rules = {
  'no-cloned-output-replay': noClonedOutputReplay,
  'no-dropped-reasoning': noDroppedReasoning,
  'no-parsed-output-replay': noParsedOutputReplay,
  'no-raw-output-replay': noRawOutputReplay,
};
