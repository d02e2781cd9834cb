import { makeParseableTextFormat, type AutoParseableTextFormat } from 'openai/lib/parser';

export function makeFormat<T>(name: string): AutoParseableTextFormat<T> {
  return makeParseableTextFormat(
    {
      type: 'json_schema',
      name,
      strict: true,
      schema: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          steps: { type: 'array', items: { type: 'string' } },
          servings: { type: 'number' },
        },
        required: ['title', 'steps', 'servings'],
        additionalProperties: false,
      },
    },
    (content) => JSON.parse(content) as T,
  );
}
