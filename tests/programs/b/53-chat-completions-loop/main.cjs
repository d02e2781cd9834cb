const OpenAI = require('openai');

const openai = new OpenAI({ baseURL: process.env.LLM_URL, apiKey: process.env.LLM_KEY ?? 'none' });

const tools = [
  {
    type: 'function',
    function: {
      name: 'roll',
      description: 'Roll dice, such as 2d6.',
      parameters: { type: 'object', properties: { dice: { type: 'string' } }, required: ['dice'] },
    },
  },
];

function roll(dice) {
  const [count, sides] = dice.split('d').map(Number);
  const output = Array.from({ length: count }, () => 1 + Math.floor(Math.random() * sides));
  return { dice, output, sum: output.reduce((a, b) => a + b, 0) };
}

async function play(line) {
  const messages = [{ role: 'user', content: line }];
  const rolls = [];

  for (;;) {
    const response = await openai.chat.completions.create({ model: 'gpt-5', messages, tools });
    const { message } = response.choices[0];
    messages.push(message);
    if (!message.tool_calls) return { text: message.content, rolls };

    for (const call of message.tool_calls) {
      const result = roll(JSON.parse(call.function.arguments).dice);
      rolls.push(...result.output);
      messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(result) });
    }
  }
}

module.exports = { play, roll };
