/** The packages of this repository, which are released together. */
export const PLUGIN = 'eslint-plugin-openai-responses';

/** The sanitizer alone, for programs at run time. */
export const SANITIZER = 'openai-responses-sanitizer';
