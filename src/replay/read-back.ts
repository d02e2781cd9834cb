import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { sameSubject, type Subject, subjectOf } from '../flow/subject.js';
import { sourceOf } from '../modules/module.js';
import { thisOwnerAt } from '../syntax/members.js';
import { methodOf, wrapped } from '../syntax/nodes.js';
import { nodesOf } from './nodes.js';
import type { Call } from './receivers.js';

/**
 * Whether what a call keeps something in is also read in its file: `this.redis.rpush(key, text)`
 * beside `const rows = await this.redis.lrange(key, 0, -1)`. From what is only written to (a log, a
 * stream), nothing comes back.
 */
export function isReadBack(call: Call): boolean {
  const kept = receiverIn(call);
  if (!kept) return false;
  return nodesOf(sourceOf(call)).some((other) => {
    if (other.type !== T.CallExpression || other === call) return false;
    if (wrapped(other).parent?.type === T.ExpressionStatement) return false;
    const read = receiverIn(other);
    return read !== null && read.owner === kept.owner && sameSubject(read, kept);
  });
}

/** What a method is called on, and whose `this` that is. */
function receiverIn(call: Call): (Subject & { owner: TSESTree.Node | null }) | null {
  const method = call.type === T.CallExpression ? methodOf(call) : null;
  const subject = method && subjectOf(method.receiver);
  if (!subject) return null;
  const owner = subject.root === 'this' ? (thisOwnerAt(call)?.node ?? null) : null;
  return { ...subject, owner };
}
