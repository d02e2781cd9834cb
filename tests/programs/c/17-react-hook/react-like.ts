export type SetState<S> = (next: S | ((previous: S) => S)) => void;

/** The signature of the hooks that the chat uses; the bundle aliases it to preact. */
export declare function useState<S>(initial: S | (() => S)): [S, SetState<S>];
export declare function useCallback<F>(callback: F, dependencies: readonly unknown[]): F;
export declare function useRef<T>(initial: T): { current: T };
