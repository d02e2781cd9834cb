import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

interface Timeline {
  items: ResponseOutputItem[];
  running: boolean;
}

type Event =
  | { kind: 'started' }
  | { kind: 'arrived'; item: ResponseOutputItem }
  | { kind: 'finished' };

function reduce(timeline: Timeline, event: Event): Timeline {
  switch (event.kind) {
    case 'started':
      return { items: [], running: true };
    case 'arrived':
      return { ...timeline, items: [...timeline.items, event.item] };
    case 'finished':
      return { ...timeline, running: false };
  }
}

export async function watch(
  openai: OpenAI,
  conversation: string,
  content: string,
  render: (timeline: Timeline) => void,
): Promise<void> {
  let timeline: Timeline = { items: [], running: false };
  const dispatch = (event: Event) => render((timeline = reduce(timeline, event)));

  dispatch({ kind: 'started' });
  const stream = await openai.responses.create({
    model: 'gpt-5.2',
    conversation,
    input: [{ role: 'user', content }],
    stream: true,
  });
  for await (const event of stream) {
    if (event.type === 'response.output_item.done') {
      dispatch({ kind: 'arrived', item: event.item });
    }
  }
  dispatch({ kind: 'finished' });
}
