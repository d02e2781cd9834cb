import OpenAI, { toFile } from 'openai';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';

const client = new OpenAI();

export interface Finding {
  question: string;
  answer: string;
  code: string[];
}

export async function analyse(csvPath: string, questions: string[]): Promise<Finding[]> {
  if (!existsSync(csvPath)) throw new Error(`No such file: ${csvPath}`);

  const uploaded = await client.files.create({
    file: await toFile(createReadStream(csvPath), basename(csvPath)),
    purpose: 'user_data',
  });

  const findings: Finding[] = [];
  let input: OpenAI.Responses.ResponseInput = [
    { role: 'developer', content: `The data is in ${basename(csvPath)}. Always compute, never guess.` },
  ];

  for (const question of questions) {
    input.push({ role: 'user', content: question });
    const started = performance.now();
    const response = await client.responses.create({
      model: 'o3',
      input,
      tools: [{ type: 'code_interpreter', container: { type: 'auto', file_ids: [uploaded.id] } }],
      include: ['code_interpreter_call.outputs'],
    });
    console.error(`  ${question} (${Math.round(performance.now() - started)} ms)`);

    findings.push({
      question,
      answer: response.output_text,
      code: response.output.flatMap((item) =>
        item.type === 'code_interpreter_call' && item.code ? [item.code] : [],
      ),
    });

    // tsc complains about passing output as input; a plain copy is fine for the API
    const plain = JSON.parse(JSON.stringify(response.output));
    input = [...input, ...plain]; // unsafe: cloned
  }

  await client.files.delete(uploaded.id).catch((e: unknown) => {
    console.warn('could not delete upload', e);
  });
  return findings;
}
