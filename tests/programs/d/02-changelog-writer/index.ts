import { execFileSync } from 'node:child_process';
import type { ResponseInput, Tool } from 'openai/resources/responses/responses';
import { runTurn } from './llm';

const tools: Tool[] = [
  {
    type: 'function',
    name: 'git_log',
    description: 'Commits since a tag',
    strict: true,
    parameters: {
      type: 'object',
      properties: { since: { type: 'string' } },
      required: ['since'],
      additionalProperties: false,
    },
  },
];

function gitLog(rawArgs: string): string {
  const { since } = JSON.parse(rawArgs) as { since: string };
  return execFileSync('git', ['log', '--oneline', `${since}..HEAD`], { encoding: 'utf8' });
}

let input: ResponseInput = [
  { role: 'system', content: 'Write a changelog from the commits.' },
  { role: 'user', content: `Since ${process.argv[2] ?? 'v1.0.0'}, please.` },
];

let spent = 0;
while (true) {
  const turn = await runTurn(input, tools);
  spent += turn.usage?.total_tokens ?? 0;
  const calls = turn.items.filter((item) => item.type === 'function_call');

  if (!calls.length) {
    console.log(turn.text);
    break;
  }

  const results: ResponseInput = calls.map((call) => ({
    type: 'function_call_output' as const,
    call_id: call.call_id,
    output: gitLog(call.arguments),
  }));
  input = [...input, ...(turn.items as ResponseInput), ...results]; // unsafe: raw
}
console.error(`${spent} tokens`);
