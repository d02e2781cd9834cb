import OpenAI from 'openai';

type Item = OpenAI.Responses.ResponseInputItem;

interface Weather {
  tempC: number;
  wind: string;
}

async function forecast(place: string): Promise<Weather> {
  const res = await fetch(`https://wttr.in/${encodeURIComponent(place)}?format=j1`);
  if (!res.ok) throw new Error(`wttr.in answered ${res.status}`);
  const data = (await res.json()) as {
    current_condition: { temp_C: string; winddir16Point: string }[];
  };
  const now = data.current_condition[0];
  return { tempC: Number(now?.temp_C ?? NaN), wind: now?.winddir16Point ?? '?' };
}

export async function askAboutWeather(openai: OpenAI, question: string): Promise<string> {
  const conversation: Item[] = [{ role: 'user', content: question }];
  const tools: OpenAI.Responses.Tool[] = [
    {
      type: 'function',
      name: 'forecast',
      strict: true,
      parameters: {
        type: 'object',
        properties: { place: { type: 'string' } },
        required: ['place'],
        additionalProperties: false,
      },
    },
  ];

  for (let i = 0; i < 5; i++) {
    const reply = await openai.responses.create({ model: 'gpt-5', tools, input: conversation });
    const calls = reply.output.filter((o) => o.type === 'function_call');
    if (calls.length === 0) return reply.output_text;

    for (const call of calls) {
      // Build it explicitly instead of passing SDK objects around
      conversation.push({ // unsafe-alt
        type: 'function_call',
        id: call.id, // unsafe: dropped-reasoning
        call_id: call.call_id,
        name: call.name,
        arguments: call.arguments,
      });
      let output: string;
      try {
        const { place } = JSON.parse(call.arguments) as { place: string };
        output = JSON.stringify(await forecast(place));
      } catch (e) {
        output = JSON.stringify({ error: String(e) });
      }
      conversation.push({ type: 'function_call_output', call_id: call.call_id, output });
    }
  }
  return 'I could not find out.';
}
