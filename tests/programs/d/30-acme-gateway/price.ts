const perThousand = 0.4;

/** Cents for a text, by the rule of thumb of four letters a token. */
export function price(text: string): number {
  return (text.length / 4 / 1000) * perThousand;
}
