import OpenAI from 'openai';
import type { ParsedResponseOutputItem, ResponseInputItem } from 'openai/resources/responses/responses';

const openai = new OpenAI();

/**
 * What `parse()` adds must not go back: the API answers
 * `Unknown parameter: 'input[2].parsed_arguments'`.
 */
function withoutParsed(raw: ParsedResponseOutputItem<unknown>): ResponseInputItem {
  if (raw.type === 'function_call') {
    const { parsed_arguments: _parsed, ...call } = raw;
    return call;
  }
  if (raw.type === 'message') {
    const content = raw.content.map((part) => {
      if (part.type === 'output_text') {
        const { parsed: _value, ...text } = part;
        return text;
      }
      return { type: 'refusal' as const, refusal: part.refusal };
    });
    return { ...raw, content };
  }
  return raw as ResponseInputItem;
}

interface Quiz {
  question: string;
  options: string[];
  answer: number;
}

const quizFormat = {
  type: 'json_schema' as const,
  name: 'quiz',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      question: { type: 'string' },
      options: { type: 'array', items: { type: 'string' } },
      answer: { type: 'integer' },
    },
    required: ['question', 'options', 'answer'],
    additionalProperties: false,
  },
};

export async function makeQuizzes(topic: string, count: number): Promise<Quiz[]> {
  const input: ResponseInputItem[] = [
    { role: 'user', content: `Make a multiple-choice question about ${topic}.` },
  ];
  const quizzes: Quiz[] = [];

  while (quizzes.length < count) {
    const response = await openai.responses.parse({
      model: 'gpt-5-mini',
      input,
      text: { format: quizFormat },
    });
    const quiz = response.output_parsed as Quiz | null;
    if (quiz === null) throw new Error('no quiz');
    if (quiz.options[quiz.answer] !== undefined) quizzes.push(quiz);

    input.push(...response.output.map(withoutParsed));
    input.push({ role: 'user', content: 'Another one, harder.' });
  }
  return quizzes;
}
