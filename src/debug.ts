/** `DEBUG=openai-responses` says on standard error what a run could not know, and why. */
export const isDebugging = (): boolean =>
  process.env['DEBUG']?.split(',').includes('openai-responses') === true;

export function debug(text: string): void {
  if (isDebugging()) process.stderr.write(`openai-responses ${text}\n`);
}
