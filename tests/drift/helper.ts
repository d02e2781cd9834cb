// The helper of the SDK beside the contract: the fixes choose it where it repairs the case.
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import { itemTypes } from '../../src/contract/index.js';

interface Sample {
  readonly type: string;
  /** The member that input does not take, as the contract writes it: `content[].parsed`. */
  readonly path: string;
  readonly item: object;
}

/** An item of each type with each member that only output has. */
function samples(): readonly Sample[] {
  return Object.entries(itemTypes).flatMap(([type, { outputOnly }]) =>
    Object.keys(outputOnly).map((path) => ({ type, path, item: itemWith(type, path) })),
  );
}

const LISTS: Readonly<Record<string, object>> = {
  message: { role: 'assistant', id: 'msg_1', content: [{ type: 'output_text', text: '' }] },
  shell_call_output: { output: [{}] },
  additional_tools: { role: 'developer' },
};

function itemWith(type: string, path: string): object {
  const [list, member] = path.split('[].');
  const item: Record<string, unknown> = { type, ...LISTS[type] };
  if (list === undefined || member === undefined) return { ...item, [path]: 'completed' };
  const parts = item[list] as readonly object[];
  return { ...item, [list]: parts.map((part) => ({ ...part, [member]: 'x' })) };
}

/** Members that the helper of the installed SDK leaves, though input does not take them. */
export const leftByHelper = (): readonly string[] =>
  samples().flatMap(({ type, path, item }) => {
    const name = path.replace(/^.*\[\]\./, '');
    const [kept] = toResponseInputItems([item] as never);
    return JSON.stringify(kept ?? null).includes(`"${name}":`) ? [`${type}.${path}`] : [];
  });

/** Item types of the contract that the helper refuses. */
export const refusedByHelper = (): readonly string[] =>
  Object.keys(itemTypes).filter((type) => {
    try {
      toResponseInputItems([{ type, ...LISTS[type], output: [] }] as never);
      return false;
    } catch {
      return true;
    }
  });
