import OpenAI from 'openai';

/** Not the Responses API: the responses of people to our surveys. */
interface SurveyAnswer {
  type: 'message' | 'rating';
  id: string;
  text: string;
}

interface SurveyResponse {
  id: string;
  output: SurveyAnswer[];
  output_text: string;
}

class SurveyClient {
  readonly responses = {
    create: async (body: { survey: string; input: SurveyAnswer[] }): Promise<SurveyResponse> => {
      const res = await fetch('https://survey.example/api/responses', {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return (await res.json()) as SurveyResponse;
    },
    retrieve: async (id: string): Promise<SurveyResponse> => {
      const res = await fetch(`https://survey.example/api/responses/${id}`);
      return (await res.json()) as SurveyResponse;
    },
  };
}

const survey = new SurveyClient();
const openai = new OpenAI();

export async function followUps(ids: string[]) {
  const input: SurveyAnswer[] = [];
  for (const id of ids) {
    const response = await survey.responses.retrieve(id);
    input.push(...response.output);
    input.push(...response.output.filter((item) => item.type === 'message'));
  }
  const sent = await survey.responses.create({ survey: 'follow-up', input: [...input] });
  input.push(...sent.output);

  const themes = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Name the three main themes of these answers.',
    input: input.map((answer) => `- ${answer.text}`).join('\n'),
  });
  return { themes: themes.output_text, answers: input.length };
}
