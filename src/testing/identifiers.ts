const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ciphertextStart = 'gAAAAAB';
const ciphertextLength = 180;

/** Ids as the API shapes them, from a counter: the same program sees the same ids at every run. */
export interface Identifiers {
  /** Keeps an id from being made: a history can come from an earlier run. */
  reserve(id: string): void;
  /** The id of an item or a response: `rs_68c42de0…01`. */
  next(prefix: string): string;
  /** The id that a call and its output share: `call_…`. */
  nextCall(): string;
}

export function createIdentifiers(): Identifiers {
  const reserved = new Set<string>();
  let count = 0;
  const make = (start: string, digits: number): string => {
    count += 1;
    const id = start + count.toString(16).padStart(digits, '0');
    return reserved.has(id) ? make(start, digits) : id;
  };
  return {
    reserve: (id) => reserved.add(id),
    next: (prefix) => make(`${prefix}_68c42de0`, 40),
    nextCall: () => make('call_', 24),
  };
}

/** The ciphertext of an item: opaque to the client, and the same for the same id. */
export function ciphertextOf(id: string): string {
  let seed = 17;
  for (const character of id) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  let text = ciphertextStart;
  while (text.length < ciphertextLength) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += alphabet.charAt(seed % alphabet.length);
  }
  return text;
}

/** Whether the ciphertext of an item was made here, and not by the API or by a test. */
export function isOwnCiphertext(ciphertext: string, id: string): boolean {
  return ciphertext === ciphertextOf(id);
}

/** What `response.output_item.added` carries in place of the final ciphertext (F24): less of it. */
export function unfinishedCiphertext(ciphertext: string): string {
  return ciphertext.slice(0, Math.floor(ciphertext.length * 0.8));
}
