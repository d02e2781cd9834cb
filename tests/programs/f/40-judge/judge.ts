import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import { appendFile } from 'node:fs/promises';

interface Candidate {
  model: string;
  output: ResponseOutputItem[];
  text: string;
  ms: number;
}

interface Verdict {
  winner: string;
  why: string;
}

const openai = new OpenAI();

async function run(model: string, prompt: string): Promise<Candidate> {
  const started = Date.now();
  const { output, output_text: text } = await openai.responses.create({ model, input: prompt });
  return { model, output, text, ms: Date.now() - started };
}

function transcriptOf(candidate: Candidate): string {
  const lines: string[] = [`## ${candidate.model} (${candidate.ms} ms)`];
  for (const item of candidate.output) {
    if (item.type === 'reasoning') lines.push(...item.summary.map((s) => `> ${s.text}`));
    else if (item.type === 'message') lines.push(candidate.text);
    else lines.push('```json', JSON.stringify(item), '```');
  }
  return lines.join('\n');
}

function parseVerdict(text: string): Verdict {
  const match = /\{[\s\S]*\}/.exec(text);
  if (!match) throw new Error('the judge gave no JSON');
  const value: unknown = JSON.parse(match[0]);
  if (typeof value !== 'object' || value === null || !('winner' in value) || !('why' in value)) {
    throw new Error('the judge gave other JSON');
  }
  return { winner: String(value.winner), why: String(value.why) };
}

export async function judge(prompt: string, models: string[], logFile: string): Promise<Verdict> {
  const candidates = await Promise.all(models.map((model) => run(model, prompt)));

  const input: ResponseInputItem[] = [
    { role: 'developer', content: 'Compare the candidates. Answer {"winner":…,"why":…}.' },
    { role: 'user', content: prompt },
  ];
  for (const candidate of candidates) {
    input.push({ role: 'user', content: transcriptOf(candidate) });
    input.push({ role: 'user', content: `raw: ${JSON.stringify(candidate.output)}` });
  }

  const response = await openai.responses.create({ model: 'gpt-5', input });
  const verdict = parseVerdict(response.output_text);
  await appendFile(
    logFile,
    JSON.stringify({ prompt, verdict, candidates, judge: response.output }) + '\n',
  );
  return verdict;
}
