import OpenAI from 'openai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const openai = new OpenAI();

const tools = [
  {
    type: 'function',
    name: 'git',
    description: 'Run a read-only git command',
    parameters: {
      type: 'object',
      properties: { args: { type: 'array', items: { type: 'string' } } },
      required: ['args'],
    },
  },
];

const READ_ONLY = ['log', 'show', 'diff', 'status', 'blame', 'branch'];

async function git(args) {
  if (!READ_ONLY.includes(args[0])) return `refused: git ${args[0]}`;
  const { stdout, stderr } = await run('git', args, { maxBuffer: 1 << 20 });
  const output = stdout || stderr;
  return output.length > 20_000 ? `${output.slice(0, 20_000)}\n[cut]` : output;
}

export async function changelog(range) {
  const input = [{ role: 'user', content: `Write the changelog of ${range}.` }];
  let text = '';
  let pending = true;

  while (pending) {
    pending = false;
    const response = await openai.responses.create({ model: 'gpt-5.2', input, tools });

    for (const item of response.output) {
      if (item.type === 'reasoning') {
        input.push(item);
      } else if (item.type === 'message') {
        input.push(item);
        text = item.content.map((c) => c.text ?? '').join('');
      } else if (item.type === 'function_call') {
        input.push(item);
        pending = true;
      } else {
        console.warn(`unexpected ${item.type}`);
      }
    }

    for (const item of response.output) {
      if (item.type !== 'function_call') continue;
      const { args } = JSON.parse(item.arguments);
      const output = await git(args).catch((e) => e.message);
      input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
  }
  return text;
}

console.log(await changelog(process.argv[2] ?? 'HEAD~20..HEAD'));
