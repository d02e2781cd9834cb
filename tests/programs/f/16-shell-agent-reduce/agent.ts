import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const exec = promisify(execFile);
const openai = new OpenAI();
const ALLOWED = new Set(['ls', 'cat', 'grep', 'git', 'wc']);

async function sh(command: string): Promise<string> {
  const [bin, ...args] = command.split(/\s+/);
  if (!bin || !ALLOWED.has(bin)) return `refused: ${bin ?? ''}`;
  try {
    const { stdout, stderr } = await exec(bin, args, { timeout: 10_000, maxBuffer: 1 << 20 });
    return (stdout + stderr).slice(0, 8_000);
  } catch (e) {
    return e instanceof Error ? e.message : 'failed';
  }
}

const tools: OpenAI.Responses.Tool[] = [
  {
    type: 'function',
    name: 'sh',
    description: 'Run a read-only command',
    strict: false,
    parameters: { type: 'object', properties: { command: { type: 'string' } } },
  },
];

export async function explore(goal: string, maxSteps = 20): Promise<string> {
  let input: ResponseInputItem[] = [{ role: 'user', content: goal }];

  for (let step = 1; step <= maxSteps; step++) {
    const response = await openai.responses.create({ model: 'o4-mini', input, tools });

    // reasoning blew up the context on long runs
    const kept = response.output.reduce<ResponseInputItem[]>((acc, item) => {
      if (item.type === 'reasoning') return acc;
      acc.push(item as ResponseInputItem); // unsafe-alt
      return acc;
    }, []);

    const outputs: ResponseInputItem[] = [];
    for (const item of response.output) {
      if (item.type === 'function_call' && item.name === 'sh') {
        const { command } = JSON.parse(item.arguments) as { command: string };
        console.log(`${step}. $ ${command}`);
        outputs.push({
          type: 'function_call_output',
          call_id: item.call_id,
          output: await sh(command),
        });
      }
    }
    if (outputs.length === 0) return response.output_text;
    input = [...input, ...kept, ...outputs]; // unsafe: dropped-reasoning
  }
  return 'gave up';
}
