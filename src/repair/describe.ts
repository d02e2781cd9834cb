import { basename } from 'node:path';

import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';

import { isElement, isInside, unwrap } from '../syntax/nodes.js';
import { isOfRoot } from '../flow/trail.js';
import { moduleOf, type SourceCode, sourceOf } from '../modules/module.js';
import type { Replay } from '../replay/replay.js';

const MAX_TEXT = 60;

/** A value as the code writes it, on one line, casts left out. */
export function describeValue(sourceCode: SourceCode, node: TSESTree.Node): string {
  const text = sourceCode.getText(unwrap(node)).replace(/\s+/g, ' ');
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** The properties under which the SDK gives items. */
const ITEM_ACCESS = new Set(['data', 'item', 'output']);

/**
 * The way from the response to the input, when the value did not come from the same expression:
 * `: response.output (line 12) → items → this.history`, each in code marks. Empty otherwise.
 */
export function describePath(replay: Replay): string {
  const { stepsBefore, steps, sink, source } = replay;
  const reads = stepsBefore.map(
    (step) => step.kind === 'read' && ITEM_ACCESS.has(step.access) && !isElement(step.access),
  );
  const start = reads.lastIndexOf(true);
  const origin = stepsBefore[start]?.node ?? source.node;
  if (isOfRoot(origin) && isInside(origin, sink.node)) return '';
  const way = namesOf(stepsBefore.slice(start + 1));
  const container = namesOf(steps.slice(stepsBefore.length)).slice(0, 1);
  const names = [...new Set([...way, ...container])].map((name) => `\`${name}\``);
  return `: ${[`\`${originText(origin)}\` (${placeOf(origin)})`, ...names].join(' → ')}`;
}

const namesOf = (steps: Replay['steps']): string[] =>
  steps.flatMap((step) => (step.kind === 'name' ? [step.name] : []));

function originText(origin: TSESTree.Node): string {
  const source = sourceOf(origin);
  if (origin.type !== T.CallExpression) return describeValue(source, origin);
  return `${describeValue(source, origin.callee)}(…)`;
}

/** `line 12`, and in another file `history.ts:12`. */
function placeOf(origin: TSESTree.Node): string {
  const line = String(origin.loc.start.line);
  return isOfRoot(origin) ? `line ${line}` : `${basename(moduleOf(origin).filename)}:${line}`;
}
