import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { openFile, startWalk } from '../../src/flow/follow.js';
import type { SourceCode } from '../../src/modules/module.js';
import type { Guide, Step, Trail } from '../../src/flow/trail.js';
import type { Entrance } from '../../src/flow/writes.js';
import { constraintText, parseMarked } from './marked.js';

/** One way from a source to the marked expression, as a test states it. */
export interface Arrival {
  /** What is read of the source: `output.[]`. Empty for the source itself. */
  path: string;
  /** What happens on the way, from the source on, but for names, reads and casts. */
  steps: string[];
  /** The names on the way, from the source on. */
  names: string[];
  /** How and as which expression the value enters: `spread items`. */
  entry: string;
}

export interface Followed {
  arrivals: Arrival[];
  /** Whether all that can flow to the marked expression is known. */
  isKnown: boolean;
  /** How often the walk gave up at a bound. */
  hits: number;
  /** The names of the variables that the walk went through. */
  visited: string[];
}

/**
 * Follows what is read at a path of the marked expression. Sources are calls of `source`, `clean` is
 * a sanitizer, and a container named `collected` collects output by its type.
 */
export function followMark(code: string, path = '[]', entrance: Entrance = 'whole'): Followed {
  const { sourceCode, node } = parseMarked(code);
  const arrivals: Arrival[] = [];
  const file = openFile<Arrival>((arrived) => guideOf(sourceCode, arrived));
  const walk = startWalk(file, (arrival) => arrivals.push(arrival));
  const isKnown = walk.follow(node, {
    path: path === '' ? [] : path.split('.'),
    steps: [],
    entry: { node: node as TSESTree.Expression, entrance, stepsAfter: 0 },
    frames: [],
    alias: null,
  });
  const visited = [...walk.visited].flatMap((one) => nameOfContainer(one));
  return { arrivals, isKnown, hits: file.boundHits, visited };
}

const guideOf = (sourceCode: SourceCode, arrived: (arrival: Arrival) => void): Guide => ({
  arrives(at, trail) {
    if (!isCallOf('source', at)) return false;
    arrived(arrivalOf(sourceCode, trail));
    return true;
  },
  settlesByType: () => false,
  sanitizerOf: (callee) =>
    callee.type === T.Identifier && callee.name === 'clean' ? 'clean' : null,
  typesOf: () => null,
  collects: (at) => (at.type === T.Identifier && at.name === 'collected' ? 'output' : 'unknown'),
});

const isCallOf = (name: string, node: TSESTree.Node): boolean =>
  node.type === T.CallExpression && node.callee.type === T.Identifier && node.callee.name === name;

function nameOfContainer(container: unknown): string[] {
  if (typeof container !== 'object' || container === null || !('name' in container)) return [];
  return typeof container.name === 'string' ? [container.name] : [];
}

function arrivalOf(sourceCode: SourceCode, { path, steps, entry }: Trail): Arrival {
  const fromSource = [...steps].reverse();
  return {
    path: path.join('.'),
    steps: fromSource.flatMap((step) => stepText(step) ?? []),
    names: fromSource.flatMap((step) => (step.kind === 'name' ? [step.name] : [])),
    entry: `${entry.entrance} ${sourceCode.getText(entry.node)}`,
  };
}

/** `filter only message`, `guard only message of item`, `omit id,status`. */
function stepText(step: Step): string | null {
  switch (step.kind) {
    case 'filter':
    case 'find':
    case 'guard': {
      const of = step.rest.length > 0 ? ` of ${step.rest.join('.')}` : '';
      return `${step.kind} ${constraintText(step.types)}${of}`;
    }
    case 'clone':
      return `clone ${step.how}`;
    case 'omit':
    case 'rebuild':
      return `${step.kind} ${step.fields.join(',')}`;
    case 'slice':
      return 'slice';
    case 'sanitizer':
      return `sanitizer ${step.by}`;
    default:
      return null;
  }
}
