import { join } from 'node:path';

import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { unwrap } from '../../src/syntax/nodes.js';
import { sanitizerKind } from '../../src/replay/sanitizers.js';
import { fixtureFolder } from '../support/typed-rule-tester.js';
import { parseMarked } from '../flow/marked.js';

const folder = fixtureFolder('v7');
const trusted = [
  { from: 'our-package/clean', name: 'clean' },
  { from: join(folder, 'clean'), name: 'clean' },
  { from: join(folder, 'typed.ts'), name: 'clean' },
  { from: 'our-default', name: 'default' },
];

function kindAtMark(code: string): string | null {
  const { node } = parseMarked(code);
  const call = unwrap(node);
  if (call.type !== T.CallExpression) throw new Error(`${call.type} is marked`);
  return sanitizerKind(call.callee, trusted);
}

const OURS = 'eslint-plugin-openai-responses/sanitizer';
const SDK = 'openai/lib/responses/ResponseInputItems';

/** Every way in which a function comes into a file. */
const loads = (module: string, name: string): [code: string][] => [
  [`import { ${name} } from '${module}'; «${name}(x)»;`],
  [`import { ${name} as tidy } from '${module}'; «tidy(x)»;`],
  [`import { '${name}' as tidy } from '${module}'; «tidy(x)»;`],
  [`import other, { ${name} } from '${module}'; «${name}(x)»;`],
  [`import * as all from '${module}'; «all.${name}(x)»;`],
  [`import * as all from '${module}'; «all['${name}'](x)»;`],
  [`import all from '${module}'; «all.${name}(x)»;`],
  [`const { ${name} } = require('${module}'); «${name}(x)»;`],
  [`const { ${name}: tidy } = require('${module}'); «tidy(x)»;`],
  [`const all = require('${module}'); «all.${name}(x)»;`],
  [`const { ${name} } = await import('${module}'); «${name}(x)»;`],
  [`const all = await import('${module}'); «all.${name}(x)»;`],
  [`import { ${name} } from '${module}'; const tidy = ${name}; «tidy(x)»;`],
  [`import * as all from '${module}'; const { ${name}: tidy } = all; «tidy(x)»;`],
  [`import { ${name} } from '${module}'; «${name}!(x)»;`],
  [`import { ${name} } from '${module}'; «${name}?.(x)»;`],
  [`import { ${name} } from '${module}'; «(${name} as any)(x)»;`],
  [`import { ${name} } from '${module}'; const f = () => { «${name}(x)»; };`],
];

describe('the bundled sanitizer', () => {
  it.each(loads(OURS, 'sanitizeResponseInput'))('%s', (code) => {
    expect(kindAtMark(code)).toBe('bundled');
  });
});

describe("the SDK's helper", () => {
  it.each([
    ...loads(SDK, 'toResponseInputItems'),
    ...loads(SDK, 'toResponseInputItem'),
    [`import { toResponseInputItems } from '${SDK}.js'; «toResponseInputItems(x)»;`],
    [`import { toResponseInputItems } from '${SDK}.mjs'; «toResponseInputItems(x)»;`],
    [
      `import { toResponseInputItems } from 'openai-v7/lib/responses/ResponseInputItems'; «toResponseInputItems(x)»;`,
    ],
  ])('%s', (code) => {
    expect(kindAtMark(code)).toBe('sdk');
  });
});

describe('a sanitizer that the settings trust', () => {
  it.each([
    ...loads('our-package/clean', 'clean'),
    ["import { clean } from './clean'; «clean(x)»;"],
    ["import { clean } from './clean.js'; «clean(x)»;"],
    ["import { clean } from './clean.ts'; «clean(x)»;"],
    ["import { clean } from '../openai-v7/clean.js'; «clean(x)»;"],
    ["import { clean } from './typed.js'; «clean(x)»;"],
    ["import clean from 'our-default'; «clean(x)»;"],
    ["import { default as clean } from 'our-default'; «clean(x)»;"],
  ])('%s', (code) => {
    expect(kindAtMark(code)).toBe('trusted');
  });
});

describe('any other function', () => {
  it.each([
    ['«clean(x)»;'],
    ['const clean = (items) => items; «clean(x)»;'],
    ['function toResponseInputItems(items) { return items; } «toResponseInputItems(x)»;'],
    ['function sanitizeResponseInput(items) { return items; } «sanitizeResponseInput(x)»;'],
    [`import { sanitizeResponseInput } from './ours'; «sanitizeResponseInput(x)»;`],
    [`import { toResponseInputItems } from 'openai'; «toResponseInputItems(x)»;`],
    [`import { other } from '${SDK}'; «other(x)»;`],
    [`import { other } from '${OURS}'; «other(x)»;`],
    ["import { clean } from 'our-package'; «clean(x)»;"],
    ["import { clean } from '../clean'; «clean(x)»;"],
    ["import { other as clean } from 'our-package/clean'; «clean(x)»;"],
    [
      `import { toResponseInputItems } from '${SDK}'; { const toResponseInputItems = f; «toResponseInputItems(x)»; }`,
    ],
    [
      `import { toResponseInputItems } from '${SDK}'; const f = (toResponseInputItems) => «toResponseInputItems(x)»;`,
    ],
    [
      `let { sanitizeResponseInput } = require('${OURS}'); sanitizeResponseInput = f; «sanitizeResponseInput(x)»;`,
    ],
    [`const { a: { sanitizeResponseInput } } = require('${OURS}'); «sanitizeResponseInput(x)»;`],
    ['const { sanitizeResponseInput } = require(name); «sanitizeResponseInput(x)»;'],
    ['«(() => x)()»;'],
    ['«f()()»;'],
  ])('%s', (code) => {
    expect(kindAtMark(code)).toBeNull();
  });
});
