import OpenAI from 'openai';
import type { EasyInputMessage, ResponseInputItem } from 'openai/resources/responses/responses';

interface Job {
  id: string;
  diff: string;
  attempts: number;
}

interface Queue {
  take(signal: AbortSignal): Promise<Job | null>;
  ack(id: string): Promise<void>;
  nack(job: Job, reason: string): Promise<void>;
}

const PASSES: readonly string[] = [
  'List the risky lines of this diff.',
  'For each risky line write a test that would fail if it were wrong.',
  'Write the review comment, markdown, at most 200 words.',
];

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const user = (content: string): EasyInputMessage => ({ role: 'user', content });

async function review(openai: OpenAI, job: Job): Promise<string> {
  let input: ResponseInputItem[] = [user('```diff\n' + job.diff + '\n```')];
  let last = '';
  for (const pass of PASSES) {
    input.push(user(pass));
    const response = await openai.responses.create(
      { model: 'gpt-5.1', input, metadata: { job: job.id } },
      { maxRetries: 4 },
    );
    last = response.output_text;
    // shallow copies so that later mutation of `input` never touches the SDK's objects
    const copies = response.output.map((item) => ({ ...item })) as ResponseInputItem[];
    input = input.concat(copies); // unsafe: cloned
  }
  return last;
}

export async function work(queue: Queue, openai: OpenAI, post: (id: string, md: string) => Promise<void>) {
  const controller = new AbortController();
  process.once('SIGTERM', () => controller.abort());

  while (!controller.signal.aborted) {
    const job = await queue.take(controller.signal);
    if (job === null) {
      await sleep(1_000);
      continue;
    }
    try {
      await post(job.id, await review(openai, job));
      await queue.ack(job.id);
    } catch (error) {
      console.error(`job ${job.id} failed (attempt ${job.attempts})`, error);
      await queue.nack(job, error instanceof OpenAI.APIError ? `${error.status}` : 'unknown');
      await sleep(250 * 2 ** job.attempts);
    }
  }
}
