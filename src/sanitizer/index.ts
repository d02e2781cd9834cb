export { sanitizeResponseInput } from './sanitize-response-input.js';
export type { OpaqueInputItem, SanitizedItem, SanitizerOptions, SanitizerRepair } from './types.js';
