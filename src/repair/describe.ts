import type { TSESTree } from '@typescript-eslint/utils';

import { type SourceCode, unwrap } from '../flow/syntax.js';
import type { Replay } from '../replay/replay.js';

const MAX_TEXT = 60;

/** A value as the code writes it, on one line, casts left out. */
export function describeValue(sourceCode: SourceCode, node: TSESTree.Node): string {
  const text = sourceCode.getText(unwrap(node)).replace(/\s+/g, ' ');
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/**
 * The way from the response to the input, when it is not the same expression:
 * ` (from line 12, through \`items\` and \`this.history\`)`. Empty otherwise.
 */
export function describePath(sourceCode: SourceCode, { source, steps, sink }: Replay): string {
  const from = source.node.loc.start.line;
  const here = sink.node.loc.start.line;
  const names = steps.flatMap((step) => (step.kind === 'name' ? [step] : []));
  const outside = names.filter(
    ({ node }) => node.range[0] < sink.node.range[0] || node.range[1] > sink.node.range[1],
  );
  const through = [...new Set(outside.map(({ name }) => name))];
  if (from === here && through.length === 0) return '';
  const origin = `\`${describeValue(sourceCode, source.node)}\` (line ${String(from)})`;
  const way = through.map((name) => `\`${name}\``);
  return `: ${[origin, ...way, `\`${describeValue(sourceCode, sink.node)}\``].join(' → ')}`;
}
