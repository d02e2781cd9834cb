import { notFound } from './envelope.js';
import { modelList, modelNamed } from './model-list.js';
import type { JsonObject } from './records.js';
import type { StandIn } from './stand-in.js';

/** A request, taken apart. */
export interface Asked {
  readonly query: URLSearchParams;
  /** Empty where the request has none. */
  readonly body: JsonObject;
  readonly signal: AbortSignal;
}

/** `ids` are the parts of the address that `*` stands for. */
type Answering = (
  standIn: StandIn,
  asked: Asked,
  ...ids: readonly string[]
) => Response | Promise<Response>;

const routes: Readonly<Record<string, Answering>> = {
  'POST responses': (standIn, { body, signal }) => standIn.create(body, signal),
  'POST responses/compact': (standIn, { body }) => standIn.compact(body),
  'POST responses/input_tokens': (standIn, { body }) => standIn.countInput(body),
  'GET responses/*': ({ kept }, { query }, id = '') => kept.retrieve(id, query),
  'DELETE responses/*': ({ kept }, _, id = '') => kept.delete(id),
  'POST responses/*/cancel': ({ kept }, _, id = '') => kept.cancel(id),
  'GET responses/*/input_items': ({ kept }, { query }, id = '') => kept.inputItems(id, query),
  'POST conversations': ({ conversations }, { body }) => conversations.create(body),
  'GET conversations/*': ({ conversations }, _, id = '') => conversations.read(id),
  'POST conversations/*': ({ conversations }, { body }, id = '') => conversations.update(id, body),
  'DELETE conversations/*': ({ conversations }, _, id = '') => conversations.delete(id),
  'GET conversations/*/items': ({ conversations }, { query }, id = '') =>
    conversations.items(id, query),
  'POST conversations/*/items': ({ conversations }, { body }, id = '') =>
    conversations.addItems(id, body),
  'GET conversations/*/items/*': ({ conversations }, _, id = '', item = '') =>
    conversations.item(id, item),
  'DELETE conversations/*/items/*': ({ conversations }, _, id = '', item = '') =>
    conversations.deleteItem(id, item),
  'GET models': modelList,
  'GET models/*': (_, __, id = '') => modelNamed(id),
};

/** What the stand-in plays, each as `POST /responses/{id}/cancel`. */
export const played: readonly string[] = Object.keys(routes).map((route) =>
  route.replace(' ', ' /').replaceAll('*', '{id}'),
);

/** Answers a request to any host and any base path, by the end of its address. */
export function route(
  standIn: StandIn,
  method: string,
  url: URL,
  asked: Asked,
): Response | Promise<Response> {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  for (let start = 0; start < parts.length; start += 1) {
    for (const [pattern, answering] of Object.entries(routes)) {
      const ids = idsOf(`${method} ${parts.slice(start).join('/')}`, pattern);
      if (ids !== undefined) return answering(standIn, asked, ...ids);
    }
  }
  return notFound(
    `This stand-in for the Responses API does not play ${method} ${url.pathname}: it plays ${played.join(', ')}.`,
  );
}

/** The parts of an address that a pattern leaves open, if it fits. The first that fits is meant. */
function idsOf(asked: string, pattern: string): readonly string[] | undefined {
  const given = asked.split('/');
  const wanted = pattern.split('/');
  const fits =
    given.length === wanted.length &&
    wanted.every((part, index) => part === '*' || part === given[index]);
  return fits ? given.filter((_, index) => wanted[index] === '*').map(decoded) : undefined;
}

/** As it was meant; what cannot be decoded is an id that nothing has. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
