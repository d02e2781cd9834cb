import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('3. a new import below header comments', () => {
  checkFixes([
    {
      name: 'a shebang',
      before: '#!/usr/bin/env node\nsend(...r.output);',
      after:
        "#!/usr/bin/env node\n\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'a licence',
      before: '/*! MIT */\n\nsend(...r.output);',
      after: "/*! MIT */\n\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'a licence in line comments right above the code',
      before: '// Copyright Someone\n// All rights reserved\nsend(...r.output);',
      after:
        "// Copyright Someone\n// All rights reserved\n\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: '@ts-check, then a comment of the first statement',
      before: '// @ts-check\n/** Sends. */\nfunction f() { return r.output; }',
      after:
        "// @ts-check\n\nimport { clean } from 'kit/clean';\n\n/** Sends. */\nfunction f() { return clean(r.output); }",
    },
    {
      name: 'an eslint-disable of the file, but not of the next line',
      before:
        '/* eslint-disable no-alert */\n// eslint-disable-next-line no-eval\nsend(...r.output);',
      after:
        "/* eslint-disable no-alert */\n\nimport { clean } from 'kit/clean';\n\n// eslint-disable-next-line no-eval\nsend(...clean(r.output));",
    },
    {
      name: 'a reference to types',
      parser: 'typescript',
      before: '/// <reference types="node" />\nsend(...r.output);',
      after:
        '/// <reference types="node" />\n\nimport { clean } from \'kit/clean\';\n\nsend(...clean(r.output));',
    },
    {
      name: 'a comment that a blank line separates',
      before: '// What this file is for.\n\n// Sends.\nsend(...r.output);',
      after:
        "// What this file is for.\n\nimport { clean } from 'kit/clean';\n\n// Sends.\nsend(...clean(r.output));",
    },
    {
      name: 'but above the comment of the first statement',
      before: '// Sends.\nsend(...r.output);',
      after: "import { clean } from 'kit/clean';\n\n// Sends.\nsend(...clean(r.output));",
    },
    {
      name: 'but above a comment on the line of the code',
      before: '/* licence: MIT */ send(...r.output);',
      after: "import { clean } from 'kit/clean';\n\n/* licence: MIT */ send(...clean(r.output));",
    },
  ]);
});
