/** Why nothing could be checked or written, as a sentence that tells the user what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** A file that could not be read or written, and the code of the system that says why. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

/** The code of a failed call to the system, such as `ENOENT`; the text of any other error. */
export const reasonOf = (error: unknown): string => codeOf(error) ?? textOf(error);

/** The text of an error. */
export const textOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The code of an error of Node, such as `EPIPE`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Files one below the other, for the end of a sentence. */
export const linesOf = (files: readonly FailedFile[]): string =>
  files.map(({ file, reason }) => `  ${file} (${reason})\n`).join('');
