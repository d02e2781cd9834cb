import { serializeEvent } from './stream.js';
import type { JsonObject } from './records.js';
import type { Violation } from './violation.js';

/** An answer of the API that is an error: its HTTP status, and the members of its `error`. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  /** `invalid_request_error` for refusals, `server_error` for scripted errors by default. */
  readonly type?: string | undefined;
  readonly code?: string | null | undefined;
  readonly param?: string | null | undefined;
}

type Headers = Readonly<Record<string, string>> | undefined;

export function jsonResponse(body: JsonObject, status = 200, headers?: Headers): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-request-id': 'req_stand_in', ...headers },
  });
}

export function errorResponse(error: ApiError, headers?: Headers): Response {
  const { status, message, type = 'invalid_request_error', code = null, param = null } = error;
  return jsonResponse({ error: { message, type, param, code } }, status, headers);
}

export function refusal({ status, message, code, param }: Violation): Response {
  return errorResponse({ status, message, code, param });
}

export function notFound(message: string): Response {
  return errorResponse({ status: 404, message });
}

/** How a stream comes: with which headers, and after how many events it breaks off. */
export interface StreamDelivery {
  readonly headers?: Headers;
  readonly cutAfterEvents?: number | undefined;
}

/** Server-sent events. */
export function eventStream(
  events: readonly JsonObject[],
  { headers, cutAfterEvents }: StreamDelivery = {},
): Response {
  const encoder = new TextEncoder();
  const sent = events.slice(0, cutAfterEvents);
  const isCut = sent.length < events.length;
  let next = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const event = sent[next];
      next += 1;
      if (event !== undefined) controller.enqueue(encoder.encode(serializeEvent(event)));
      else if (isCut) controller.error(new TypeError('terminated'));
      else controller.close();
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', ...headers } });
}
