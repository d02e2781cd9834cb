import OpenAI from 'openai';

interface Session {
  busy: boolean;
  items: any[];
}

const openai = new OpenAI();
const session: Session = { busy: false, items: [] };

function post(text: string): Promise<string> {
  session.busy = true;
  session.items.push({ role: 'user', content: text });

  return openai.responses
    .create({ model: 'gpt-5.1', input: session.items })
    .then((response) => {
      session.items.push(...response.output); // unsafe: raw
      return response.output_text;
    })
    .catch((error: unknown) => {
      session.items.pop();
      throw error;
    })
    .finally(() => {
      session.busy = false;
    });
}

post('Which bridges cross the Rhine at Cologne?')
  .then((text) => {
    console.log(text);
    return post('Which of them is the oldest?');
  })
  .then(console.log, (error) => {
    console.error('request failed', error);
    process.exitCode = 1;
  });
