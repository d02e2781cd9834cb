import ruleNames from 'page:rules';

import { type Explanation, explainError } from '../../../src/contract/index.js';
import { byId, el, prose } from '../dom.js';

const text = byId('text', HTMLTextAreaElement);
const answer = byId('answer', HTMLDivElement);

/** A text that is longer than this is searched in its beginning: an error stands there. */
const MAX_TEXT = 100_000;

function explain(): void {
  const given = text.value.slice(0, MAX_TEXT);
  const found = explainError(given);
  if (given.trim() === '') answer.replaceChildren();
  else if (found.length > 0) answer.replaceChildren(...found.map(explanationOf));
  else
    answer.replaceChildren(
      el(
        'p',
        {},
        'The contract does not have this text. ',
        el('a', { href: '../docs/errors.html' }, 'All texts that it has'),
        ' are on one page, with a search.',
      ),
    );
}

function explanationOf(explanation: Explanation): HTMLElement {
  const { entry, title, text: said, path, why, repair, rules, evidence } = explanation;
  const rows: [term: string, said: Node | string][] = [
    ['The API says', el('code', {}, said)],
    ...(path === null ? [] : [['Where', el('code', {}, path)] satisfies [string, Node]]),
    ['Why', prose(why)],
    ['Repair', prose(repair)],
    ['Found by', rulesOf(rules.filter((rule) => ruleNames.includes(rule)))],
    ['Evidence', evidenceOf(entry, evidence)],
  ];
  return el(
    'section',
    { 'aria-label': entry },
    el('h2', {}, `${entry}: `, prose(title)),
    el(
      'dl',
      { class: 'answer' },
      ...rows.flatMap(([term, what]) => [el('dt', {}, term), el('dd', {}, what)]),
    ),
  );
}

function rulesOf(rules: readonly string[]): Node {
  if (rules.length === 0)
    return el(
      'span',
      {},
      'no rule: ',
      el('a', { href: '../docs/testing.html' }, 'a test of two turns'),
      ' shows it',
    );
  const links = rules.map((rule) => el('a', { href: `../docs/rules/${rule}.html` }, rule));
  return el('span', {}, ...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])));
}

const evidenceOf = (entry: string, evidence: string): Node =>
  el(
    'span',
    {},
    `${evidence}; `,
    el('a', { href: `../docs/contract.html#${entry.toLowerCase()}` }, `entry ${entry}`),
  );

text.addEventListener('input', explain);
byId('example', HTMLButtonElement).addEventListener('click', () => {
  text.value =
    "BadRequestError: 400 Item 'msg_6861a2' of type 'message' was provided without its required 'reasoning' item: 'rs_6861a1'.";
  explain();
});
