export * from './failures.js';
export type { AnswerRole, CallRole, EntryByPath, ItemContract } from './item-contract.js';
export { itemContract, itemTypeOf, itemTypes } from './item-types.js';
export { isNonReasoningModel, nonReasoningModels } from './models.js';
