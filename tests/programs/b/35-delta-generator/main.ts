import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

type Piece = { kind: 'text'; text: string } | { kind: 'done'; id: string; items: number };

const client = new OpenAI();

async function* pieces(input: ResponseInput, previous?: string): AsyncGenerator<Piece> {
  const events = await client.responses.create({
    model: 'gpt-5.1',
    input,
    previous_response_id: previous,
    stream: true,
  });
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') {
      yield { kind: 'text', text: event.delta };
    }
    if (event.type === 'response.completed') {
      yield { kind: 'done', id: event.response.id, items: event.response.output.length };
    }
  }
}

let previous: string | undefined;
for (const content of process.argv.slice(2)) {
  const input: ResponseInput = [{ role: 'user', content }];
  for await (const piece of pieces(input, previous)) {
    if (piece.kind === 'text') {
      process.stdout.write(piece.text);
    } else {
      previous = piece.id;
      process.stderr.write(`\n[${piece.items} items]\n`);
    }
  }
}
