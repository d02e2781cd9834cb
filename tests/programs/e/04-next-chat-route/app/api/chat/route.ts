import OpenAI from 'openai';

export const runtime = 'nodejs';
export const maxDuration = 60;

const client = new OpenAI();

interface Body {
  items: any[];
  prompt: string;
}

export async function POST(req: Request) {
  let body: Body;
  try {
    body = await req.json();
  } catch {
    return Response.json({ error: 'bad json' }, { status: 400 });
  }
  if (typeof body.prompt !== 'string' || body.prompt.length > 4000) {
    return Response.json({ error: 'prompt missing or too long' }, { status: 422 });
  }

  const items = [...(body.items ?? []), { role: 'user', content: body.prompt }];
  try {
    const response = await client.responses.create({
      model: 'gpt-5-mini',
      input: items,
      reasoning: { effort: 'low', summary: 'auto' },
    });
    items.push(...response.output); // unsafe: raw
    // the browser keeps the conversation, we stay stateless
    return Response.json({ text: response.output_text, items });
  } catch (err) {
    if (err instanceof OpenAI.APIError) {
      return Response.json({ error: err.message, code: err.code }, { status: err.status ?? 500 });
    }
    throw err;
  }
}
