export type { Live } from './live.js';
export { isLoop, type Loop } from './loops.js';
export { meet } from './meet.js';
export { comesAfter, isApart } from './order.js';
export { type Paths, pathsAt, type Place } from './paths.js';
export { rootOf } from './roots.js';
