import OpenAI from 'openai';

const openai = new OpenAI({ baseURL: process.env.OPENAI_BASE_URL });

/**
 * @param {string[]} prompts
 * @param {{ model?: string, store?: boolean }} options
 */
export async function pipeline(prompts, { model = 'gpt-5.4', store = false } = {}) {
  let input = [];
  const results = [];

  for (const prompt of prompts) {
    input.push({ role: 'user', content: prompt });
    const response = await openai.responses.create({ model, store, input });
    results.push(response.output_text);

    // nothing is stored, so the ids mean nothing to the next request
    input = input.concat(response.output.map(({ id, ...rest }) => rest));
  }

  return results;
}
