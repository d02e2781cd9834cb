import { createWriteStream } from 'node:fs';
import OpenAI from 'openai';
import type { ResponseItem } from 'openai/resources/responses/responses';
import type { ConversationItem } from 'openai/resources/conversations/items';

const openai = new OpenAI();

type Row = { source: string; position: number; type: string; json: string };

function toRow(source: string, item: ResponseItem | ConversationItem, position: number): Row {
  return { source, position, type: item.type, json: JSON.stringify(item) };
}

async function* rows(ids: string[]): AsyncGenerator<Row> {
  for (const id of ids) {
    if (id.startsWith('conv_')) {
      let position = 0;
      for await (const item of openai.conversations.items.list(id, { order: 'asc' })) {
        yield toRow(id, item, position++);
      }
    } else {
      const input: ResponseItem[] = [];
      for await (const item of openai.responses.inputItems.list(id, { order: 'asc' })) {
        input.push(item);
      }
      yield* input.map((item, position) => toRow(id, item, position));
    }
  }
}

const file = createWriteStream('export.ndjson');
for await (const row of rows(process.argv.slice(2))) {
  file.write(`${JSON.stringify(row)}\n`);
}
file.end();
