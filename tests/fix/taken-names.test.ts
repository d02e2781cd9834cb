import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('4. a name that is taken', () => {
  checkFixes([
    {
      name: 'at the top of the file',
      before: 'const clean = 1;\nsend(...r.output);',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nconst clean = 1;\nsend(...clean_1(r.output));",
    },
    {
      name: 'together with the next one',
      before: 'const clean = 1, clean_1 = 2;\nsend(...r.output);',
      after:
        "import { clean as clean_2 } from 'kit/clean';\n\nconst clean = 1, clean_1 = 2;\nsend(...clean_2(r.output));",
    },
    {
      name: 'between the top and the place',
      before: 'function f(clean) { return () => r.output; }',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nfunction f(clean) { return () => clean_1(r.output); }",
    },
    {
      name: 'in a block of a loop, hoisted from below',
      before: 'function f() { send(...r.output); if (a) { var clean = 1; } }',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nfunction f() { send(...clean_1(r.output)); if (a) { var clean = 1; } }",
    },
    {
      name: 'only in another function, which is no matter',
      before: 'function f(clean) {}\nsend(...r.output);',
      after:
        "import { clean } from 'kit/clean';\n\nfunction f(clean) {}\nsend(...clean(r.output));",
    },
    {
      name: 'at one place and bound at another: one import, two names',
      before: 'function f(clean) { return r.output; }\nsend(...r.output);',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nfunction f(clean) { return clean_1(r.output); }\nsend(...clean_1(r.output));",
    },
    {
      name: 'by a binding of the module that is shadowed at the place',
      before: "import { clean } from 'kit/clean';\nfunction f(clean) { return r.output; }",
      after:
        "import { clean, clean as clean_1 } from 'kit/clean';\nfunction f(clean) { return clean_1(r.output); }",
    },
    {
      name: 'by a global that the file uses',
      before: 'send(...r.output);\nclean();',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nsend(...clean_1(r.output));\nclean();",
    },
    {
      name: 'by a global that a comment declares',
      before: '/* global clean */\nsend(...r.output);',
      after:
        "/* global clean */\n\nimport { clean as clean_1 } from 'kit/clean';\n\nsend(...clean_1(r.output));",
    },
    {
      name: 'by a declare',
      parser: 'typescript',
      before: 'declare function clean(): void;\nsend(...r.output);',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\ndeclare function clean(): void;\nsend(...clean_1(r.output));",
    },
    {
      name: 'by a type of the file',
      parser: 'typescript',
      before: 'interface clean {}\nsend(...r.output);',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\ninterface clean {}\nsend(...clean_1(r.output));",
    },
    {
      name: 'by a global type that the file uses',
      parser: 'typescript',
      before: 'let a: clean;\nsend(...r.output);',
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nlet a: clean;\nsend(...clean_1(r.output));",
    },
    {
      name: 'in a CommonJS file',
      sourceType: 'commonjs',
      before: 'const clean = 1;\nsend(...r.output);',
      after:
        "const { clean: clean_1 } = require('kit/clean');\n\nconst clean = 1;\nsend(...clean_1(r.output));",
    },
  ]);
});
