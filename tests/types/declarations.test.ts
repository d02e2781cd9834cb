import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { type Entity, type Types, typesOf } from '../../src/types/index.js';
import { parseTyped, parseUntyped } from '../support/typed-rule-tester.js';

/** The types of a text, and the node that its last `«…»` stood around. */
function marked(code: string): { types: Types; node: TSESTree.Node; text: string } {
  const text = code.replace('«', '').replace('»', '');
  const parsed = parseTyped(text);
  const types = typesOf(parsed);
  const node = parsed.sourceCode.getNodeByRangeIndex(code.indexOf('«'));
  if (!types || !node) throw new Error('no types, or no mark');
  return { types, node, text };
}

const declared = (code: string): Entity | null => {
  const { types, node } = marked(code);
  return types.declarationOf(node);
};

describe('what a name is declared as', () => {
  it('is a place of the file itself, by the range of the name', () => {
    const code = 'function ask() {}\n«ask»();';
    const [place, ...others] = declared(code)?.places ?? [];
    expect(others).toEqual([]);
    expect(place?.file).toMatch(/openai-v7\/file\.ts$/);
    expect(place?.range).toEqual([9, 12]);
  });

  it.each([
    ['a default import', "import OpenAI from 'openai'; new «OpenAI»();"],
    ['an import under another name', "import { OpenAI as Client } from 'openai'; new «Client»();"],
    ['a member of a namespace', "import * as sdk from 'openai'; new sdk.«OpenAI»();"],
  ])('is followed through %s', (_, code) => {
    expect(declared(code)).toMatchObject({ name: 'OpenAI', isOfLanguage: false });
    expect(declared(code)?.file).toMatch(/\/openai\/client\.d\.[cm]?ts$/);
  });

  it('is the variable of a shorthand, not its property', () => {
    const code = 'const output = 1; export const a = { «output» };';
    expect(declared(code)?.places[0]?.range).toEqual([6, 12]);
  });

  it('has each overload', () => {
    const code =
      'function f(a: 1): 1; function f(a: 2): 2; function f(a: any) { return a; } «f»(1);';
    expect(declared(code)?.places.map(({ range }) => range[0])).toEqual([9, 30, 51]);
  });

  it('knows what the language declares, and the class of a method', () => {
    expect(declared('[1].«push»(2);')).toMatchObject({
      isOfLanguage: true,
      owner: { name: 'Array' },
    });
    expect(declared('class A { m() {} } new A().«m»();')?.owner?.name).toBe('A');
    expect(declared('const a = { m() {} }; a.«m»();')?.owner).toBeNull();
  });
});

describe('what is known of a type', () => {
  const typeOf = (code: string) => {
    const { types, node } = marked(code);
    return types.typeOf(node);
  };

  it('is the same object where the same type is met again', () => {
    const { types, node } = marked("import OpenAI from 'openai'; const a = new OpenAI(); «a»;");
    expect(types.typeOf(node)).toBe(types.typeOf(node));
    expect(types.lookups).toBe(1);
  });

  it('has the alias that it was written by', () => {
    const code =
      "import OpenAI from 'openai'; declare const a: OpenAI.Responses.ResponseInputItem; «a»;";
    expect(typeOf(code)?.alias?.entity.name).toBe('ResponseInputItem');
    expect(typeOf(code)?.isUnion).toBe(true);
  });

  it.each([
    ["declare const a: 'x'; «a»;", 'string'],
    ["declare const a: 'x' | 'y'; «a»;", 'string'],
    ['declare const a: 1 | 2; «a»;', 'number'],
    ['declare const a: boolean; «a»;', 'boolean'],
    ["declare const a: 'x' | 1; «a»;", null],
    ['declare const a: string[]; «a»;', null],
  ])('%s is %s', (code, primitive) => {
    expect(typeOf(code)?.primitive ?? null).toBe(primitive);
  });

  it('has elements, bases and properties', () => {
    expect(typeOf("declare const a: ['x', 1]; «a»;")?.elements?.map((one) => one.literal)).toEqual([
      'x',
      null,
    ]);
    const code = 'interface A { kind: "k" } interface B extends A {} declare const b: B; «b»;';
    expect(typeOf(code)?.bases.map((base) => base.entity?.name)).toEqual(['A']);
    expect(typeOf(code)?.property('kind')?.valueType?.literal).toBe('k');
    expect(typeOf(code)?.property('other')).toBeNull();
  });

  it('is itself without null only where it has none', () => {
    const plain = typeOf('declare const a: string; «a»;');
    expect(plain?.nonNullable).toBe(plain);
    expect(typeOf('declare const a: string | null; «a»;')?.nonNullable.primitive).toBe('string');
  });
});

it('leads from a specifier to its file', () => {
  const { types, node } = marked("import OpenAI from «'openai'»; new OpenAI();");
  expect(types.moduleOf(node as TSESTree.StringLiteral)).toMatch(/\/openai\/index\.d\.[cm]?ts$/);
});

it('has no types where the parser made none', () => {
  expect(typesOf(parseUntyped('export const a = 1;'))).toBeNull();
});
