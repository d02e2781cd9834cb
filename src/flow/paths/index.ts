export { type Paths, pathsAt } from './paths.js';
