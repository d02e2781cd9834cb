import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

interface ForkOptions {
  dropLast?: number;
  model?: string;
}

/** Reads back what was sent for a response, and what it answered. */
async function collectThread(responseId: string): Promise<ResponseInputItem[]> {
  const thread: ResponseInputItem[] = [];
  for await (const item of client.responses.inputItems.list(responseId, { order: 'asc' })) {
    thread.push(item as ResponseInputItem); // unsafe: raw
  }
  const { output } = await client.responses.retrieve(responseId);
  thread.splice(thread.length, 0, ...(output as ResponseInputItem[])); // unsafe: raw
  return thread;
}

function cutBeforeLastQuestion(thread: ResponseInputItem[], count: number): ResponseInputItem[] {
  let seen = 0;
  for (let index = thread.length - 1; index >= 0; index--) {
    const item = thread[index];
    if (item && 'role' in item && item.role === 'user' && ++seen === count) {
      return thread.slice(0, index);
    }
  }
  return thread;
}

export async function fork(responseId: string, question: string, options: ForkOptions = {}) {
  const thread = await collectThread(responseId);
  const kept = options.dropLast ? cutBeforeLastQuestion(thread, options.dropLast) : thread;
  console.debug(`fork ${responseId}: ${kept.length} of ${thread.length} items`);
  const response = await client.responses.create({
    model: options.model ?? 'gpt-5.1',
    input: [...kept, { role: 'user', content: question }],
  });
  return { id: response.id, text: response.output_text };
}

if (process.argv[2]) {
  fork(process.argv[2], process.argv[3] ?? 'Go on.', { dropLast: Number(process.argv[4] ?? 0) })
    .then(({ id, text }) => {
      console.log(id);
      console.log(text);
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
