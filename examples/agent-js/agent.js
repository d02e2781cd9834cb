const OpenAI = require('openai');

const openai = new OpenAI();

const tools = [
  {
    type: 'function',
    name: 'get_weather',
    description: 'Current weather of a city.',
    strict: true,
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
  },
];

async function getWeather({ city }) {
  return { city, sky: 'clear', celsius: 18 };
}

async function ask(question) {
  const input = [{ role: 'user', content: question }];

  while (true) {
    const response = await openai.responses.create({ model: 'o4-mini', tools, input });

    const call = response.output.find((item) => item.type === 'function_call');
    if (!call) return response.output_text;

    console.log(`  -> ${call.name}(${call.arguments})`);
    const weather = await getWeather(JSON.parse(call.arguments));
    input.push(call);
    input.push({
      type: 'function_call_output',
      call_id: call.call_id,
      output: JSON.stringify(weather),
    });
  }
}

async function main() {
  const question = process.argv[2];
  console.log(`question: ${question}`);
  console.log(`answer: ${await ask(question)}`);
}

main();
