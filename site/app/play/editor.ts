import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

import { prose } from '../dom.js';
import type { Language, Report } from '../lint/protocol.js';
import { showWay, wayGutter } from './way-gutter.js';

/** The style elements of the editor carry it; the page's policy takes styles with it alone. */
const NONCE = 'editor';

const darkHighlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier], color: '#ff9aa2' },
  { tag: [tags.string, tags.special(tags.string)], color: '#a5d6ff' },
  { tag: [tags.number, tags.bool, tags.null], color: '#9fd0ff' },
  { tag: tags.comment, color: '#b0b7c3' },
  { tag: [tags.typeName, tags.className], color: '#ffc48a' },
  { tag: [tags.propertyName, tags.definition(tags.variableName)], color: '#e3d4ff' },
]);

/** What the page shows and hears of its editor. */
export interface Editor {
  readonly view: EditorView;
  code(): string;
  setCode(code: string, language: Language): void;
  show(reports: readonly Report[]): void;
}

export interface EditorEvents {
  readonly onEdit: () => void;
  /** The cursor stands at this offset. */
  readonly onMove: (offset: number) => void;
}

export function createEditor(parent: HTMLElement, { onEdit, onMove }: EditorEvents): Editor {
  const language = new Compartment();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        EditorView.cspNonce.of(NONCE),
        EditorView.contentAttributes.of({ 'aria-label': 'Code', tabindex: '0' }),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        wayGutter,
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        syntaxHighlighting(isDark ? darkHighlight : defaultHighlightStyle, { fallback: true }),
        EditorView.darkTheme.of(isDark),
        // Tab leaves the editor, as everywhere on a page.
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        language.of(javascript({ typescript: true })),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onEdit();
          if (update.selectionSet) onMove(update.state.selection.main.head);
        }),
      ],
    }),
  });
  return {
    view,
    code: () => view.state.doc.toString(),
    setCode(code, to) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: code },
        effects: [
          language.reconfigure(javascript({ typescript: to === 'ts', jsx: to === 'js' })),
          showWay.of(null),
        ],
      });
    },
    show(reports) {
      const { length } = view.state.doc;
      const diagnostics = reports.filter(({ to }) => to <= length + 1).map(diagnosticOf);
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
}

function diagnosticOf(report: Report): Diagnostic {
  const edits = [
    ...(report.fix ? [{ title: 'Fix', edit: report.fix }] : []),
    ...report.suggestions,
  ];
  return {
    from: report.from,
    to: Math.max(report.to, report.from),
    severity: report.severity,
    source: report.rule,
    message: report.message,
    renderMessage: () => prose(report.message),
    actions: edits.map(({ title, edit }) => ({
      name: title,
      apply(view) {
        view.dispatch({ changes: edit, userEvent: 'input.fix' });
        view.focus();
      },
    })),
  };
}
