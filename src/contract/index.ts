export * from './failures.js';
export { inputFields } from './input-fields.js';
export type { AnswerRole, CallRole, EntryByPath, ItemContract } from './item-contract.js';
export { itemTypeOf } from './item-contract.js';
export { itemContract, itemTypes } from './item-types.js';
export { isNonReasoningModel, nonReasoningModels } from './models.js';
