'use strict';

const { spawnSync } = require('node:child_process');
const OpenAI = require('openai');

const client = new OpenAI();

function runTests() {
  const result = spawnSync('npm', ['test', '--silent'], { encoding: 'utf8' });
  return { ok: result.status === 0, output: [result.stdout, result.stderr] };
}

async function explain(rounds) {
  const input = [
    { role: 'developer', content: 'You explain failing tests in two sentences.' },
  ];

  for (let i = 0; i < rounds; i++) {
    const result = runTests();
    if (result.ok) return;

    const output = result.output.filter((chunk) => chunk.trim() !== '');
    input.push(...output.map((text) => ({ role: 'user', content: text })));

    const answer = await client.responses.create({ model: 'gpt-5-mini', input });
    console.log(answer.output_text);
    input.length = 1;
  }
}

explain(Number(process.argv[2] ?? 1)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
