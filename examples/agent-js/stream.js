const OpenAI = require('openai');

const openai = new OpenAI();

let history = [];

async function say(text) {
  history.push({ role: 'user', content: text });

  const stream = openai.responses.stream({ model: 'gpt-5.4', input: history });
  for await (const event of stream) {
    if (event.type === 'response.output_text.delta') process.stdout.write(event.delta);
  }
  process.stdout.write('\n');

  const response = await stream.finalResponse();
  history = history.concat(JSON.parse(JSON.stringify(response.output)));
}

async function main() {
  for (const text of process.argv.slice(2)) {
    console.log(`you: ${text}`);
    await say(text);
  }
}

main();
