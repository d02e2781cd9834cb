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

declare module 'page:rules' {
  /** The rules that have a page. */
  const ruleNames: readonly string[];
  export default ruleNames;
}
