const begin = '<!-- begin: npm run differential -->';
const end = '<!-- end: npm run differential -->';

/** A page with the table between its two markers. */
export function placeTable(page: string, table: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error(`The page has no place for the table: ${begin}`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
}
