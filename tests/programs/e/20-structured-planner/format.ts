export type Shape = Record<string, 'string' | 'number' | 'boolean' | 'string[]'>;

export function zodLikeFormat(name: string, shape: Shape) {
  const properties: Record<string, unknown> = {};
  for (const [key, kind] of Object.entries(shape)) {
    properties[key] = kind === 'string[]' ? { type: 'array', items: { type: 'string' } } : { type: kind };
  }
  return {
    type: 'json_schema' as const,
    name,
    strict: true,
    schema: { type: 'object', properties, required: Object.keys(shape), additionalProperties: false },
  };
}
