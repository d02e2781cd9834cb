import { dirname, join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { TSESLint } from '@typescript-eslint/utils';

import { findReplays, type Replays } from '../../src/replay/find-replays.js';
import type { Replay } from '../../src/replay/replay.js';
import { sdkOf } from '../../src/sdk/index.js';
import { type Verdict, verdictsOf } from '../../src/replay/verdicts.js';
import { constraintText } from '../flow/marked.js';
import {
  fixtureFolder,
  type FixtureFile,
  type OpenaiVersion,
} from '../support/typed-rule-tester.js';

export interface FindingOptions {
  version?: OpenaiVersion;
  filename?: FixtureFile;
  /** False: by syntax alone. */
  typed?: boolean;
  settings?: Record<string, unknown>;
}

export interface Finding {
  replays: Replays;
  verdicts: readonly Verdict[];
  text: string;
  /** How often the type checker was asked. */
  lookups: number;
}

/**
 * Finds and judges the replays of a file, as a rule does.
 *
 * @throws Error when the code does not parse, or the search throws
 */
export function findIn(code: string, options: FindingOptions = {}): Finding {
  const { version = 'v7', filename = 'file.ts', typed = true, settings = {} } = options;
  const tsconfigRootDir = fixtureFolder(version);
  const found: Finding[] = [];
  const find: TSESLint.RuleModule<never> = {
    meta: { type: 'problem', schema: [], messages: {} },
    create: (context) => ({
      'Program:exit'() {
        const text = context.sourceCode.text;
        const replays = findReplays(context);
        const { lookups } = sdkOf(context);
        found.push({ replays, verdicts: verdictsOf(context), text, lookups });
      },
    }),
  };
  const path = join(tsconfigRootDir, filename);
  const messages = new TSESLint.Linter({ configType: 'flat', cwd: dirname(path) }).verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,mts,cts,js,cjs,mjs}'],
        languageOptions: {
          parser,
          parserOptions: typed ? { projectService: true, tsconfigRootDir } : {},
        },
        plugins: { test: { rules: { find } } },
        rules: { 'test/find': 'error' },
        settings: { 'openai-responses': settings },
      },
    ],
    path,
  );
  const [finding] = found;
  if (!finding) throw new Error(messages.map((message) => message.message).join('\n'));
  return finding;
}

/** `created spread r.output, only message, clone structuredClone`: what a test asks of a replay. */
export function replayText(text: string, replay: Replay): string {
  const { source, sink, types, isPick, isUnclear, omitted, isRebuilt, clones, sanitizedBy } =
    replay;
  return [
    `${source.kind} ${sink.entrance} ${text.slice(...sink.node.range)}`,
    ...(types ? [constraintText(types)] : []),
    ...(isPick ? ['pick'] : []),
    ...(isUnclear ? ['unclear'] : []),
    ...(omitted.size > 0 ? [`without ${[...omitted.keys()].sort().join(' ')}`] : []),
    ...(isRebuilt ? ['rebuilt'] : []),
    ...clones.map((clone) => `clone ${clone}`),
    ...(sanitizedBy === null ? [] : [`by ${sanitizedBy}`]),
  ].join(', ');
}

/** All replays of a file, each once, in the order of their places. */
export function replaysOf(code: string, options?: FindingOptions): string[] {
  const { replays, text } = findIn(code, options);
  const sorted = [...replays.replays].sort((a, b) => a.sink.node.range[0] - b.sink.node.range[0]);
  return [...new Set(sorted.map((replay) => replayText(text, replay)))];
}

/** What is wrong, as `raw`; as `raw?` where it is only possible. */
export const hazardOf = ({ hazard, replay }: Verdict): string =>
  replay.grade === 'certain' ? hazard : `${hazard}?`;

/** `raw r.output`: what is wrong, and where. */
export function verdictsIn(code: string, options?: FindingOptions): string[] {
  const { verdicts, text } = findIn(code, options);
  return verdicts.map(
    (verdict) => `${hazardOf(verdict)} ${text.slice(...verdict.replay.sink.node.range)}`,
  );
}

/** A client, a list of input, and a request that sends it: code stands between and after. */
export const program = (code: string): string => `
import OpenAI from 'openai';
const client = new OpenAI();
const input: any[] = [];
async function run(): Promise<void> {
${code}
await client.responses.create({ model: 'gpt-5', input });
}`;
