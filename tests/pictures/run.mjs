// @ts-check
// `npm run pictures`: runs the chat example with the packed plugin, and writes what is shown of it.
import { writeFile } from 'node:fs/promises';
import { Workspace } from '../../examples/workspace.mjs';
import { record } from './record.mjs';
import { shownFiles } from './shown.mjs';

const workspace = await Workspace.create();
try {
  for (const [file, text] of Object.entries(await shownFiles(await record(workspace)))) {
    await writeFile(new URL(`../../${file}`, import.meta.url), text);
    console.log(file);
  }
} finally {
  await workspace.remove();
}
