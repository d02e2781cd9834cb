import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('3. the habits of the file', () => {
  checkFixes([
    {
      name: 'a byte order mark',
      before: '\uFEFFsend(...r.output);',
      after: "\uFEFFimport { clean } from 'kit/clean';\n\nsend(...clean(r.output));",
    },
    {
      name: 'a byte order mark before a place at the start',
      before: '\uFEFFr.output;',
      after: "\uFEFFimport { clean } from 'kit/clean';\n\nclean(r.output);",
    },
    {
      name: 'CRLF',
      before: "import a from 'a';\r\nsend(...r.output);\r\n",
      after:
        "import a from 'a';\r\nimport { clean } from 'kit/clean';\r\nsend(...clean(r.output));\r\n",
    },
    {
      name: 'CRLF below a directive',
      before: "'use client';\r\n\r\nsend(...r.output);\r\n",
      after:
        "'use client';\r\n\r\nimport { clean } from 'kit/clean';\r\n\r\nsend(...clean(r.output));\r\n",
    },
    {
      name: 'double quotes, no semicolons, tight braces of a neighbour',
      before: 'import {a} from "a"\nsend(...r.output)',
      after: 'import {a} from "a"\nimport {clean} from "kit/clean"\nsend(...clean(r.output))',
    },
    {
      name: 'double quotes and semicolons of a re-export',
      before: 'export { a } from "a";\nexport const f = () => r.output',
      after:
        'import { clean } from "kit/clean";\n\nexport { a } from "a";\nexport const f = () => clean(r.output)',
    },
    {
      name: 'quotes and no semicolons of the code',
      before: 'log("a", "b", \'c\')\nfor (;;) { send(...r.output) }\n;[1].map(log)',
      after:
        'import { clean } from "kit/clean"\n\nlog("a", "b", \'c\')\nfor (;;) { send(...clean(r.output)) }\n;[1].map(log)',
    },
    {
      name: 'a semicolon that guards the line below the last import',
      before: "import a from 'a'\n;[r.output].map(a)",
      after: "import a from 'a'\nimport { clean } from 'kit/clean'\n;[clean(r.output)].map(a)",
    },
    {
      name: 'a line that goes on with the statement before it',
      before: "import a from 'a'\n(() => r.output)()",
      after: "import a from 'a'\nimport { clean } from 'kit/clean';\n(() => clean(r.output))()",
    },
    {
      name: 'relative modules with .js',
      source: { from: '../clean.ts', name: 'clean' },
      before: "import a from './a.js';\nsend(...r.output);",
      after:
        "import a from './a.js';\nimport { clean } from '../clean.js';\nsend(...clean(r.output));",
    },
    {
      name: 'relative modules with .js, the source without',
      source: { from: './clean', name: 'clean' },
      before: "import a from './a.js';\nimport x from './x.json';\nsend(...r.output);",
      after:
        "import a from './a.js';\nimport x from './x.json';\nimport { clean } from './clean.js';\nsend(...clean(r.output));",
    },
    {
      name: 'relative modules without an extension',
      source: { from: './clean.ts', name: 'clean' },
      before: "import a from './a';\nsend(...r.output);",
      after: "import a from './a';\nimport { clean } from './clean';\nsend(...clean(r.output));",
    },
    {
      name: 'an extension that cannot be left out',
      source: { from: './clean.mjs', name: 'clean' },
      before: "import a from './a';\nsend(...r.output);",
      after:
        "import a from './a';\nimport { clean } from './clean.mjs';\nsend(...clean(r.output));",
    },
    {
      name: 'no one habit of extensions',
      source: { from: './clean.ts', name: 'clean' },
      before: "import a from './a';\nimport b from './b.js';\nsend(...r.output);",
      after:
        "import a from './a';\nimport b from './b.js';\nimport { clean } from './clean.ts';\nsend(...clean(r.output));",
    },
  ]);
});
