import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('3. a new import', () => {
  checkFixes([
    {
      name: 'after the last import',
      before: "import a from 'a';\nimport b from 'b';\n\nsend(...r.output);",
      after:
        "import a from 'a';\nimport b from 'b';\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'after the last import, which stands after code',
      before: "import a from 'a';\na();\nimport b from 'b';\nsend(...r.output);",
      after:
        "import a from 'a';\na();\nimport b from 'b';\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'after an import in the middle, below the place',
      before: "send(...r.output);\nimport b from 'b';\nsend(b);",
      after:
        "send(...clean(r.output));\nimport b from 'b';\nimport { clean } from 'kit/clean';\nsend(b);",
    },
    {
      name: 'after comments on the line of the last import',
      before: "import a from 'a'; /* one */ // two\nsend(...r.output);",
      after:
        "import a from 'a'; /* one */ // two\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'before a comment of the next statement',
      before: "import a from 'a';\n// eslint-disable-next-line no-alert\nsend(...r.output);",
      after:
        "import a from 'a';\nimport { clean } from 'kit/clean';\n// eslint-disable-next-line no-alert\nsend(...clean(r.output));",
    },
    {
      name: 'on the line of the last import when code follows there',
      before: "import a from 'a'; send(...r.output);",
      after: "import a from 'a'; import { clean } from 'kit/clean'; send(...clean(r.output));",
    },
    {
      name: 'before a comment of several lines on the line of the last import',
      before: "import a from 'a'; /* one\ntwo */ send(...r.output);",
      after:
        "import a from 'a'; import { clean } from 'kit/clean'; /* one\ntwo */ send(...clean(r.output));",
    },
    {
      name: 'before such a comment, without a semicolon',
      before: "import a from 'a' /* one\ntwo */\nsend(...r.output)",
      after:
        "import a from 'a'\nimport { clean } from 'kit/clean'; /* one\ntwo */\nsend(...clean(r.output))",
    },
    {
      name: 'after an import type',
      parser: 'typescript',
      before: "import type { A } from 'a';\n\nsend(...r.output);",
      after:
        "import type { A } from 'a';\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'as indented as its neighbour',
      before: "\n  import a from 'a';\n  send(...r.output);\n",
      after:
        "\n  import a from 'a';\n  import { clean } from 'kit/clean';\n  send(...clean(r.output));\n",
    },
    {
      name: 'after a directive',
      before: "'use client';\n\nsend(...r.output);",
      after: "'use client';\n\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'after two directives right above the code',
      before: '"use client";\n"use strict"; // always\nsend(...r.output);',
      after:
        '"use client";\n"use strict"; // always\n\nimport { clean } from "kit/clean";\n\nsend(...clean(r.output));',
    },
    {
      name: 'after a directive on the line of the code',
      before: "'use client'; send(...r.output);",
      after: "'use client'; import { clean } from 'kit/clean'; send(...clean(r.output));",
    },
    {
      name: 'at the top of a file that only re-exports',
      before: "export * from 'a';\nexport const f = () => r.output;",
      after:
        "import { clean } from 'kit/clean';\n\nexport * from 'a';\nexport const f = () => clean(r.output);",
    },
    {
      name: 'at the top, at the same offset as the place',
      before: 'r.output;',
      after: "import { clean } from 'kit/clean';\n\nclean(r.output);",
    },
    {
      name: 'after empty lines at the top',
      before: '\n\nsend(...r.output);\n',
      after: "\n\nimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));\n",
    },
    {
      name: 'of a default export',
      source: { from: './lib/clean-input.js', name: 'default' },
      before: 'send(...r.output);',
      after: "import cleanInput from './lib/clean-input.js';\n\nsend(...cleanInput(r.output));",
    },
    {
      name: 'of a default export whose module name is no identifier',
      source: { from: './2clean', name: 'default' },
      before: 'send(...r.output);',
      after: "import imported2clean from './2clean';\n\nsend(...imported2clean(r.output));",
    },
  ]);
});

describe('3. a new import of a package, among groups of imports', () => {
  const near = { from: 'kit/clean', name: 'clean', near: 'sdk' };
  checkFixes([
    {
      name: 'after the package that it goes with',
      source: near,
      before:
        "import fs from 'node:fs';\n\nimport SDK from 'sdk';\nimport z from 'zod';\n\nimport './side.js';\nsend(...r.output);",
      after:
        "import fs from 'node:fs';\n\nimport SDK from 'sdk';\nimport { clean } from 'kit/clean';\nimport z from 'zod';\n\nimport './side.js';\nsend(...clean(r.output));",
    },
    {
      name: 'after the last part of that package',
      source: near,
      before:
        "import SDK from 'sdk';\nimport { format } from 'sdk/format';\nimport a from './a.js';\nsend(...r.output);",
      after:
        "import SDK from 'sdk';\nimport { format } from 'sdk/format';\nimport { clean } from 'kit/clean';\nimport a from './a.js';\nsend(...clean(r.output));",
    },
    {
      name: 'not after its types, which may be a group of their own',
      parser: 'typescript',
      source: near,
      before:
        "import SDK from 'sdk';\nimport a from './a.js';\n\nimport type { Item } from 'sdk';\nsend(...r.output);",
      after:
        "import SDK from 'sdk';\nimport { clean } from 'kit/clean';\nimport a from './a.js';\n\nimport type { Item } from 'sdk';\nsend(...clean(r.output));",
    },
    {
      name: 'after the last package, where the file has not that one',
      source: near,
      before:
        "import fs from 'node:fs';\nimport z from '@scope/z';\nimport a from '@/a';\nimport b from '#b';\nsend(...r.output);",
      after:
        "import fs from 'node:fs';\nimport z from '@scope/z';\nimport { clean } from 'kit/clean';\nimport a from '@/a';\nimport b from '#b';\nsend(...clean(r.output));",
    },
    {
      name: 'after the types of packages, where the file has no other imports of any',
      parser: 'typescript',
      source: near,
      before: "import type SDK from 'sdk';\nimport type { A } from './a.js';\n\nsend(...r.output);",
      after:
        "import type SDK from 'sdk';\nimport { clean } from 'kit/clean';\nimport type { A } from './a.js';\n\nsend(...clean(r.output));",
    },
    {
      name: 'after the last import, where none is of a package',
      source: near,
      before: "import a from './a.js';\nimport b from './b.js';\nsend(...r.output);",
      after:
        "import a from './a.js';\nimport b from './b.js';\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'of a file, after the last import',
      source: { from: './clean.js', name: 'clean', near: 'sdk' },
      before: "import SDK from 'sdk';\nimport a from './a.js';\nsend(...r.output);",
      after:
        "import SDK from 'sdk';\nimport a from './a.js';\nimport { clean } from './clean.js';\nsend(...clean(r.output));",
    },
    {
      name: 'as a require',
      source: near,
      before:
        "const SDK = require('sdk');\nconst a = require('./a.js');\nfunction f() { return r.output; }",
      after:
        "const SDK = require('sdk');\nconst { clean } = require('kit/clean');\nconst a = require('./a.js');\nfunction f() { return clean(r.output); }",
    },
  ]);
});

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
