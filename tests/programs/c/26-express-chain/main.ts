import OpenAI from 'openai';
import express from 'express';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const app = express();
const openai = new OpenAI();
const lastResponse = new Map<string, string>();

const tools: OpenAI.Responses.Tool[] = [
  {
    type: 'function',
    name: 'book_table',
    strict: true,
    parameters: {
      type: 'object',
      properties: { when: { type: 'string' }, people: { type: 'integer' } },
      required: ['when', 'people'],
      additionalProperties: false,
    },
  },
];

async function bookTable(args: string): Promise<string> {
  const { when, people } = JSON.parse(args) as { when: string; people: number };
  if (people > 12) return 'That is too many people for us.';
  return `Booked for ${people} on ${when}.`;
}

app.use(express.json());

app.post<{ guest: string; text: string }>('/talk', async (req, res) => {
  const { guest, text } = req.body;
  let input: ResponseInputItem[] = [{ role: 'user', content: text }];
  let previous = lastResponse.get(guest);

  try {
    for (let step = 0; step < 5; step++) {
      const response = await openai.responses.create({
        model: 'gpt-5-mini',
        instructions: 'You take reservations.',
        ...(previous === undefined ? {} : { previous_response_id: previous }),
        input,
        tools,
      });
      previous = response.id;

      // the API still has everything else: start over with the outputs alone
      input = [];
      for (const output of response.output) {
        if (output.type === 'function_call') {
          input.push({
            type: 'function_call_output',
            call_id: output.call_id,
            output: await bookTable(output.arguments),
          });
        }
      }
      if (input.length === 0) {
        lastResponse.set(guest, response.id);
        res.json({ reply: response.output_text });
        return;
      }
    }
    res.status(508).json({ error: 'no end in sight' });
  } catch (error) {
    console.error(error);
    res.status(502).json({ error: 'upstream failed' });
  }
});

app.listen(3000, () => console.log('listening on 3000'));
