import OpenAI from 'openai';

type Job = { id: string; prompts: string[] };
type Publish = (jobId: string, delta: string) => void;

const openai = new OpenAI();

/** Runs the prompts of a job one after the other in one conversation. */
export async function work(job: Job, publish: Publish): Promise<void> {
  let messages: OpenAI.Responses.ResponseInputItem[] = [];

  for (const prompt of job.prompts) {
    messages = [...messages, { role: 'user', content: prompt }];

    const runner = openai.responses
      .stream({ model: 'gpt-5.4', input: messages })
      .on('response.output_text.delta', (event) => publish(job.id, event.delta));

    const final = await runner.finalResponse();
    if (final.status !== 'completed') {
      console.warn('job %s stopped early: %s', job.id, final.status);
      return;
    }
    messages = [...messages, ...(final.output as any)]; // unsafe: parsed
  }
}
