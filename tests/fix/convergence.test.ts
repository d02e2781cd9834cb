import { describe, expect, it } from 'vitest';

import { fixOutputs, reportOutputs } from './fixing.js';

const THREE = [
  "import a from 'a';",
  'const first = [...one.output];',
  'const second = [...two.output];',
  'const third = [...three.output];',
  '',
].join('\n');

describe('several reports in one file', () => {
  it('gives every report the import, because each may be the only one applied', () => {
    const reports = reportOutputs(THREE);
    expect(reports).toHaveLength(3);
    for (const { fix } of reports) {
      expect(fix?.text).toContain("\nimport { clean } from 'kit/clean';");
      expect(fix?.text).toContain('clean(');
    }
  });

  it('ends with one import', () => {
    expect(fixOutputs(THREE)).toEqual({
      left: 0,
      output: [
        "import a from 'a';",
        "import { clean } from 'kit/clean';",
        'const first = [...clean(one.output)];',
        'const second = [...clean(two.output)];',
        'const third = [...clean(three.output)];',
        '',
      ].join('\n'),
    });
  });

  it('lets only one fix of a pass add the import, above and below the places', () => {
    const text = "const f = () => one.output;\nimport a from 'a';\nconst g = () => two.output;\n";
    const [above, below] = reportOutputs(text).map(({ fix }) => fix?.range);
    expect(above?.[1]).toBe(below?.[0]);
    expect(fixOutputs(text).output).toBe(
      "const f = () => clean(one.output);\nimport a from 'a';\nimport { clean } from 'kit/clean';\nconst g = () => clean(two.output);\n",
    );
  });

  it.each([
    ['first', 1],
    ['second', 2],
    ['third', 3],
  ])('ends with one import when the %s report is disabled', (_, line) => {
    const lines = THREE.split('\n');
    lines.splice(line, 0, '// eslint-disable-next-line fix/it');
    const { output, left } = fixOutputs(lines.join('\n'));
    expect(left).toBe(0);
    expect(output.match(/import \{ clean \}/g)).toHaveLength(1);
    expect(output.match(/clean\(\w+\.output\)/g)).toHaveLength(2);
    expect(fixOutputs(output).output).toBe(output);
  });

  it('adds one name to an import that is there', () => {
    const text = THREE.replace("import a from 'a'", "import { a } from 'kit/clean'");
    expect(fixOutputs(text).output.split('\n')[0]).toBe("import { a, clean } from 'kit/clean';");
  });

  it('adds a second name only for a place that the first one does not reach', () => {
    const { output } = fixOutputs(
      'send(...one.output);\nconst f = (clean) => two.output;\nsend(...three.output);\n',
    );
    expect(output).toBe(
      [
        "import { clean, clean as clean_1 } from 'kit/clean';",
        '',
        'send(...clean(one.output));',
        'const f = (clean) => clean_1(two.output);',
        'send(...clean(three.output));',
        '',
      ].join('\n'),
    );
  });

  it('ends with one require in a CommonJS file', () => {
    const { output } = fixOutputs(
      "const a = require('a');\nsend(...one.output);\nsend(...two.output);\n",
      { sourceType: 'commonjs' },
    );
    expect(output).toBe(
      "const a = require('a');\nconst { clean } = require('kit/clean');\nsend(...clean(one.output));\nsend(...clean(two.output));\n",
    );
  });

  it('repairs twelve places', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `send(...r${String(index)}.output);`);
    const { output, left } = fixOutputs(lines.join('\n'));
    expect(left).toBe(0);
    expect(output.match(/import \{ clean \}/g)).toHaveLength(1);
    expect(output.match(/\.\.\.clean\(r\d+\.output\)/g)).toHaveLength(12);
  });
});

describe('any header with any loads and any code', () => {
  const headers = ['', '#!/usr/bin/env node\n', '/*! MIT */\n', '\n\n'];
  const directives = ['', "'use client'\n", '"use strict"; // always\n\n'];
  const loads = [
    '',
    "import a from 'a'\n",
    'import { a } from "a"; // why\n\n',
    "import {\n  a,\n} from 'kit/clean';\n",
    "import 'kit/clean'\n",
    "const a = require('a')\n",
    "const { a } = require('kit/clean');\n",
  ];
  const code = [
    'send(...r.output)\n',
    ';[r.output].map(send)\n',
    '(() => r.output)()\n',
    '/** Sends. */\nfunction clean() {}\nsend(...r.output)',
    'const f = (clean) => send(q.output.length, ...r.output);\nif (f) { send(...p.output); }\n',
  ];
  const encodings: [name: string, encode: (text: string) => string][] = [
    ['LF', (text) => text],
    ['BOM and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ];

  it.each(encodings)('parses, leaves no report and has one load (%s)', (_, encode) => {
    for (const header of headers.flatMap((top) => directives.map((next) => top + next))) {
      for (const text of loads.flatMap((load) => code.map((rest) => header + load + rest))) {
        const { output, left } = fixOutputs(encode(text));
        expect({ text, left }).toEqual({ text, left: 0 });
        expect({ text, loads: output.match(/['"]kit\/clean['"]/g) }).toMatchObject({
          text,
          loads: { length: 1 },
        });
        expect(output.replaceAll('\r\n', '').includes('\n')).toBe(encode(text) === text);
      }
    }
  });
});
