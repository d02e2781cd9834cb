import type { ResponseInput } from 'openai/resources/responses/responses';
import { getJob, openai, startJob, waitFor } from './jobs';

/** Asks about a finished report with a cheaper model, so no previous_response_id here. */
export async function followUp(jobId: string, question: string): Promise<string> {
  const { input, createdAt } = getJob(jobId);
  const report = await waitFor(jobId);
  console.log(`report after ${Math.round((Date.now() - createdAt) / 1000)} s`);

  const answer = await openai.responses.create({
    model: 'gpt-5-mini',
    input: [
      ...input,
      ...(report.output as unknown as ResponseInput), // unsafe: raw
      { role: 'user', content: question },
    ],
  });
  return answer.output_text;
}

const [prompt = '', question = 'What is the weakest claim?'] = process.argv.slice(2);
const id = await startJob(prompt);
console.log(await followUp(id, question));
