/**
 * Models that do not reason: they refuse reasoning items (F18) and the inclusion of encrypted
 * reasoning (F19). Dated snapshots begin alike; fine-tuned models are named
 * `ft:<base model>:<organisation>:…`.
 */
const nonReasoningModels = /^(ft:)?(chatgpt-4o|gpt-(3\.5|4($|[-:o]|\.[15])|5-chat))/u;

/** Whether a model is known not to reason, without patterns of the user's. */
export function isKnownNonReasoningModel(model: string): boolean {
  return nonReasoningModels.test(model);
}

/** Whether the parts between the `*` of a pattern stand in a text in their order. */
function matches(text: string, pattern: string): boolean {
  const first = pattern.indexOf('*');
  const last = pattern.lastIndexOf('*');
  if (first === -1) return text === pattern;
  if (!text.startsWith(pattern.slice(0, first))) return false;
  let from = first;
  for (const part of pattern.slice(first, last).split('*')) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  const end = pattern.slice(last + 1);
  return text.length - end.length >= from && text.endsWith(end);
}

/**
 * Whether a model is known not to reason. `extra` are patterns added to the known ones, in which
 * `*` stands for any text. A name that is not known, such as an Azure deployment, counts as
 * reasoning.
 */
export function isNonReasoningModel(model: string, extra: readonly string[] = []): boolean {
  const names = model.startsWith('ft:') ? [model, ...model.split(':').slice(1, 2)] : [model];
  return (
    isKnownNonReasoningModel(model) ||
    extra.some((pattern) => names.some((name) => matches(name, pattern)))
  );
}
