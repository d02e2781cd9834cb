import { describe } from 'vitest';

import { checkFixes } from './fixing.js';

describe('2. a load that is extended', () => {
  checkFixes([
    {
      name: 'one name',
      before: "import { a } from 'kit/clean';\nsend(...r.output);",
      after: "import { a, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'tight braces',
      before: "import {a} from 'kit/clean';\nsend(...r.output);",
      after: "import {a, clean} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'trailing comma on one line',
      before: "import { a, } from 'kit/clean';\nsend(...r.output);",
      after: "import { a, clean, } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'several lines with a trailing comma',
      before: "import {\n    a,\n    b, // why b\n} from 'kit/clean';\nsend(...r.output);",
      after:
        "import {\n    a,\n    b, // why b\n    clean,\n} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'several lines without a trailing comma',
      before: "import {\n\ta,\n\tb // why b\n} from 'kit/clean';\nsend(...r.output);",
      after:
        "import {\n\ta,\n\tb, // why b\n\tclean\n} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'a comment below the last name',
      before: "import {\n  a,\n  // b later\n} from 'kit/clean';\nsend(...r.output);",
      after:
        "import {\n  a,\n  // b later\n  clean,\n} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'several lines with CRLF',
      before: "import {\r\n  a,\r\n} from 'kit/clean';\r\nsend(...r.output);",
      after: "import {\r\n  a,\r\n  clean,\r\n} from 'kit/clean';\r\nsend(...clean(r.output));",
    },
    {
      name: 'several names on each line',
      before: "import {\n  a, b,\n  c, d\n} from 'kit/clean';\nsend(...r.output);",
      after: "import {\n  a, b,\n  c, d,\n  clean\n} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'two lines with the brace on the second',
      before: "import { a,\n  b } from 'kit/clean';\nsend(...r.output);",
      after: "import { a,\n  b, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'empty braces with a line comment',
      before: "import {\n  // none\n} from 'kit/clean';\nsend(...r.output);",
      after: "import { clean\n  // none\n} from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'a comment behind the last name',
      before: "import { a /* first */ } from 'kit/clean';\nsend(...r.output);",
      after: "import { a /* first */, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'empty braces',
      before: "import {} from 'kit/clean';\nsend(...r.output);",
      after: "import { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'empty braces with a comment',
      before: "import { /* none */ } from 'kit/clean';\nsend(...r.output);",
      after: "import { clean /* none */ } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'default only',
      before: "import D from 'kit/clean';\nsend(...r.output);",
      after: "import D, { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'default and empty braces',
      before: "import D, {} from 'kit/clean';\nsend(...r.output);",
      after: "import D, { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'default and names',
      before: "import D, { a } from 'kit/clean';\nsend(...r.output);",
      after: "import D, { a, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'an import for its effects',
      before: "import 'kit/clean';\nsend(...r.output);",
      after: "import { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'the default export',
      source: { from: 'kit/clean', name: 'default' },
      before: "import { a } from 'kit/clean';\nsend(...r.output);",
      after: "import { a, default as clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'inline type names only',
      parser: 'typescript',
      before: "import { type A } from 'kit/clean';\nsend(...r.output);",
      after: "import { type A, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'the value import beside a type import',
      parser: 'typescript',
      before:
        "import type { A } from 'kit/clean';\nimport { b } from 'kit/clean';\nsend(...r.output);",
      after:
        "import type { A } from 'kit/clean';\nimport { b, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'braces rather than a default before them',
      before: "import D from 'kit/clean';\nimport { b } from 'kit/clean';\nsend(...r.output);",
      after:
        "import D from 'kit/clean';\nimport { b, clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'destructured require',
      sourceType: 'commonjs',
      before: "const { a } = require('kit/clean');\nsend(...r.output);",
      after: "const { a, clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'destructured require over several lines',
      sourceType: 'commonjs',
      before: "const {\n  a,\n} = require('kit/clean');\nsend(...r.output);",
      after: "const {\n  a,\n  clean,\n} = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'empty destructured require',
      sourceType: 'commonjs',
      before: "const {} = require('kit/clean');\nsend(...r.output);",
      after: "const { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'one declarator of several',
      sourceType: 'commonjs',
      before: "const fs = require('fs'),\n  { a } = require('kit/clean');\nsend(...r.output);",
      after:
        "const fs = require('fs'),\n  { a, clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
  ]);
});

describe('2. a load that is not extended', () => {
  checkFixes([
    {
      name: 'import type',
      parser: 'typescript',
      before: "import type { A } from 'kit/clean';\nsend(...r.output);",
      after:
        "import type { A } from 'kit/clean';\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'import type of the name itself, which takes the name',
      parser: 'typescript',
      before: "import type { clean } from 'kit/clean';\nsend(...r.output);",
      after:
        "import type { clean } from 'kit/clean';\nimport { clean as clean_1 } from 'kit/clean';\nsend(...clean_1(r.output));",
    },
    {
      name: 'inline type of the name itself',
      parser: 'typescript',
      before: "import { type clean } from 'kit/clean';\nsend(...r.output);",
      after:
        "import { type clean, clean as clean_1 } from 'kit/clean';\nsend(...clean_1(r.output));",
    },
    {
      name: 'a namespace whose name is shadowed at the place',
      before: "import * as kit from 'kit/clean';\nconst f = (kit) => r.output;",
      after:
        "import * as kit from 'kit/clean';\nimport { clean } from 'kit/clean';\nconst f = (kit) => clean(r.output);",
    },
    {
      name: 'import attributes',
      before: "import D from 'kit/clean' with { type: 'json' };\nsend(...r.output);",
      after:
        "import D from 'kit/clean' with { type: 'json' };\nimport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'import type x = require()',
      parser: 'typescript',
      before: "import type kit = require('kit/clean');\nsend(...r.output);",
      after:
        "import type kit = require('kit/clean');\nimport clean = require('kit/clean');\nsend(...clean.clean(r.output));",
    },
    {
      name: 'a re-export',
      before: "export { clean } from 'kit/clean';\nsend(...r.output);",
      after:
        "import { clean } from 'kit/clean';\n\nexport { clean } from 'kit/clean';\nsend(...clean(r.output));",
    },
    {
      name: 'a dynamic import, which takes the name',
      before: "const { clean } = await import('kit/clean');\nsend(...r.output);",
      after:
        "import { clean as clean_1 } from 'kit/clean';\n\nconst { clean } = await import('kit/clean');\nsend(...clean_1(r.output));",
    },
    {
      name: 'a destructured require with a rest',
      sourceType: 'commonjs',
      before: "const { a, ...rest } = require('kit/clean');\nsend(...r.output);",
      after:
        "const { a, ...rest } = require('kit/clean');\nconst { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'a destructured require with a type',
      parser: 'typescript',
      sourceType: 'commonjs',
      before: "const { a }: { a: A } = require('kit/clean');\nsend(...r.output);",
      after:
        "const { a }: { a: A } = require('kit/clean');\nconst { clean } = require('kit/clean');\nsend(...clean(r.output));",
    },
    {
      name: 'a require whose variable is assigned again',
      sourceType: 'commonjs',
      before: "let { clean } = require('kit/clean');\nclean = other;\nsend(...r.output);",
      after:
        "let { clean, clean: clean_1 } = require('kit/clean');\nclean = other;\nsend(...clean_1(r.output));",
    },
    {
      name: 'another module whose path ends the same',
      before: "import { clean } from 'other/kit/clean';\nsend(...r.output);",
      after:
        "import { clean } from 'other/kit/clean';\nimport { clean as clean_1 } from 'kit/clean';\nsend(...clean_1(r.output));",
    },
  ]);
});
