import OpenAI from 'openai';

type Input = OpenAI.Responses.ResponseInputItem;

const client = new OpenAI({ maxRetries: 4 });

const isReasoning = (
  item: OpenAI.Responses.ResponseOutputItem,
): item is OpenAI.Responses.ResponseReasoningItem => item.type === 'reasoning';

/** Interviews the model: each question sees the earlier answers and thoughts. */
export async function interview(questions: string[]): Promise<string[]> {
  const history: Input[] = [];
  const answers: string[] = [];

  for (const question of questions) {
    history.push({ role: 'user', content: question });

    const response = await client.responses.create({
      model: 'gpt-5',
      input: history,
      reasoning: { effort: 'low', summary: 'auto' },
    });

    const thoughts = response.output.filter(isReasoning);
    history.push(...thoughts); // unsafe: dropped-reasoning
    history.push({ role: 'assistant', content: response.output_text }); // unsafe-alt
    answers.push(response.output_text);
  }

  return answers;
}
