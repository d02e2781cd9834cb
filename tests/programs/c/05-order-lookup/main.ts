import OpenAI from 'openai';

// Adapted from the function calling guide.

const openai = new OpenAI();

const tools: OpenAI.Responses.Tool[] = [
  {
    type: 'function',
    name: 'get_order',
    description: 'Look up an order by its number.',
    parameters: {
      type: 'object',
      properties: { order: { type: 'string' } },
      required: ['order'],
      additionalProperties: false,
    },
    strict: true,
  },
];

const orders = new Map([
  ['A-100', { state: 'shipped', carrier: 'DHL' }],
  ['A-101', { state: 'packing', carrier: null }],
]);

function getOrder(order: string) {
  return orders.get(order.toUpperCase()) ?? { state: 'not found', carrier: null };
}

export async function ask(question: string): Promise<string> {
  const input: OpenAI.Responses.ResponseInput = [{ role: 'user', content: question }];

  // 1. let the model decide
  let response = await openai.responses.create({ model: 'gpt-5', tools, input });

  // 2. run the tool
  const toolCall = response.output.find((item) => item.type === 'function_call');
  if (!toolCall) {
    return response.output_text;
  }
  const args: { order: string } = JSON.parse(toolCall.arguments);
  const result = getOrder(args.order);

  // 3. hand the result back
  input.push(toolCall); // unsafe: dropped-reasoning
  input.push({
    type: 'function_call_output',
    call_id: toolCall.call_id,
    output: JSON.stringify(result),
  });

  response = await openai.responses.create({ model: 'gpt-5', tools, input });
  return response.output_text;
}

if (process.argv[2]) {
  ask(process.argv.slice(2).join(' ')).then(console.log, (err) => {
    console.error('request failed:', err);
    process.exitCode = 1;
  });
}
