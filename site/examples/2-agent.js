// An agent that picks the call (JavaScript)
import OpenAI from 'openai';

const openai = new OpenAI();
const tools = [
  {
    type: 'function',
    name: 'get_weather',
    description: 'The weather in a city.',
    strict: true,
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
  },
];

const input = [{ role: 'user', content: 'What is the weather in Paris?' }];

for (;;) {
  const response = await openai.responses.create({ model: 'o4-mini', tools, input });
  const call = response.output.find((item) => item.type === 'function_call');
  if (!call) {
    console.log(response.output_text);
    break;
  }
  const { city } = JSON.parse(call.arguments);
  input.push(call);
  input.push({ type: 'function_call_output', call_id: call.call_id, output: `Sunny in ${city}.` });
}
