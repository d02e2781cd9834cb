import { failures, type Failure } from '../../src/contract/index.js';

type Texts = { readonly [Key in keyof typeof failures]: string };

const member = (name: string): string => `input[N].${name}`;
const reasoning = 'rs_…';

/** The text of every answer as the pages spell it, with `N` and `…` for what differs. */
const texts: Texts = {
  F1: failures.F1.message(member('status')),
  F2: failures.F2.message(member('encrypted_content')),
  F3: failures.F3.message(member('parsed_arguments')),
  F3Parsed: failures.F3Parsed.message(member('content[M].parsed')),
  F4: failures.F4.message(member('created_by')),
  F5: failures.F5.message(member('action')),
  F6: failures.F6.message(member('pending_safety_checks')),
  F7: failures.F7.message(member('action.query')),
  F8: failures.F8.message(member('status')),
  F9: failures.F9.message(member('content'), 1),
  F10: failures.F10.message(member('summary')),
  F10Field: failures.F10Field.message(member('call_id')),
  F11: failures.F11.message(member('content[M].image_url')),
  F12: failures.F12.message('input_text'),
  F13: failures.F13.message(member('id'), 'item_1', 'msg'),
  F13Length: failures.F13Length.message(member('id'), 416),
  F13Empty: failures.F13Empty.message(member('id')),
  F14: failures.F14.message(reasoning),
  F14Unknown: failures.F14Unknown.message('msg_…'),
  F15: failures.F15.message(reasoning),
  F15Reported: failures.F15Reported.message(reasoning),
  F16: failures.F16.message('msg_…', 'message', reasoning),
  F16Later: failures.F16Later.message('msg_…', 'message', reasoning),
  F17: failures.F17.message(reasoning),
  F17Item: failures.F17Item.message(reasoning),
  F17Organization: failures.F17Organization.message(reasoning),
  F18: failures.F18.message(),
  F19: failures.F19.message(),
  F19Retrieve: failures.F19Retrieve.message(),
  F20: failures.F20.message(reasoning),
  F21: failures.F21.message('resp_…'),
  F21Conversation: failures.F21Conversation.message('conv_…'),
  F21Both: failures.F21Both.message(),
  F22: failures.F22.message('function call', 'call_…'),
  F23: failures.F23.message('function call', 'call_…'),
  F30: failures.F30.message(member('output')),
  F30Member: failures.F30Member.message(member('createdAt')),
  F30Type: failures.F30Type.message('input[N]', 'an array'),
  F31: failures.F31.message(),
};

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
  const keys: Readonly<Record<string, Failure>> = failures;
  const textOf = new Map(Object.entries(texts));
  for (const [key, failure] of Object.entries(keys)) {
    const group = `${failure.entry} ${textOf.get(key) ?? ''}`;
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
