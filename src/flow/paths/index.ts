export type { Live } from './live.js';
export { comesAfter, isApart } from './order.js';
export { type Paths, pathsAt } from './paths.js';
