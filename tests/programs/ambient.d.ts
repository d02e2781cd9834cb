declare module 'express' {
  export interface Req<Body = unknown> {
    body: Body;
    params: Record<string, string>;
    query: Record<string, string | undefined>;
  }
  export interface Res {
    status(code: number): Res;
    json(body: unknown): void;
    write(chunk: string): void;
    end(): void;
  }
  export interface App {
    use(handler: unknown): void;
    get(path: string, handler: (req: Req, res: Res) => unknown): void;
    post<Body>(path: string, handler: (req: Req<Body>, res: Res) => unknown): void;
    listen(port: number, done?: () => void): void;
  }
  function express(): App;
  namespace express {
    function json(): unknown;
  }
  export default express;
}

declare module 'lodash' {
  export function cloneDeep<T>(value: T): T;
}
