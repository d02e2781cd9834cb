import { pathToFileURL } from 'node:url';
import { relative, sep } from 'node:path';

import type { ESLint, Linter, Rule } from 'eslint';
import type { CodeFlow, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';

import type { OpenaiResponsesPlugin } from '../index.js';
import type { Way, WayStop } from '../repair/way.js';
import { wayOf, type Ways } from './ways.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The name under which paths are relative to the checked folder. */
const ROOT = 'ROOT';

/** What the stops of a way are called where a viewer lists them. */
const STOPS: Readonly<Record<WayStop['kind'], string>> = {
  source: 'comes from',
  entry: 'enters the conversation',
  filter: 'filtered',
  find: 'picked',
  guard: 'guarded',
  slice: 'cut',
  clone: 'copied',
  omit: 'fields taken away',
  rebuild: 'written anew',
  sanitizer: 'sanitized',
  name: 'held by',
  read: 'read',
  cast: 'cast',
};

export const nameOfStop = ({ kind }: WayStop): string => STOPS[kind];

/**
 * Writes results as SARIF 2.1.0, which code scanning shows; the way of a value, from the response to
 * where it enters the conversation, is the `codeFlows` of its result.
 */
export function sarifFormatter(
  ways: Ways,
  folder: string,
  plugin: OpenaiResponsesPlugin,
): Pick<ESLint.LoadedFormatter, 'format'> {
  const { name, version, namespace } = plugin.meta;
  const placeOf = placeIn(folder);
  const rules = Object.entries<Rule.RuleModule>(plugin.rules).map(([rule, { meta }]) =>
    describeRule(`${namespace}/${rule}`, meta?.docs),
  );
  const format = (results: readonly ESLint.LintResult[]): Log => ({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(folder).href}/` } },
        results: results.flatMap(({ filePath, messages }) =>
          messages.map((message) =>
            resultOf(message, filePath, wayOf(ways.get(filePath) ?? [], message), placeOf),
          ),
        ),
      },
    ],
  });
  return { format: (results) => `${JSON.stringify(format(results), null, 2)}\n` };
}

function describeRule(id: string, docs: Rule.RuleMetaData['docs']): ReportingDescriptor {
  return {
    id,
    ...(docs?.description !== undefined && { shortDescription: { text: docs.description } }),
    ...(docs?.url !== undefined && { helpUri: docs.url }),
  };
}

type PlaceOf = (file: string, region: Region) => Location;

const placeIn =
  (folder: string): PlaceOf =>
  (file, region) => ({
    physicalLocation: {
      artifactLocation: {
        uri: relative(folder, file).split(sep).map(encodeURIComponent).join('/'),
        uriBaseId: ROOT,
      },
      region,
    },
  });

function resultOf(
  message: Linter.LintMessage,
  file: string,
  way: Way | undefined,
  placeOf: PlaceOf,
): Result {
  const { ruleId, severity, line, column, endLine, endColumn } = message;
  const end = endLine !== undefined && endColumn !== undefined ? { endLine, endColumn } : {};
  return {
    ...(ruleId !== null && { ruleId }),
    level: severity === 2 ? 'error' : 'warning',
    message: { text: message.message },
    locations: [placeOf(file, { startLine: line, startColumn: column, ...end })],
    ...(way && { codeFlows: [flowOf(way, placeOf)] }),
  };
}

function flowOf({ stops }: Way, placeOf: PlaceOf): CodeFlow {
  const locations = stops.map((stop) => ({
    location: {
      ...placeOf(stop.file, regionOf(stop)),
      message: { text: `${nameOfStop(stop)}: ${stop.text}` },
    },
  }));
  return { threadFlows: [{ locations }] };
}

const regionOf = ({ loc: { start, end } }: WayStop): Region => ({
  startLine: start.line,
  startColumn: start.column + 1,
  endLine: end.line,
  endColumn: end.column + 1,
});
