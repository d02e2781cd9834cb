import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { resolveFunction, resultsOf } from '../syntax/functions.js';
import { argumentAt, type Path, variableOf, wrapped } from '../syntax/nodes.js';
import type { Write } from './writes.js';

/**
 * What is put into the state of a component: `const [items, setItems] = useState(start)`.
 *
 * | code | write |
 * |---|---|
 * | `setItems(x)` | whole |
 * | `setItems((items) => x)` | whole, what the function returns |
 */
export function stateWrites(variable: TSESLint.Scope.Variable, path: Path): Write[] {
  const setter = setterOf(variable);
  if (!setter) return [];
  return setter.references.flatMap(({ identifier }) => {
    const outer = wrapped(identifier);
    const { parent } = outer;
    const isCalled = parent?.type === T.CallExpression && parent.callee === outer;
    const argument = isCalled ? argumentAt(parent, 0) : null;
    if (!argument) return [];
    const fn = resolveFunction(argument);
    const values = fn ? resultsOf(fn) : [argument];
    return values.map((value) => ({ value, path, entrance: 'whole' as const }));
  });
}

/** The second name of the pair that `useState` gives, for the first. */
function setterOf(variable: TSESLint.Scope.Variable): TSESLint.Scope.Variable | null {
  const declarator = variable.defs[0]?.node;
  if (declarator?.type !== T.VariableDeclarator || declarator.id.type !== T.ArrayPattern)
    return null;
  const [state, setter] = declarator.id.elements;
  const isPair = state === variable.identifiers[0] && setter?.type === T.Identifier;
  return isPair && isUseState(declarator.init) ? variableOf(setter) : null;
}

function isUseState(call: TSESTree.Expression | null): boolean {
  if (call?.type !== T.CallExpression) return false;
  const { callee } = call;
  const name = callee.type === T.MemberExpression ? callee.property : callee;
  return name.type === T.Identifier && name.name === 'useState';
}
