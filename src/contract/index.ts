export { sampleText } from './failure.js';
export type { Evidence, Failure } from './failure.js';
export * from './failures.js';
export { fieldKinds, messageRoles, partFields } from './field-kinds.js';
export type { FieldKind } from './field-kinds.js';
export { itemContract, itemTypes } from './item-types.js';
export type { ItemContract } from './item-types.js';
export { isNonReasoningModel } from './models.js';
export { itemTypeOf } from './replay-contract.js';
