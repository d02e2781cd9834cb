import { describe, expect, it } from 'vitest';

import { modelsOf, propertyOf } from '../../src/replay/model.js';
import { sdkOf } from '../../src/sdk/index.js';
import { parseMarked } from '../flow/marked.js';

/** The models that the marked request can name; by types where the file has them. */
function modelsAtMark(code: string): readonly string[] {
  const { sourceCode, node } = parseMarked(code);
  return modelsOf(sdkOf({ sourceCode, filename: 'file.ts' }), node);
}

describe('a model that is chosen', () => {
  it.each([
    ["use(«{ model: c ? 'gpt-4o' : 'gpt-4.1' }»);", ['gpt-4o', 'gpt-4.1']],
    ["const model = c ? 'gpt-4o' : 'gpt-5'; use(«{ model }»);", ['gpt-4o', 'gpt-5']],
    ["use(«{ model: c ? 'gpt-4o' : d ? 'gpt-4.1' : 'gpt-5' }»);", ['gpt-4o', 'gpt-4.1', 'gpt-5']],
    ["use(«{ model: c ? 'gpt-4o' : model }»);", []],
  ])('%s', (code, models) => {
    expect(modelsAtMark(code)).toEqual(models);
  });
});

describe('the model of a request', () => {
  it.each([
    ["use(«{ model: 'gpt-4o', input }»);", 'gpt-4o'],
    ["use(«{ 'model': 'gpt-4o' }»);", 'gpt-4o'],
    ["use(«{ ['model']: 'gpt-4o' }»);", 'gpt-4o'],
    ["use(«{ model: 'gpt-4o' as const }»);", 'gpt-4o'],
    ["use(«{ model: 'gpt-4o' } as Params»);", 'gpt-4o'],
    ["use(«{ model: 'gpt-4o' } satisfies Params»);", 'gpt-4o'],
    ["const MODEL = 'gpt-4o'; use(«{ model: MODEL }»);", 'gpt-4o'],
    ["const model = 'gpt-4o'; use(«{ model }»);", 'gpt-4o'],
    ["const params = { model: 'gpt-4o' }; use(«params»);", 'gpt-4o'],
    ["const params = { model: 'gpt-4o' }; const same = params; use(«same»);", 'gpt-4o'],
    ["const base = { model: 'gpt-4o' }; use(«{ ...base, input }»);", 'gpt-4o'],
    ["const base = { model: 'gpt-4o' }; use(«{ ...base, model: 'gpt-5' }»);", 'gpt-5'],
    ["const base = { model: 'gpt-4o' }; use(«{ model: 'gpt-5', ...base }»);", 'gpt-4o'],
    ["const base = { tools }; use(«{ model: 'gpt-5', ...base }»);", 'gpt-5'],
    ["use(«{ model: 'gpt-5', model: 'gpt-4o' }»);", 'gpt-4o'],
    ["class C { model = 'gpt-4o'; f() { use(«{ model: this.model }»); } }", 'gpt-4o'],
    ["class C { readonly #model = 'gpt-4o'; f() { use(«{ model: this.#model }»); } }", 'gpt-4o'],
    ["class C { static MODEL = 'gpt-4o'; f() { use(«{ model: C.MODEL }»); } }", 'gpt-4o'],
    ["const config = { model: 'gpt-4o' }; use(«{ model: config.model }»);", 'gpt-4o'],
    [
      "const MODEL = 'gpt-4o'; class C { model = MODEL; f() { use(«{ model: this.model }»); } }",
      'gpt-4o',
    ],
    // It varies, or it is not to be seen.
    ["class C { model = 'gpt-4o'; f(m) { this.model = m; use(«{ model: this.model }»); } }", null],
    ['class C { constructor(m) { this.model = m; } f() { use(«{ model: this.model }»); } }', null],
    ["class C { get model() { return 'gpt-4o'; } f() { use(«{ model: this.model }»); } }", null],
    ["const config = { model: 'gpt-4o' }; config.model = m; use(«{ model: config.model }»);", null],
    ['use(«{ model: config.model }»);', null],
    ['use(«{ input }»);', null],
    ['use(«{ model }»);', null],
    ['use(«{ model: process.env.MODEL }»);', null],
    ["use(«{ model: process.env.MODEL ?? 'gpt-4o' }»);", null],
    ["let model = 'gpt-4o'; model = 'gpt-5'; use(«{ model }»);", null],
    ["let params = { model: 'gpt-4o' }; params = other; use(«params»);", null],
    ["const { params } = { params: { model: 'gpt-4o' } }; use(«params»);", null],
    ['const f = (params) => use(«params»);', null],
    ['use(«params»);', null],
    ['use(«make()»);', null],
    ['use(«{ model: 4 }»);', null],
    ['const params = { ...params }; use(«params»);', null],
  ])('%s', (code, model) => {
    expect(modelsAtMark(code)).toEqual(model === null ? [] : [model]);
  });
});

describe('a property of a request', () => {
  it.each([
    ['use(«{ tools: x }»);', 'x'],
    ['const base = { tools: x }; use(«{ ...base }»);', 'x'],
    ['use(«{ ...unknown }»);', null],
    ['use(«{ input }»);', null],
  ])('%s', (code, expected) => {
    const { sourceCode, node } = parseMarked(code);
    const found = propertyOf(node, 'tools');
    expect(found && sourceCode.getText(found)).toBe(expected);
  });
});
