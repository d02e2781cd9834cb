export * from './failures.js';
export { itemContract, itemTypes } from './item-types.js';
export type { ItemContract } from './item-types.js';
export { isNonReasoningModel } from './models.js';
export { itemTypeOf } from './replay-contract.js';
