import fs from 'node:fs';
import OpenAI from 'openai';
import type { Response, ResponseInputItem, Tool } from 'openai/resources/responses/responses';

const client = new OpenAI();

const TOOLS: Tool[] = [
  { type: 'code_interpreter', container: { type: 'auto' } },
  {
    type: 'function',
    name: 'query_warehouse',
    description: 'Runs a SELECT on the warehouse.',
    strict: false,
    parameters: { type: 'object', properties: { sql: { type: 'string' } } },
  },
];

declare function queryWarehouse(sql: string): Promise<Record<string, unknown>[]>;

function logCost(r: Response) {
  const u = r.usage;
  if (!u) return;
  fs.appendFileSync('cost.csv', `${new Date().toISOString()},${u.input_tokens},${u.output_tokens}\n`);
}

export async function analyse(question: string, onProgress: (note: string) => void) {
  const input: ResponseInputItem[] = [{ role: 'user', content: question }];
  let report = '';

  for (let step = 0; step < 10; step++) {
    const response = await client.responses.create({ model: 'gpt-5', tools: TOOLS, input });
    logCost(response);
    let pendingCalls = 0;

    for (const item of response.output) {
      input.push(item as ResponseInputItem); // unsafe: raw

      if (item.type === 'code_interpreter_call') {
        onProgress(`ran ${item.code?.split('\n').length ?? 0} lines of python`);
      } else if (item.type === 'reasoning') {
        for (const s of item.summary) onProgress(s.text);
      } else if (item.type === 'message') {
        for (const part of item.content) {
          if (part.type === 'output_text') report += part.text;
        }
      } else if (item.type === 'function_call') {
        pendingCalls++;
      }
    }

    if (pendingCalls === 0) return report;
    for (const call of response.output) {
      if (call.type !== 'function_call') continue;
      let output: string;
      try {
        const { sql } = JSON.parse(call.arguments) as { sql: string };
        onProgress(sql);
        output = JSON.stringify(await queryWarehouse(sql));
      } catch (err) {
        output = JSON.stringify({ error: (err as Error).message });
      }
      input.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
  }
  return report || 'No answer within ten steps.';
}
