// A chat that keeps only the messages
import OpenAI from 'openai';

const openai = new OpenAI();
const history: OpenAI.Responses.ResponseInput = [];

async function answer(question: string): Promise<string> {
  history.push({ role: 'user', content: question });

  const response = await openai.responses.create({
    model: 'gpt-5.4',
    instructions: 'You are a travel guide. Answer in two sentences at most.',
    input: history,
  });

  // The next question sends the answer along.
  history.push(...response.output.filter((item) => item.type === 'message'));
  return response.output_text;
}

console.log(await answer('Where should I go in May?'));
console.log(await answer('And in June?'));
