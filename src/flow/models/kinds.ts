import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { moduleOf } from '../../modules/module.js';
import { constantValue } from '../../syntax/bindings.js';
import { initialValue, ownerOf } from '../../syntax/members.js';
import { accessOf, isGlobal, unwrap } from '../../syntax/nodes.js';
import { type Type, typesOf } from '../../types/index.js';
import { type Kind, KINDS } from './language.js';
import { KINDS_OF_PACKAGES } from './packages.js';

/** Types within types: a class that extends another, a union of constraints. */
const MAX_DEPTH = 6;

/** What a method is called on: by its type, else by what is written. Null where neither says. */
export function kindOf(node: TSESTree.Expression): Kind | 'other' | null {
  const type = typesOf(moduleOf(node))?.typeOf(node);
  return (type ? kindOfType(type) : null) ?? kindBySyntax(node);
}

function kindOfType(type: Type, left = MAX_DEPTH): Kind | 'other' | null {
  if (type.saysNothing) return null;
  const { constraint, elements, entity, isTypeParameter, members, primitive } = type.nonNullable;
  if (left === 0) return null;
  if (isTypeParameter) return constraint && kindOfType(constraint, left - 1);
  if (elements) return 'list';
  if (primitive !== null) return primitive === 'string' ? 'text' : 'other';
  if (members) {
    const kinds = new Set(members.map((member) => kindOfType(member, left - 1)));
    const [kind = null] = kinds;
    return kinds.size === 1 ? kind : null;
  }
  const own = entity?.isOfLanguage ? KINDS[entity.name] : kindOfPackage(entity?.file ?? '');
  if (own) return own;
  for (const base of type.nonNullable.bases) {
    const kind = kindOfType(base, left - 1);
    if (kind !== 'other') return kind;
  }
  return 'other';
}

function kindOfPackage(file: string): Kind | undefined {
  const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1];
  return name === undefined ? undefined : KINDS_OF_PACKAGES[name.replace('\\', '/')];
}

function kindBySyntax(expression: TSESTree.Expression): Kind | 'other' | null {
  const node = unwrap(expression);
  switch (node.type) {
    case T.ArrayExpression:
      return 'list';
    case T.TemplateLiteral:
      return 'text';
    case T.NewExpression:
      return isGlobal(node.callee)
        ? (KINDS[(node.callee as TSESTree.Identifier).name] ?? 'other')
        : null;
    case T.Identifier: {
      const value = constantValue(node);
      return value && value.type !== T.Identifier ? kindBySyntax(value) : null;
    }
    case T.MemberExpression: {
      const owner = ownerOf(node.object);
      const value = owner && initialValue(owner, accessOf(node));
      return value?.type === T.NewExpression || value?.type === T.ArrayExpression
        ? kindBySyntax(value)
        : null;
    }
    default:
      return null;
  }
}
