export { sanitizeResponseInput } from './sanitize-response-input.js';
export type {
  OpaqueInputItem,
  SanitizedItem,
  SanitizedItems,
  SanitizerOptions,
  SanitizerRepair,
} from './types.js';
