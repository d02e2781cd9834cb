/** `DEBUG=openai-responses` says on standard error what a run could not know, and why. */
export function debug(text: string): void {
  if (process.env['DEBUG']?.split(',').includes('openai-responses') !== true) return;
  process.stderr.write(`openai-responses ${text}\n`);
}
