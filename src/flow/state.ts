import { AST_NODE_TYPES as T, type TSESLint } from '@typescript-eslint/utils';

import { resolveFunction, resultsOf } from './functions.js';
import { argumentAt, type Path, variableOf, wrapped } from '../syntax/nodes.js';
import { modelOf } from './models/lookup.js';
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
  const made = declarator.init?.type === T.CallExpression ? modelOf(declarator.init) : null;
  return isPair && made?.model.gives === 'state' ? variableOf(setter) : null;
}
