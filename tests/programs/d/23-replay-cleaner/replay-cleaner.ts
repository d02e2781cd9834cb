import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

type Loose = Record<string, unknown> & { type: string };

const serverFields = new Set(['created_by', 'parsed_arguments']);

export interface CleanerOptions {
  onDrop?: (type: string) => void;
}

/** Makes input of what a response gave; keeps order, ids and reasoning. */
export class ReplayCleaner {
  constructor(private readonly options: CleanerOptions = {}) {}

  clean(output: readonly ResponseOutputItem[]): ResponseInputItem[] {
    const cleaned: ResponseInputItem[] = [];
    for (const item of output) {
      const next = this.cleanItem(item as unknown as Loose);
      if (next === null) this.options.onDrop?.(item.type);
      else cleaned.push(next);
    }
    return cleaned;
  }

  private cleanItem(item: Loose): ResponseInputItem | null {
    if (item.type === 'additional_tools') return null;
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(item)) {
      if (serverFields.has(key) || value === null || value === undefined) continue;
      copy[key] = value;
    }
    if (item.type === 'reasoning' || item.type.startsWith('custom_tool_call')) delete copy.status;
    if (item.type === 'computer_call_output' && copy.status === 'failed') {
      copy.status = 'incomplete';
    }
    if (item.type === 'message' && Array.isArray(copy.content)) {
      copy.content = copy.content.map(({ parsed: _parsed, ...part }) => part);
    }
    if (item.type === 'shell_call_output' && Array.isArray(copy.output)) {
      copy.output = copy.output.map(({ created_by: _author, ...chunk }) => chunk);
    }
    return copy as unknown as ResponseInputItem;
  }
}
