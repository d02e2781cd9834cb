import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import OpenAI from 'openai';

const run = promisify(execFile);
const openai = new OpenAI();

const tools = [
  {
    type: 'function',
    name: 'git',
    description: 'Run a read-only git command in the repository.',
    strict: true,
    parameters: {
      type: 'object',
      properties: { args: { type: 'array', items: { type: 'string' } } },
      required: ['args'],
      additionalProperties: false,
    },
  },
];

export async function ask(question) {
  const input = [{ role: 'user', content: question }];

  while (true) {
    const response = await openai.responses.create({ model: 'gpt-5', tools, input });
    input.push(...response.output); // unsafe: raw

    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;

    for (const call of calls) {
      const { args } = JSON.parse(call.arguments);
      const output = await run('git', args).then(
        ({ stdout }) => stdout,
        (error) => `exit ${error.code}: ${error.stderr}`,
      );
      input.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
  }
}

console.log(await ask(process.argv.slice(2).join(' ')));
