// Writes the tables of docs/errors.md: `npm run errors`.
import { writeFileSync } from 'node:fs';
import { withErrorTables } from './error-tables.js';
import { readPage, root } from './pages.js';

writeFileSync(`${root}docs/errors.md`, withErrorTables(readPage('errors')));
