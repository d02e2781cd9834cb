import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

const unchanged = (before: string): { before: string; after: string; left: number } => ({
  before,
  after: before,
  left: 1,
});

describe('5. CommonJS', () => {
  checkFixes([
    {
      name: 'after the last require',
      sourceType: 'commonjs',
      before:
        "'use strict';\nrequire('dotenv').config();\nconst a = require('a');\nlet c = 1;\nconst f = () => r.output;",
      after:
        "'use strict';\nrequire('dotenv').config();\nconst a = require('a');\nconst { clean } = require('kit/clean');\nlet c = 1;\nconst f = () => clean(r.output);",
    },
    {
      name: 'after a require that is called',
      sourceType: 'commonjs',
      before: "const log = require('debug')('app');\nsend(...r.output);",
      after:
        "const log = require('debug')('app');\nconst { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'a place in a function above the last require',
      sourceType: 'commonjs',
      before: "function f() { return r.output; }\nconst a = require('a');",
      after:
        "function f() { return clean(r.output); }\nconst a = require('a');\nconst { clean } = require('kit/clean');",
    },
    {
      name: 'after a directive',
      sourceType: 'commonjs',
      before: '"use strict";\n\nsend(...r.output);',
      after:
        '"use strict";\n\nconst { clean } = require("kit/clean");\n\nsend(...clean(r.output));',
    },
    {
      name: 'told by require alone, in a module by configuration',
      before: "const a = require('a')\nsend(...r.output)",
      after:
        "const a = require('a')\nconst { clean } = require('kit/clean')\nsend(...clean(r.output))",
    },
    {
      name: 'told by a require inside a function',
      before: "const f = () => require('a')(r.output.length, ...r.output);",
      after:
        "const { clean } = require('kit/clean');\n\nconst f = () => require('a')(clean(r.output).length, ...clean(r.output));",
    },
    {
      name: 'told by module.exports, in a script by configuration',
      sourceType: 'script',
      before: 'module.exports = () => r.output;',
      after: "const { clean } = require('kit/clean');\n\nmodule.exports = () => clean(r.output);",
    },
    {
      name: 'told by exports.name',
      before: 'exports.f = () => r.output;',
      after: "const { clean } = require('kit/clean');\n\nexports.f = () => clean(r.output);",
    },
    {
      name: 'told by the name of the file',
      parser: 'typescript',
      filename: 'file.cjs',
      before: 'send(...r.output);',
      after: "const { clean } = require('kit/clean');\n\nsend(...clean(r.output));",
    },
    {
      name: 'a .cts file with require',
      parser: 'typescript',
      filename: 'file.cts',
      before: "const a = require('a');\nsend(...r.output);",
      after:
        "const a = require('a');\nconst { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'a file without semicolons whose next line is guarded',
      sourceType: 'commonjs',
      before: "const a = require('a')\n;[r.output].map(a)",
      after:
        "const a = require('a')\nconst { clean } = require('kit/clean')\n;[clean(r.output)].map(a)",
    },
    {
      name: 'the default export',
      sourceType: 'commonjs',
      source: { from: 'kit/clean', name: 'default' },
      before: 'send(...r.output);',
      after: "const { default: clean } = require('kit/clean');\n\nsend(...clean(r.output));",
    },
    {
      name: 'import and require in one file: import',
      before: "import a from 'a';\nconst b = require('b');\nsend(...r.output);",
      after:
        "import a from 'a';\nimport { clean } from 'kit/clean';\nconst b = require('b');\nsend(...clean(r.output));",
    },
    {
      name: 'export and a require of createRequire: import',
      before: "const b = require('b');\nexport const f = () => r.output;",
      after:
        "import { clean } from 'kit/clean';\n\nconst b = require('b');\nexport const f = () => clean(r.output);",
    },
    {
      name: 'a require that is a parameter: import',
      before: "define((require) => { require('a'); send(...r.output); });",
      after:
        "import { clean } from 'kit/clean';\n\ndefine((require) => { require('a'); send(...clean(r.output)); });",
    },
  ]);
});

describe('5. import x = require()', () => {
  checkFixes([
    {
      name: 'beside another one',
      parser: 'typescript',
      before: "import fs = require('fs');\nsend(...r.output);",
      after:
        "import fs = require('fs');\nimport clean = require('kit/clean');\nsend(...clean.clean(r.output));",
    },
    {
      name: 'in a file with export =',
      parser: 'typescript',
      before: 'const f = () => r.output;\nexport = f;',
      after:
        "import clean = require('kit/clean');\n\nconst f = () => clean.clean(r.output);\nexport = f;",
    },
    {
      name: 'in a .cts file that loads nothing',
      parser: 'typescript',
      filename: 'file.cts',
      before: 'send(...r.output);',
      after: "import clean = require('kit/clean');\n\nsend(...clean.clean(r.output));",
    },
    {
      name: 'beside an import of values: import',
      parser: 'typescript',
      before: "import a from 'a';\nimport fs = require('fs');\nsend(...r.output);",
      after:
        "import a from 'a';\nimport fs = require('fs');\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'beside an alias of a namespace, which loads nothing',
      parser: 'typescript',
      before: 'import A = N.A;\nsend(...r.output);',
      after: "import { clean } from 'kit/clean';\n\nimport A = N.A;\nsend(...clean(r.output));",
    },
  ]);
});

describe('parser services of another parser', () => {
  checkFixes([
    {
      name: 'that do not know the program',
      parser: 'typescript',
      services: { esTreeNodeToTSNodeMap: new WeakMap() },
      before: 'send(...r.output);',
      after: "import { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
  ]);
});

describe('6. nothing sure: no fix', () => {
  checkFixes([
    {
      name: 'a Vue file by its name',
      parser: 'typescript',
      filename: 'file.vue',
      ...unchanged('send(...r.output);'),
    },
    {
      name: 'a Vue file by its parser',
      parser: 'typescript',
      services: { defineTemplateBodyVisitor: () => ({}) },
      ...unchanged('send(...r.output);'),
    },
    {
      name: 'a Svelte file by its parser',
      parser: 'typescript',
      services: { isSvelte: true },
      ...unchanged('send(...r.output);'),
    },
    {
      name: 'a namespace',
      parser: 'typescript',
      ...unchanged('namespace N { send(...r.output); }'),
    },
    {
      name: 'a declared module',
      parser: 'typescript',
      ...unchanged("declare module 'm' { const a: typeof send; export default r.output; }"),
    },
    {
      name: 'a classic script',
      sourceType: 'script',
      ...unchanged('send(...r.output);'),
    },
    {
      name: 'a script with an AMD require',
      sourceType: 'script',
      ...unchanged("require(['a'], function () { send(...r.output); });"),
    },
    {
      name: 'a place that runs before the last require',
      sourceType: 'commonjs',
      ...unchanged("send(...r.output);\nconst a = require('a');"),
    },
    {
      name: 'a place that runs before the require of the sanitizer',
      sourceType: 'commonjs',
      ...unchanged("send(...r.output);\nconst { clean } = require('kit/clean');"),
    },
    {
      name: 'a place that runs before a require that could be extended',
      sourceType: 'commonjs',
      ...unchanged("send(...r.output);\nconst { a } = require('kit/clean');"),
    },
  ]);
});
