/**
 * Fetches a file of the site and says how far it is.
 *
 * @throws {Error} If it does not come; the sentence says what to do.
 */
export async function download(url: URL, onBytes: (count: number) => void): Promise<Blob> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok || !response.body)
    throw new Error('The types did not load. Check the connection, and try again.');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    chunks.push(value);
    onBytes(value.length);
  }
}
