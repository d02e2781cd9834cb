declare module 'page:examples' {
  const examples: readonly {
    readonly id: string;
    readonly title: string;
    readonly group: string;
    readonly language: 'ts' | 'js';
    readonly code: string;
  }[];
  export default examples;
}
