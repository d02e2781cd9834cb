/** Why nothing could be checked or written, as a sentence that tells the user what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** The code of a failed call to the system, such as `ENOENT`; the text of any other error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
