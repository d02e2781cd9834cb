import { jsonResponse } from './envelope.js';

const names = ['gpt-6', 'gpt-5.4', 'gpt-5', 'gpt-5-mini', 'o4-mini', 'gpt-4.1', 'gpt-4o'];

const modelOf = (id: string) => ({
  id,
  object: 'model',
  created: 1_760_000_000,
  owned_by: 'openai',
});

/** GET /v1/models: a few names, of models that reason and of models that do not. */
export function modelList(): Response {
  return jsonResponse({ object: 'list', data: names.map(modelOf) });
}

/** GET /v1/models/{id}: the built-in model answers under any name. */
export function modelNamed(id: string): Response {
  return jsonResponse(modelOf(id));
}
