import type { OpenaiResponsesPlugin } from '../index.js';

/** The built plugin. What it imports needs ESLint, so it is loaded only where it is needed. */
export const loadPlugin = async (): Promise<OpenaiResponsesPlugin> =>
  (await import('../index.js')).default;
