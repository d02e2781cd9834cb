/** The files that the plugin sees on the page: a project with one file in it. */
export const APP = '/app';

const files = new Map<string, string>();

export function putFile(path: string, text: string): void {
  files.set(path, text);
}

// What src/files.ts takes from Node, over these files. A folder is there if a file is in it.

export const existsSync = (path: string): boolean =>
  files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));

export function readFileSync(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`There is no ${path} on the page.`);
  return text;
}

export const realpathSync = (path: string): string => path;

export function createRequire(from: string): never {
  throw new Error(`${from} has no packages on the page.`);
}
