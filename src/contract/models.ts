/**
 * Models that do not reason: they refuse reasoning items (F18) and the inclusion of encrypted
 * reasoning (F19). `*` stands for any text; dated snapshots are covered by it.
 */
export const nonReasoningModels: readonly string[] = [
  'gpt-3.5*',
  'gpt-4',
  'gpt-4-*',
  'gpt-4.1*',
  'gpt-4.5*',
  'gpt-4o*',
  'chatgpt-4o*',
  'gpt-5-chat*',
];

/** Fine-tuned models are named `ft:<base model>:<organisation>:…`. */
function baseModel(model: string): string {
  return model.startsWith('ft:') ? (model.split(':')[1] ?? model) : model;
}

/** Whether the parts between the `*` of a pattern stand in a text in their order. */
function matches(text: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return text === pattern;
  if (!text.startsWith(start)) return false;
  let from = start.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return text.length - end.length >= from && text.endsWith(end);
}

/**
 * Whether a model is known not to reason. `extra` are patterns added to the known ones. A name
 * that is not known, such as an Azure deployment, counts as reasoning.
 */
export function isNonReasoningModel(model: string, extra: readonly string[] = []): boolean {
  const names = [model, baseModel(model)];
  return [...nonReasoningModels, ...extra].some((pattern) =>
    names.some((name) => matches(name, pattern)),
  );
}
