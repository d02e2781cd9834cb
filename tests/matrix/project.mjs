// @ts-check
// The project of a cell: one program in TypeScript, one in JavaScript, with known findings.
import { configurationOf } from './configurations.mjs';

/** @typedef {import('./cells.mjs').Cell} Cell */

/** @param {string} openai */
const typescriptProgram = (openai) => `import OpenAI from '${openai}';
import type { ResponseInput } from '${openai}/resources/responses/responses';

const client = new OpenAI();

export async function parsed(history: ResponseInput): Promise<string> {
  const response = await client.responses.parse({ model: 'gpt-5', input: history });
  history.push(...(response.output as ResponseInput));
  return response.output_text;
}

export async function filtered(history: ResponseInput): Promise<string> {
  const response = await client.responses.create({ model: 'gpt-5', input: history });
  history.push(...(response.output.filter((item) => item.type === 'message') as ResponseInput));
  return response.output_text;
}

export async function cloned(history: ResponseInput): Promise<string> {
  const response = await client.responses.create({ model: 'gpt-5', input: history });
  history.push(...JSON.parse(JSON.stringify(response.output)));
  return response.output_text;
}

export async function raw(history: ResponseInput): Promise<string> {
  const response = await client.responses.create({ model: 'gpt-5', input: history });
  history.push(...(response.output as ResponseInput));
  return response.output_text;
}

export async function text(history: ResponseInput): Promise<void> {
  const response = await client.responses.create({ model: 'gpt-5', input: history });
  history.push({ role: 'assistant', content: response.output_text });
}
`;

/** @param {Cell} cell */
const javascriptProgram = ({ openai, type }) => `${
  type === 'module' ? `import OpenAI from '${openai}';` : `const OpenAI = require('${openai}');`
}

const client = new OpenAI();
const input = [{ role: 'user', content: 'Hi' }];

async function main() {
  const response = await client.responses.parse({ model: 'gpt-5', input });
  input.push(...response.output);
  await client.responses.create({ model: 'gpt-5', input });
}

main();
`;

/**
 * Only its type says that the parameter is a response.
 * @param {Cell} cell
 */
const typedProgram = ({ openai }) => `/**
 * @param {import('${openai}').OpenAI.Responses.Response} response
 * @param {import('${openai}').OpenAI.Responses.ResponseInput} history
 */
export function keep(response, history) {
  for (const item of response.output) if (item.type === 'message') history.push(item);
}
`;

/**
 * Whether TypeScript 7 alone answers.
 * @param {Cell} cell
 */
const isTypescript7 = ({ packages }) => packages['typescript'] === '^7.0.2';

const inTypescript = [
  'chat.ts:8 no-parsed-output-replay',
  'chat.ts:14 no-dropped-reasoning',
  'chat.ts:20 no-cloned-output-replay',
  'chat.ts:26 no-raw-output-replay',
];
const inJavascript = ['script.js:8 no-parsed-output-replay'];
const inTyped = ['typed.js:6 no-dropped-reasoning'];

/**
 * The findings that a cell has to show; ESLint's own parser does not read TypeScript.
 * @param {Cell} cell
 */
export const findingsOf = (cell) => [
  ...(cell.config === 'javascript' ? [] : inTypescript),
  ...inJavascript,
  ...(isTypescript7(cell) ? inTyped : []),
];

/** @param {Cell} cell */
function tsconfigOf(cell) {
  const { type, resolution, layout, configLanguage, packages } = cell;
  const others = type === 'module' ? 'esnext' : 'commonjs';
  const module = { nodenext: 'nodenext', node16: 'node16', bundler: 'esnext', node10: others };
  const isLast = resolution === 'node10' && packages['typescript']?.startsWith('~6');
  return {
    compilerOptions: {
      target: 'es2022',
      module: module[resolution],
      moduleResolution: resolution,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      ...(isTypescript7(cell) && { allowJs: true }),
      ...(isLast && { ignoreDeprecations: '6.0' }),
      ...(layout === 'paths' && {
        paths: { openai: ['./vendor/openai'], 'openai/*': ['./vendor/openai/*'] },
      }),
    },
    include: [
      'src/**/*.ts',
      ...(isTypescript7(cell) ? ['src/typed.js'] : []),
      ...(configLanguage === 'ts' ? ['eslint.config.ts'] : []),
    ],
  };
}

/**
 * The files of a cell's project, by path.
 * @param {Cell} cell
 * @returns {Record<string, string>}
 */
export function filesOf(cell) {
  const [name, configuration] = configurationOf(cell);
  const manifest = {
    name: 'project',
    private: true,
    type: cell.type,
    [cell.plugin]: { 'eslint-plugin-openai-responses': '*' },
  };
  return {
    'package.json': JSON.stringify(manifest, null, 2),
    'tsconfig.json': JSON.stringify(tsconfigOf(cell), null, 2),
    [name]: configuration,
    'src/chat.ts': typescriptProgram(cell.openai),
    'src/script.js': javascriptProgram(cell),
    ...(isTypescript7(cell) && { 'src/typed.js': typedProgram(cell) }),
  };
}
