import { spawn } from 'node:child_process';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

interface CommandResult {
  output: string[];
  code: number | null;
}

function execute(command: string, args: string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const child = spawn(command, args, { shell: false });
    child.stdout.on('data', (data: Buffer) => output.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ output, code }));
  });
}

const toMessage = (content: string): ResponseInputItem => ({ role: 'user', content });

const openai = new OpenAI();

/** Runs the checks and asks what is wrong with those that fail. */
export async function diagnose(checks: [string, ...string[]][]): Promise<string | undefined> {
  const input: ResponseInputItem[] = [];

  for (const [command, ...args] of checks) {
    const result = await execute(command, args);
    if (result.code === 0) continue;
    const { output } = result;
    input.push(toMessage(`$ ${command} ${args.join(' ')} (exit ${result.code})`));
    input.push(...output.map(toMessage));
  }
  if (input.length === 0) return undefined;

  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Find the root cause. Answer with a patch where you can.',
    input,
  });

  // A second model judges the first one; it sees the answer as text.
  const verdict = await openai.responses.create({
    model: 'gpt-5',
    input: [
      { role: 'developer', content: 'Is this diagnosis sound? Answer yes or no.' },
      { role: 'user', content: JSON.stringify(response.output.filter((o) => o.type === 'message')) },
    ],
  });
  const sound = /^yes/i.test(verdict.output_text.trim());
  return sound ? response.output_text : `(unsure) ${response.output_text}`;
}

diagnose([
  ['npm', 'run', 'lint'],
  ['npm', 'test'],
]).then((text) => console.log(text ?? 'all green'), console.error);
