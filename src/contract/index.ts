export * from './failures.js';
export { itemContract, itemTypes } from './item-types.js';
export type { AnsweredCallRole, ItemContract } from './item-types.js';
export { isNonReasoningModel } from './models.js';
export { itemTypeOf } from './replay-contract.js';
export type { AnswerRole, CallRole, EntryByPath, ReplayContract } from './replay-contract.js';
