import { sanitizeResponseInput } from 'eslint-plugin-openai-responses/sanitizer';
import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import { JsonLines } from './log';

type Entry = ResponseInputItem | ResponseOutputItem;

const log = new JsonLines(process.env.CHAT_LOG ?? 'chat.jsonl');
const openai = new OpenAI();

async function turn(entries: Entry[], text: string): Promise<string> {
  entries.push({ role: 'user', content: text });
  const response = await openai.responses.create({
    model: 'gpt-5.4',
    // the log keeps what came over the wire, the request what the API takes
    input: sanitizeResponseInput(entries as ResponseInputItem[]),
    tools: [{ type: 'web_search' }],
  });
  entries.push(...response.output);
  await log.append({ role: 'user', content: text }, ...response.output);
  return response.output_text;
}

function show(entries: Entry[]): void {
  for (const entry of entries) {
    if ('content' in entry && 'role' in entry && typeof entry.content === 'string') {
      console.log(`${entry.role}: ${entry.content}`);
    }
  }
}

const entries = (await log.read()) as Entry[];
show(entries);
for (const text of process.argv.slice(2)) {
  console.log(`user: ${text}`);
  console.log(`assistant: ${await turn(entries, text)}`);
}
