import OpenAI from 'openai';
import type { ResponseInput } from 'openai/resources/responses/responses';

const openai = new OpenAI();

type Plan = { steps: string[]; done: boolean };

const planFormat = {
  type: 'json_schema' as const,
  name: 'plan',
  strict: true,
  schema: {
    type: 'object',
    properties: { steps: { type: 'array', items: { type: 'string' } }, done: { type: 'boolean' } },
    required: ['steps', 'done'],
    additionalProperties: false,
  },
};

const shell = {
  type: 'function' as const,
  name: 'run',
  description: 'Run a shell command in the sandbox',
  strict: true,
  parameters: {
    type: 'object',
    properties: { cmd: { type: 'string' } },
    required: ['cmd'],
    additionalProperties: false,
  },
};

export type Exec = (cmd: string) => Promise<{ code: number; stdout: string; stderr: string }>;

export async function plan(goal: string, exec: Exec, log = console.error): Promise<Plan> {
  const context: ResponseInput = [{ role: 'user', content: goal }];
  let steps: string[] = [];

  for (let round = 1; round <= 10; round++) {
    const turn = await openai.responses.parse({
      model: 'gpt-5.4',
      instructions: 'Plan the work. Use the tool to look around.',
      input: context,
      tools: [shell],
      text: { format: planFormat },
    });
    log(`round ${round}: ${turn.output.length} items`);

    for (const item of turn.output) {
      // Keep reasoning with its call, otherwise the API complains.
      if (item.type === 'reasoning' || item.type === 'function_call' || item.type === 'message') {
        context.push(item); // unsafe: parsed
      }
    }

    for (const item of turn.output) {
      if (item.type !== 'function_call') continue;
      const { cmd } = item.parsed_arguments as { cmd: string };
      const { code, stdout, stderr } = await exec(cmd);
      context.push({
        type: 'function_call_output',
        call_id: item.call_id,
        output: code === 0 ? stdout : `exit ${code}\n${stderr}`,
      });
    }

    const parsed = turn.output_parsed as Plan | null;
    if (parsed) {
      steps = parsed.steps;
      if (parsed.done) return parsed;
    }
  }
  return { steps, done: false };
}
