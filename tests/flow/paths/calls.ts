import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { type Paths, pathsAt } from '../../../src/flow/paths/index.js';
import { childrenOf } from '../../../src/syntax/nodes.js';
import type { SourceCode } from '../../../src/modules/module.js';
import { parseUntyped } from '../../support/typed-rule-tester.js';

/** Code whose calls stand for its moments: `a()` is where a question begins, `b()` where it ends. */
export class Calls {
  readonly #sourceCode: SourceCode;

  private constructor(code: string) {
    this.#sourceCode = parseUntyped(code).sourceCode;
  }

  /** Statements, as they stand in a function that can wait and yield. */
  static in(statements: string): Calls {
    return new Calls(`async function* f() { ${statements} }`);
  }

  static of(code: string): Calls {
    return new Calls(code);
  }

  /** @throws Error when there is no such call */
  one(name: string): TSESTree.Node {
    const [first] = this.all(name);
    if (!first) throw new Error(`${name}() is not called`);
    return first;
  }

  all(name: string): TSESTree.Node[] {
    const found: TSESTree.Node[] = [];
    const open: TSESTree.Node[] = [this.#sourceCode.ast];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === T.CallExpression && this.text(node.callee) === name) found.push(node);
      open.push(...childrenOf(node).reverse());
    }
    return found;
  }

  text(node: TSESTree.Node): string {
    return this.#sourceCode.getText(node);
  }

  /** Of the function that the statements were put in, or that of a(). */
  get paths(): Paths {
    const [first] = this.#sourceCode.ast.body;
    const isPutIn = first?.type === T.FunctionDeclaration && first.id.name === 'f';
    return pathsAt(isPutIn ? first.body : this.one('a'));
  }
}
