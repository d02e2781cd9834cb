/** An item of a request, as the page shows it. */
export interface SentItem {
  readonly kind: string;
  /** An id, or the first words. */
  readonly text: string;
}

/** What a program does while it runs, in its order. */
export type RunEvent =
  | {
      readonly kind: 'request';
      readonly number: number;
      /** `POST /responses` */
      readonly what: string;
      readonly items: readonly SentItem[];
      readonly status: number;
      /** The text of the API, if it refuses. */
      readonly error: string | null;
      /** The position in `input` that is refused, if one is. */
      readonly marked: number | null;
    }
  | { readonly kind: 'printed'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'flood'; readonly limit: number }
  | { readonly kind: 'ended'; readonly failure: string | null };

/** What the page tells the frame. */
export interface RunOrder {
  /** The source of the worker that holds the SDK and the stand-in. */
  readonly runtime: string;
  /** The program as a module, its imports taken from the runtime. */
  readonly program: string;
}
