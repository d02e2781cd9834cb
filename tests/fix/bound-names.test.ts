import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('1. a name that is bound already', () => {
  checkFixes([
    {
      name: 'named',
      before: "import { clean } from 'kit/clean';\nsend(...r.output);",
      after: "import { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'aliased',
      before: "import { clean as tidy } from 'kit/clean';\nsend(...r.output);",
      after: "import { clean as tidy } from 'kit/clean';\nsend(...tidy(r.output));",
    },
    {
      name: 'aliased by a string name',
      before: "import { 'clean' as tidy } from 'kit/clean';\nsend(...r.output);",
      after: "import { 'clean' as tidy } from 'kit/clean';\nsend(...tidy(r.output));",
    },
    {
      name: 'namespace',
      before: "import * as kit from 'kit/clean';\nsend(...r.output);",
      after: "import * as kit from 'kit/clean';\nsend(...kit.clean(r.output));",
    },
    {
      name: 'default and namespace',
      before: "import x, * as ns from 'kit/clean';\nsend(...r.output);",
      after: "import x, * as ns from 'kit/clean';\nsend(...ns.clean(r.output));",
    },
    {
      name: 'default export',
      source: { from: 'kit/clean', name: 'default' },
      before: "import tidy from 'kit/clean';\nsend(...r.output);",
      after: "import tidy from 'kit/clean';\nsend(...tidy(r.output));",
    },
    {
      name: 'default export by its name',
      source: { from: 'kit/clean', name: 'default' },
      before: "import { default as tidy } from 'kit/clean';\nsend(...r.output);",
      after: "import { default as tidy } from 'kit/clean';\nsend(...tidy(r.output));",
    },
    {
      name: 'an import below the code',
      before: "send(...r.output);\nimport { clean } from 'kit/clean';",
      after: "send(...clean(r.output));\nimport { clean } from 'kit/clean';",
    },
    {
      name: 'destructured require',
      sourceType: 'commonjs',
      before: "const { clean } = require('kit/clean');\nsend(...r.output);",
      after: "const { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'renamed require',
      sourceType: 'commonjs',
      before: "const { clean: tidy } = require('kit/clean');\nsend(...r.output);",
      after: "const { clean: tidy } = require('kit/clean');\nsend(...tidy(r.output));",
    },
    {
      name: 'require of the whole module',
      sourceType: 'commonjs',
      before: "var kit = require('kit/clean');\nsend(...r.output);",
      after: "var kit = require('kit/clean');\nsend(...kit.clean(r.output));",
    },
    {
      name: 'property of a require',
      sourceType: 'commonjs',
      before: "const tidy = require('kit/clean').clean;\nsend(...r.output);",
      after: "const tidy = require('kit/clean').clean;\nsend(...tidy(r.output));",
    },
    {
      name: 'import x = require()',
      parser: 'typescript',
      before: "import kit = require('kit/clean');\nsend(...r.output);",
      after: "import kit = require('kit/clean');\nsend(...kit.clean(r.output));",
    },
    {
      name: 'the same relative module with another extension',
      source: { from: './clean.ts', name: 'clean' },
      before: "import { clean } from './clean.js';\nsend(...r.output);",
      after: "import { clean } from './clean.js';\nsend(...clean(r.output));",
    },
    {
      name: 'inside a function, with a name of its own elsewhere',
      before:
        "import { clean } from 'kit/clean';\nconst f = (clean) => clean;\nconst g = () => r.output;",
      after:
        "import { clean } from 'kit/clean';\nconst f = (clean) => clean;\nconst g = () => clean(r.output);",
    },
  ]);
});
