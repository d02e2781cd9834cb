import { openai, replayable, type ResponseInputItem } from './openai-kit';

interface Row {
  id: number;
  question: string;
  followUps: string[];
}

interface Answer {
  id: number;
  answers: string[];
  error?: string;
}

async function answerRow(row: Row): Promise<Answer> {
  const history: ResponseInputItem[] = [];
  const answers: string[] = [];
  try {
    for (const question of [row.question, ...row.followUps]) {
      history.push({ role: 'user', content: question });
      const stream = openai().responses.stream({ model: 'gpt-5-mini', input: history });
      const response = await stream.finalResponse();
      history.push(...replayable(response.output));
      answers.push(response.output_text);
    }
    return { id: row.id, answers };
  } catch (error) {
    return { id: row.id, answers, error: String(error) };
  }
}

export async function work(rows: Row[], parallel = 4): Promise<Answer[]> {
  const queue = [...rows];
  const output: Answer[] = [];
  const runners = Array.from({ length: parallel }, async () => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      output.push(await answerRow(row));
      process.stderr.write('.');
    }
  });
  await Promise.all(runners);
  return output.sort((a, b) => a.id - b.id);
}
