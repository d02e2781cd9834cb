/**
 * Refuses a name with a slip, which would be passed over without a word.
 *
 * @throws {TypeError} That names the key, and those in its place; `told` are the ones to name where
 * more are taken.
 */
export function refuseUnknown(
  where: string,
  given: object,
  taken: readonly string[],
  told: readonly string[] = taken,
): void {
  for (const name of Object.keys(given)) {
    if (!taken.includes(name)) {
      throw new TypeError(`${where} takes no \`${name}\`; it takes \`${told.join('`, `')}\`.`);
    }
  }
}
