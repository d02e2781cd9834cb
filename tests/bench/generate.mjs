// @ts-check
// A TypeScript project of a given number of files, one in ten of them on the Responses API, the
// same for the same seed.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pieces } from './pieces.mjs';
import { replayPieces } from './replay-pieces.mjs';

const things = [
  'Invoice', 'Order', 'Customer', 'Shipment', 'Ticket', 'Booking', 'Product', 'Payment', 'Contract',
  'Device', 'Report', 'Campaign', 'Project', 'Ledger', 'Vehicle', 'Patient', 'Lesson', 'Recipe',
]; // prettier-ignore

const types = `export interface Entity {
  id: string;
  title: string;
  amount: number;
  status: 'active' | 'archived';
  createdAt: Date;
  tags: string[];
}

export interface Summary {
  count: number;
  total: number;
  average: number;
  tags: string[];
  newest: Date | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}
`;

const sdkImports = `import type OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseInputItem, Tool } from 'openai/resources/responses/responses';
`;

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
    noEmit: true,
  },
  include: ['src'],
};

/**
 * Numbers in [0, 1), the same for the same seed (mulberry32).
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template T
 * @param {readonly T[]} from
 * @param {number} count
 * @param {() => number} random
 */
function pick(from, count, random) {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
}

/**
 * @param {number} index
 * @param {() => number} random
 */
function writeModule(index, random) {
  const [thing = ''] = pick(things, 1, random);
  const isReplay = index % 10 === 0;
  const body = isReplay
    ? [...pick(replayPieces, 1 + Math.floor(random() * 2), random), ...pick(pieces, 2, random)]
    : pick(pieces, 3 + Math.floor(random() * 3), random);
  const variable = thing.toLowerCase();
  const code = body
    .join('\n\n')
    .replaceAll('$Names', `${thing}s`)
    .replaceAll('$Name', thing)
    .replaceAll('$names', `${variable}s`)
    .replaceAll('$name', variable);
  const imports = `import type { Entity, Page, Summary } from '../types';\n`;
  const alias = `export type ${thing} = Entity & { kind?: '${variable}'; revision?: ${index} };`;
  return `${isReplay ? sdkImports : ''}${imports}\n${alias}\n\n${code}\n`;
}

/**
 * Writes the project.
 * @param {string} dir an empty folder
 * @param {{ files: number, seed: number }} options
 */
export async function generateProject(dir, { files, seed }) {
  const random = createRandom(seed);
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  await mkdir(path.join(dir, 'src'), { recursive: true });
  await symlink(modules, path.join(dir, 'node_modules'), 'junction');
  await writeFile(path.join(dir, 'package.json'), '{ "name": "bench", "type": "module" }\n');
  await writeFile(path.join(dir, 'tsconfig.json'), JSON.stringify(tsconfig));
  await writeFile(path.join(dir, 'src/types.ts'), types);
  for (let index = 0; index < files; index += 1) {
    const folder = path.join(dir, 'src', `area-${index % 20}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `module-${index}.ts`), writeModule(index, random));
  }
}
