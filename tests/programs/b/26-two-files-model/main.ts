import type { ResponseInput } from 'openai/resources/responses/responses';
import { callModel } from './model';
import { runTool, tools } from './tools';

const input: ResponseInput = [{ role: 'user', content: process.argv.slice(2).join(' ') }];

for (let turn = 0; turn < 25; turn++) {
  const response = await callModel(input, tools);
  input.push(...(response.output as ResponseInput)); // unsafe: raw

  let done = true;
  for (const item of response.output) {
    if (item.type === 'function_call') {
      done = false;
      const output = await runTool(item.name, item.arguments).catch((e: Error) => e.message);
      input.push({ type: 'function_call_output', call_id: item.call_id, output });
    }
  }
  if (done) {
    console.log(response.output_text);
    break;
  }
}
