import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import type { ImportSource } from '../../src/fix/plan-import.js';
import { planImport } from '../../src/fix/plan-import.js';
import type { TextEdit } from '../../src/fix/wrap.js';
import { applyEdits, wrapValue } from '../../src/fix/wrap.js';

export type ParserName = 'espree' | 'typescript';
export type SourceCode = Readonly<TSESLint.SourceCode>;

export interface FixOptions {
  parser?: ParserName;
  sourceType?: 'commonjs' | 'module' | 'script';
  filename?: string;
  source?: ImportSource;
  /** more parser services, to play the parser of a component file */
  services?: Record<string, unknown>;
}

export const CLEAN: ImportSource = { from: 'kit/clean', name: 'clean' };

/** Wraps every `….output` that is no argument yet and imports the sanitizer for it. */
function wrapOutputs(source: ImportSource): TSESLint.RuleModule<'fix'> {
  return {
    meta: { type: 'problem', fixable: 'code', schema: [], messages: { fix: 'Fix it.' } },
    create: ({ sourceCode, filename, report }) => ({
      'MemberExpression[property.name="output"]'(node: TSESTree.MemberExpression) {
        if (node.parent.type === AST_NODE_TYPES.CallExpression) return;
        const plan = planImport({ sourceCode, filename }, source, node);
        report({
          node,
          messageId: 'fix',
          fix: plan
            ? (fixer) =>
                applyEdits(fixer, [...plan.edits, ...wrapValue(sourceCode, node, plan.localName)])
            : null,
        });
      },
    }),
  };
}

/** Applies the edits that `plan` gives for each node of type `Expression` matching `selector`. */
function editing(
  selector: string,
  plan: (sourceCode: SourceCode, node: TSESTree.Expression) => readonly TextEdit[] | null,
): TSESLint.RuleModule<'fix'> {
  return {
    meta: { type: 'problem', fixable: 'code', schema: [], messages: { fix: 'Fix it.' } },
    create: ({ sourceCode, report }) => ({
      [selector](node: TSESTree.Expression) {
        const edits = plan(sourceCode, node);
        report({ node, messageId: 'fix', fix: edits && ((fixer) => applyEdits(fixer, edits)) });
      },
    }),
  };
}

function configure(
  rule: TSESLint.RuleModule<'fix'>,
  { parser = 'espree', sourceType = 'module', services }: FixOptions,
): TSESLint.FlatConfig.Config[] {
  const playing: TSESLint.Parser.LooseParserModule = {
    parseForESLint(text, options) {
      const result = typescriptParser.parseForESLint(text, { ...(options ?? {}) });
      return { ...result, services: { ...result.services, ...services } };
    },
  };
  return [
    {
      files: ['**/*.*'],
      plugins: { fix: { rules: { it: rule } } },
      rules: { 'fix/it': 'error' },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: { sourceType, ...(parser === 'typescript' ? { parser: playing } : {}) },
    },
  ];
}

export interface Fixed {
  output: string;
  /** reports that are left */
  left: number;
}

/** `eslint --fix` with `rule`; throws when the text does not parse before or after. */
function fixWith(rule: TSESLint.RuleModule<'fix'>, text: string, options: FixOptions): Fixed {
  const linter = new TSESLint.Linter({ configType: 'flat' });
  const extension = options.parser === 'typescript' ? 'ts' : 'js';
  const { output, messages } = linter.verifyAndFix(text, configure(rule, options), {
    filename: options.filename ?? `file.${extension}`,
  });
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${broken.message}\n${output}`);
  return { output, left: messages.length };
}

/** Wraps and imports until nothing changes. */
export function fixOutputs(text: string, options: FixOptions = {}): Fixed {
  return fixWith(wrapOutputs(options.source ?? CLEAN), text, options);
}

export interface FixCase extends FixOptions {
  name: string;
  before: string;
  after: string;
  /** reports that stay without a fix; 0 unless told */
  left?: number;
}

/** Runs each case with both parsers, or with the one that it names; a fix of the fix is no change. */
export function checkFixes(cases: readonly FixCase[]): void {
  const both: readonly ParserName[] = ['espree', 'typescript'];
  const runs = cases.flatMap((each) =>
    (each.parser ? [each.parser] : both).map((parser) => ({ ...each, parser })),
  );
  it.each(runs)('$name ($parser)', ({ before, after, left = 0, ...options }) => {
    const fixed = fixOutputs(before, options);
    expect(fixed).toEqual({ output: after, left });
    expect(fixOutputs(fixed.output, options)).toEqual(fixed);
  });
}

/** The reports of the first pass, each with the fix that it carries. */
export function reportOutputs(
  text: string,
  options: FixOptions = {},
): TSESLint.Linter.LintMessage[] {
  const linter = new TSESLint.Linter({ configType: 'flat' });
  return linter.verify(text, configure(wrapOutputs(options.source ?? CLEAN), options), 'file.js');
}

/** One pass of `plan` over the nodes that match `selector`; null when it plans nothing. */
export function editOnce(
  text: string,
  selector: string,
  plan: (sourceCode: SourceCode, node: TSESTree.Expression) => readonly TextEdit[] | null,
): string | null {
  const linter = new TSESLint.Linter({ configType: 'flat' });
  let isPlanned = false;
  const once = editing(selector, (sourceCode, node) => {
    if (isPlanned) return null;
    isPlanned = true;
    return plan(sourceCode, node);
  });
  const { output, fixed, messages } = linter.verifyAndFix(
    text,
    configure(once, { parser: 'typescript' }),
    { filename: 'file.ts' },
  );
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${broken.message}\n${output}`);
  return fixed ? output : null;
}
