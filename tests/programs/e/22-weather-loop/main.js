import OpenAI from 'openai';

const client = new OpenAI();

// only function tools here, so these are all the kinds there can be
const REPLAYED = ['reasoning', 'message', 'function_call'];
const isReplayed = (item) => REPLAYED.includes(item.type);

const tools = [
  {
    type: 'function',
    name: 'get_weather',
    description: 'Current temperature in celsius',
    parameters: {
      type: 'object',
      properties: { latitude: { type: 'number' }, longitude: { type: 'number' } },
      required: ['latitude', 'longitude'],
      additionalProperties: false,
    },
    strict: true,
  },
];

async function getWeather({ latitude, longitude }) {
  const url = `https://api.open-meteo.com/v1/forecast?latitude=${latitude}&longitude=${longitude}&current=temperature_2m`;
  const res = await fetch(url);
  if (!res.ok) throw new Error(`open-meteo: ${res.status}`);
  const data = await res.json();
  return data.current.temperature_2m;
}

async function run(question) {
  const input = [{ role: 'user', content: question }];
  const used = [];

  for (let i = 0; i < 8; i++) {
    const response = await client.responses.create({ model: 'gpt-5', input, tools });
    const calls = response.output.filter((item) => item.type === 'function_call');
    used.push(...calls);

    if (!calls.length) {
      console.log(response.output_text);
      console.log(`(${used.length} calls: ${used.map((c) => c.name).join(', ')})`);
      return;
    }

    input.push(...response.output.filter(isReplayed));
    for (const call of calls) {
      let output;
      try {
        output = String(await getWeather(JSON.parse(call.arguments)));
      } catch (e) {
        output = `error: ${e.message}`;
      }
      input.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
  }
  console.error('too many rounds');
}

run(process.argv[2] ?? 'Is it warmer in Lisbon or in Porto?').catch((e) => {
  console.error(e);
  process.exit(1);
});
