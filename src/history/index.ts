export { type DiffLine, diffJson } from './diff.js';
export {
  type HistoryContext,
  type HistoryText,
  readHistories,
  type StoredHistory,
  UnreadableHistory,
} from './read.js';
export { type Change, type RepairedHistory, repairHistory } from './repair.js';
export { describeRepair } from './describe.js';
