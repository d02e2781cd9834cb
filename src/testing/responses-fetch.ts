import { errorResponse, notFound } from './envelope.js';
import { isObject, type JsonObject } from './records.js';
import { refuseUnknown } from './settings.js';
import { StandIn, type StandInOptions } from './stand-in.js';
import { checkTurn } from './turns.js';

/** The shape of `fetch`, as far as the OpenAI SDK uses it. */
export type ResponsesFetch = (
  input: string | URL | Request,
  init?: RequestInit,
) => Promise<Response>;

const settings: Readonly<Record<keyof StandInOptions, true>> = {
  turns: true,
  known: true,
  evidence: true,
};

/**
 * A `fetch` that plays the Responses API in memory and refuses what breaks the replay contract,
 * with the texts of the API: `new OpenAI({ apiKey: 'test', fetch: createResponsesFetch() })`.
 *
 * Each one has its own state: the items it gave out, which reasoning preceded them, responses and
 * conversations. It plays POST /responses (JSON and server-sent events), GET /responses/{id} and
 * its input_items, POST /responses/compact, POST and GET /conversations and their items; any
 * other address answers 404. Ids and texts are the same at every run.
 *
 * @throws {TypeError} If an option, or a key of a turn, is none that there is.
 */
export function createResponsesFetch(options: StandInOptions = {}): ResponsesFetch {
  refuseUnknown('createResponsesFetch', options, Object.keys(settings));
  for (const [index, turn] of (options.turns ?? []).entries())
    checkTurn(turn, `turns[${String(index)}]`);
  const standIn = new StandIn(options);
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'GET') return read(standIn, new URL(request.url));
    const body = await bodyOf(request);
    if (body === undefined) return unreadable();
    return write(standIn, request, body);
  };
}

async function bodyOf(request: Request): Promise<JsonObject | undefined> {
  const text = await request.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(): Response {
  const message = 'We could not parse the JSON body of your request.';
  return errorResponse({ status: 400, message });
}

/** The parts of an address from `responses` or `conversations` on, whatever stands before. */
function resourceOf(url: URL): readonly string[] {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const start = parts.findIndex((part) => part === 'responses' || part === 'conversations');
  return start === -1 ? [] : parts.slice(start);
}

function read(standIn: StandIn, url: URL): Response {
  const [resource, id, list, ...rest] = resourceOf(url);
  if (id !== undefined && rest.length === 0) {
    const query = url.searchParams;
    switch (`${resource ?? ''}/${list ?? ''}`) {
      case 'responses/':
        return standIn.retrieve(id, query);
      case 'responses/input_items':
        return standIn.inputItems(id, query);
      case 'conversations/':
        return standIn.conversation(id);
      case 'conversations/items':
        return standIn.conversationItems(id, query);
    }
  }
  return notPlayed('GET', url);
}

async function write(standIn: StandIn, request: Request, body: JsonObject): Promise<Response> {
  const url = new URL(request.url);
  const [resource, id, list, ...rest] = resourceOf(url);
  if (request.method === 'POST' && rest.length === 0) {
    if (resource === 'responses' && id === undefined) return standIn.create(body, request.signal);
    if (resource === 'responses' && id === 'compact' && list === undefined) {
      return standIn.compact(body);
    }
    if (resource === 'conversations' && id === undefined) return standIn.createConversation(body);
    if (resource === 'conversations' && id !== undefined && list === 'items') {
      return standIn.addConversationItems(id, body);
    }
  }
  return notPlayed(request.method, url);
}

function notPlayed(method: string, url: URL): Response {
  return notFound(
    `This stand-in for the Responses API does not play ${method} ${url.pathname}: it plays /responses, /responses/compact, /responses/{id}, /responses/{id}/input_items, /conversations and /conversations/{id}/items.`,
  );
}
