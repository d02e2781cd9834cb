import OpenAI from 'openai';

const client = new OpenAI();
const transcript: any[] = [{ role: 'developer', content: 'You are the game master.' }];

function remember(items: any) {
  for (const item of items) {
    transcript.push(item); // unsafe-alt
  }
}

async function turn(action: string): Promise<string> {
  remember([{ role: 'user', content: action }]);

  const response = await client.responses.create({
    model: 'gpt-5.2',
    input: transcript,
    max_output_tokens: 2_000,
  });

  remember(response.output); // unsafe: raw
  return response.output_text;
}

const actions = ['I open the door.', 'I light a torch.', 'I read the inscription aloud.'];
for (const action of actions) {
  console.log('>', action);
  console.log(await turn(action));
}
