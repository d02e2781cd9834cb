// `npm run drift`: holds the contract against the installed openai: its table against the item types
// for output and for input, the stand-in against parameters, responses and events, and the helper of
// the SDK against both. What the SDK declares and nothing here knows is an error; the rest is told.
import process from 'node:process';
import { VERSION } from 'openai/version';
import { itemTypes } from '../../src/contract/index.js';
import { declaredItems } from '../contract/sdk-item-types.js';
import { compareItems } from './compare.js';
import { leftByHelper, refusedByHelper } from './helper.js';
import { compareRequests } from './requests.js';

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
const requests = Object.entries(await compareRequests());
for (const [what, names] of requests) {
  print(`${what}: declared, and not known here`, names.missing);
  print(`${what}: known here, and not declared`, names.gone);
}
print('Left by the helper of the SDK, and not taken by input', leftByHelper());
print('Refused by the helper of the SDK', refusedByHelper());

const isDrifted = missing.length > 0 || requests.some(([, names]) => names.missing.length > 0);
process.exitCode = isDrifted ? 1 : 0;
