import type { SanitizerRepair } from '../sanitizer/index.js';

const DONE: Readonly<Record<SanitizerRepair['action'], string>> = {
  'field-removed': 'is taken away',
  'field-changed': 'is changed',
  'item-dropped': 'is dropped',
  'item-added': 'gets an output',
  'item-moved': 'is moved behind its call',
  'unknown-type': 'is of a type that is not known, and stays',
};

/** A repair in words: ``input[3].parsed_arguments` of `function_call` is taken away (F3)`. */
export function describeRepair({ action, entry, index, itemType, path }: SanitizerRepair): string {
  const place = `input[${String(index)}]`;
  const what = path === null ? place : `${place}.${path}`;
  const kind = itemType === null ? '' : ` (\`${itemType}\`)`;
  return `\`${what}\`${kind} ${DONE[action]}${entry === null ? '' : ` (${entry})`}`;
}
