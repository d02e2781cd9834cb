import { itemEvents } from './item-events.js';
import { asString, objectsIn, type JsonObject } from './records.js';

/**
 * The events of a stream that ends in `response`, in the order and shapes of the API. A response of
 * the background is queued first.
 */
export function streamEvents(response: JsonObject): readonly JsonObject[] {
  const started = {
    ...response,
    status: 'in_progress',
    completed_at: null,
    output: [],
    usage: null,
  };
  const queued = { ...started, status: 'queued' };
  const isBackground = response['background'] === true;
  const items = objectsIn(response['output']).flatMap((item, index) =>
    itemEvents(item).map((event) => ({ ...event, output_index: index })),
  );
  const events = [
    { type: 'response.created', response: isBackground ? queued : started },
    ...(isBackground ? [{ type: 'response.queued', response: queued }] : []),
    { type: 'response.in_progress', response: started },
    ...items,
    { type: lastEvent(response), response },
  ];
  return events.map((event, sequence) => ({ ...event, sequence_number: sequence }));
}

/** A stream ends in one of three ways; what was cancelled ends as what failed. */
function lastEvent({ status }: JsonObject): string {
  const ends = ['completed', 'incomplete', 'failed'];
  const end = asString(status) ?? 'completed';
  return `response.${ends.includes(end) ? end : 'failed'}`;
}

/** An event as server-sent events spell it. */
export function serializeEvent(event: JsonObject): string {
  return `event: ${asString(event['type']) ?? 'message'}\ndata: ${JSON.stringify(event)}\n\n`;
}
