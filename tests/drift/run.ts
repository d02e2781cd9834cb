// `npm run drift`: holds the contract table against the item types that the installed openai
// declares for output and for input. What the table does not place is an error; what the SDK
// declares otherwise on the two sides is told.
import process from 'node:process';
import { VERSION } from 'openai/version';
import { itemTypes } from '../../src/contract/index.js';
import { declaredItems } from '../contract/sdk-item-types.js';
import { compareItems } from './compare.js';

const output = declaredItems('ResponseOutputItem');
const input = declaredItems('ResponseInputItem');
const { missing, gone, differences } = compareItems(itemTypes, output, input);

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${String(lines.length)}`);
  for (const line of lines) console.log(`  ${line}`);
}

console.log(
  `openai ${VERSION}: ${String(output.length)} types of output, the table ${String(Object.keys(itemTypes).length)}`,
);
print('Not placed in the table', missing);
print('In the table, and no longer declared', gone);
print('Declared for output and not for input, or the other way', differences);
process.exitCode = missing.length > 0 ? 1 : 0;
