import { describe } from 'vitest';

import { checkRepairs, CREATE, type Row } from './repaired-lines.js';

const FUNCTIONS = `create({ model, input: [], tools: [{ type: 'function', name: 'f', parameters: {}, strict: true }] })`;
const ONE_CALL = FUNCTIONS.replace('input: []', 'input: [], parallel_tool_calls: false');

/** What becomes of code that answers the calls of a turn: with ours and with the SDK's helper. */
const row = (code: string, bundled: string, sdk: string, request = FUNCTIONS): Row => [
  'ResponseInput',
  request,
  code,
  bundled,
  sdk,
];

const WHOLE = ['input.push(...own(r.output));', 'input.push(...sdk(r.output));'] as const;
const ANSWER = `input.push({ type: 'function_call_output', call_id: item.call_id, output: await run(item) });`;
const RUN = 'const run = async (call: { name: string }): Promise<string> => call.name;\n';
const BUILT = `input.push({ type: 'function_call', id: item.id!, call_id: item.call_id, name: item.name, arguments: item.arguments });`;

const REPAIRS: Readonly<Record<string, readonly Row[]>> = {
  'a loop that adds each call and its answer: the whole output before it': [
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  input.push(item);\n  ${ANSWER}\n}`,
      ...WHOLE,
    ),
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type === 'function_call') {\n    console.log(item.name);\n    input.push(item as ResponseInputItem);\n    ${ANSWER}\n  } else if (item.type === 'message') console.log(item.content);\n}`,
      ...WHOLE,
    ),
    row(
      `${RUN}for (const item of r.output)\n  switch (item.type) {\n    case 'function_call':\n      input.push(item);\n      ${ANSWER}\n      break;\n    default:\n      console.log(item);\n  }`,
      ...WHOLE,
    ),
    row(
      `${RUN}const calls = r.output.filter((item) => item.type === 'function_call');\nfor (const item of calls) {\n  input.push(item);\n  ${ANSWER}\n}`,
      ...WHOLE,
    ),
    row(
      `${RUN}for (const item of r.output)\n  if (item.type === 'function_call') input.push(item);\nfor (const item of r.output)\n  if (item.type === 'function_call') ${ANSWER}`,
      ...WHOLE,
    ),
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  ${BUILT}\n  ${ANSWER}\n}`,
      ...WHOLE,
    ),
    row(
      `for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  input.push(item, { type: 'function_call_output', call_id: item.call_id, output: '1' });\n}`,
      `${WHOLE[0]}\ninput.push({ type: 'function_call_output', call_id: item.call_id, output: '1' });`,
      `${WHOLE[1]}\ninput.push({ type: 'function_call_output', call_id: item.call_id, output: '1' });`,
    ),
    // Without tools nothing but reasoning stands beside the messages.
    row(
      `for (const item of r.output) {\n  if (item.type === 'message') {\n    input.push(item);\n  }\n}`,
      ...WHOLE,
      CREATE,
    ),
  ],
  'where it is not surely the same: a suggestion, beside the wrap': [
    // Some calls only.
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call' || item.name === 'g') continue;\n  input.push(item);\n  ${ANSWER}\n}`,
      'input.push(...own([item]));',
      `? ${WHOLE[1]}`,
    ),
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  input.push(item);\n  ${ANSWER}\n  break;\n}`,
      'input.push(...own([item]));',
      `? ${WHOLE[1]}`,
    ),
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  if (item.name === 'g') return;\n  input.push(item);\n  ${ANSWER}\n}`.replace(
        'return',
        'break',
      ),
      'input.push(...own([item]));',
      `? ${WHOLE[1]}`,
    ),
    // What fails before it is added was not there.
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  const output = await run(item);\n  input.push(item, { type: 'function_call_output', call_id: item.call_id, output });\n}`,
      `input.push(...own([item]), { type: 'function_call_output', call_id: item.call_id, output });`,
      `? ${WHOLE[1]}\ninput.push({ type: 'function_call_output', call_id: item.call_id, output });`,
    ),
    // What the assistant said would go twice.
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  input.push(item);\n  ${ANSWER}\n}\ninput.push({ role: 'assistant', content: r.output_text });`,
      'input.push(...own([item]));',
      `? ${WHOLE[1]}`,
    ),
    // The list is sent inside.
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type !== 'function_call') continue;\n  input.push(item);\n  ${ANSWER}\n  await client.responses.create({ model, input });\n}`,
      'input.push(...own([item]));',
      `? ${WHOLE[1]}`,
    ),
    // With several calls the others would have no answer.
    row(
      `const call = r.output.find((item) => item.type === 'function_call');\nif (call) input.push(call, { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
      `if (call) input.push(...own([call]), { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
      `? if (call) input.push(...sdk(r.output), { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
    ),
  ],
  'the one call of a request that asks for one': [
    row(
      `const call = r.output.find((item) => item.type === 'function_call');\nif (call) input.push(call, { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
      `if (call) input.push(...own(r.output), { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
      `if (call) input.push(...sdk(r.output), { type: 'function_call_output', call_id: call.call_id, output: '1' });`,
      ONE_CALL,
    ),
  ],
  'no repair before the loop': [
    // Something else of the same output goes on its own way.
    row(
      `${RUN}for (const item of r.output) {\n  if (item.type === 'message') input.push(item);\n  if (item.type !== 'function_call') continue;\n  input.push(item);\n  ${ANSWER}\n}`,
      "if (item.type === 'message') input.push(...own([item]));\ninput.push(...own([item]));",
      'nothing',
    ),
    // A comment would be lost.
    row(
      `for (const item of r.output)\n  // Only calls.\n  if (item.type === 'function_call') input.push(item);`,
      `if (item.type === 'function_call') input.push(...own([item]));`,
      'nothing',
    ),
  ],
};

describe.each(Object.entries(REPAIRS))('%s', (_name, rows) => {
  checkRepairs(rows);
});
