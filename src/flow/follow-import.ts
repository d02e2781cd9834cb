import { AST_NODE_TYPES as T, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import { type Exported, exportOf } from '../modules/exports.js';
import { openModules } from '../modules/load.js';
import { moduleOf } from '../modules/module.js';
import { followVariable } from './follow-name.js';
import { advance, type Trail, type Walk, withStep } from './trail.js';

/** What one file does and another reads: when that is, cannot be said, so it is seen. */
export function elsewhere(
  use: TSESTree.Node,
  variable: TSESLint.Scope.Variable,
): (event: TSESTree.Node) => boolean {
  if (openModules().length < 2 || variable.scope.block.type !== T.Program) return () => false;
  const here = moduleOf(use);
  return (event) => moduleOf(event) !== here;
}

/** What an imported name stands for, in the module that has it. */
export function followImported(
  walk: Walk,
  use: TSESTree.Identifier,
  imported: Exported,
  trail: Trail,
): boolean {
  if (imported.is === 'variable') return followVariable(walk, use, imported.variable, trail);
  if (imported.is === 'value')
    return walk.follow(
      imported.value,
      withStep(trail, { kind: 'name', node: use, name: use.name }),
    );
  const [access, ...rest] = trail.path;
  const exported = access === undefined ? null : exportOf(imported.module, access);
  return exported !== null && followImported(walk, use, exported, advance(trail, { path: rest }));
}
