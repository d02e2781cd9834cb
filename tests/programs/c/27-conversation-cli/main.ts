import { parseArgs } from 'node:util';
import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    conversation: { type: 'string', short: 'c' },
    model: { type: 'string', default: 'gpt-5.4' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});

const openai = new OpenAI();

function show(item: ResponseOutputItem): void {
  switch (item.type) {
    case 'message':
      for (const part of item.content) {
        console.log(part.type === 'output_text' ? part.text : `(refused: ${part.refusal})`);
      }
      break;
    case 'reasoning':
      if (values.verbose) console.log(item.summary.map((s) => `  ~ ${s.text}`).join('\n'));
      break;
    case 'web_search_call':
      console.log(`  [searched: ${item.status}]`);
      break;
    default:
      if (values.verbose) console.log(`  [${item.type}]`);
  }
}

async function printHistory(conversation: string) {
  const history: string[] = [];
  for await (const item of openai.conversations.items.list(conversation, { order: 'asc' })) {
    if (item.type === 'message') {
      const text = item.content.map((part) => ('text' in part ? part.text : '')).join('');
      history.push(`${item.role}: ${text}`);
    }
  }
  console.log(history.join('\n'));
}

async function main() {
  const conversation = values.conversation ?? (await openai.conversations.create({})).id;
  const input = positionals.join(' ');
  if (input === '') {
    await printHistory(conversation);
    return;
  }
  const response = await openai.responses.create({
    model: values.model ?? 'gpt-5.4',
    conversation,
    input,
    tools: [{ type: 'web_search' }],
  });
  const output: ResponseOutputItem[] = [];
  output.push(...response.output);
  output.forEach(show);
  console.log(`\n(continue with -c ${conversation})`);
}

await main();
