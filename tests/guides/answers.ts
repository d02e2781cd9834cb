import { failures, sampleText, type Failure } from '../../src/contract/index.js';

/** An answer of the API that the pages have to give. */
export interface Answer {
  readonly entry: string;
  readonly text: string;
  /** How the contract page gives it: the text, then status, `param`, `code` and evidence. */
  readonly block: string;
}

/** Every answer once: several failures of an entry can share one. */
export const answers: readonly Answer[] = collectAnswers();

function collectAnswers(): readonly Answer[] {
  const groups = new Map<string, Failure[]>();
  for (const failure of Object.values<Failure>(failures)) {
    const group = `${failure.entry} ${sampleText(failure)}`;
    groups.set(group, [...(groups.get(group) ?? []), failure]);
  }
  return [...groups].flatMap(([group, [failure, ...others]]) => {
    if (failure === undefined) return [];
    const { entry } = failure;
    const text = group.slice(entry.length + 1);
    const evidence = [...new Set([failure, ...others].map((one) => one.evidence))].join(', ');
    return [{ entry, text, block: blockOf(text, failure, evidence) }];
  });
}

function blockOf(text: string, { status, param, code }: Failure, evidence: string): string {
  const members = [
    `HTTP ${String(status)}`,
    `\`param\`: ${param === 'path' ? 'the path' : `\`${String(param)}\``}`,
    `\`code\`: \`${String(code)}\``,
    `evidence: ${evidence}`,
  ];
  return ['```text', text, '```', '', members.join(' · ')].join('\n');
}
