import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { sdkOf, type SdkType } from '../../src/sdk/index.js';
import { parseTyped, parseUntyped, type Parsed } from '../support/typed-rule-tester.js';
import { nodeAtMark } from './marked.js';

const HEAD = `
import OpenAI from 'openai';
import type * as R from 'openai/resources/responses/responses';
declare const client: OpenAI;
declare function send(input: R.ResponseInput): void;
`;

/** What the place of the array literal before the mark is declared to take. */
function expectedAtMark(parsed: Parsed): SdkType {
  const node = nodeAtMark(parsed);
  if (node.type !== AST_NODE_TYPES.ArrayExpression) throw new Error(`not a list: ${node.type}`);
  return sdkOf(parsed).expectedTypeOf(node);
}

const INPUT: SdkType = { is: 'list', of: 'input' };

describe('expectedTypeOf', () => {
  it.each<[string, string, SdkType]>([
    ['an argument', 'send([]/*?*/);', INPUT],
    ['an annotation', 'const x: R.ResponseInput = []/*?*/;', INPUT],
    ['a return type', 'function f(): R.ResponseInput { return []/*?*/; }', INPUT],
    ['the input of a request', "client.responses.create({ model: 'm', input: []/*?*/ });", INPUT],
    ['a field', 'class A { history: R.ResponseInput = []/*?*/; }', INPUT],
    ['an assignment', 'let x: R.ResponseInput; x = ([]/*?*/);', INPUT],
    ['a cast', 'const x = []/*?*/ as R.ResponseInput;', INPUT],
    ['a list of strings', 'const x: string[] = []/*?*/;', { is: 'other' }],
    ['nothing declared', 'const x = ([]/*?*/);', { is: 'any' }],
  ])('%s', (_name, code, expected) => {
    expect(expectedAtMark(parseTyped(HEAD + code))).toEqual(expected);
  });

  it('says nothing without types', () => {
    expect(expectedAtMark(parseUntyped('const x: R.ResponseInput = []/*?*/;'))).toEqual({
      is: 'any',
    });
  });
});
