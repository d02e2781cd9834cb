declare module 'react' {
  export function useState<S>(
    initial: S | (() => S),
  ): [S, (next: S | ((previous: S) => S)) => void];
  export function useCallback<F extends (...args: never[]) => unknown>(fn: F, deps: unknown[]): F;
  export function useRef<T>(value: T): { current: T };
}
