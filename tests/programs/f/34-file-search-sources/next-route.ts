import OpenAI from 'openai';
import type {
  ResponseFileSearchToolCall,
  ResponseOutputItem,
  ResponseOutputText,
} from 'openai/resources/responses/responses';

export const runtime = 'edge';

interface Source {
  file: string;
  score: number;
  quote: string;
}

interface Body {
  question?: string;
  previousResponseId?: string;
}

const openai = new OpenAI();

const citations = (item: ResponseOutputItem) =>
  item.type === 'message'
    ? item.content
        .filter((part): part is ResponseOutputText => part.type === 'output_text')
        .flatMap((part) => part.annotations)
    : [];

export async function POST(request: Request): Promise<Response> {
  const body = (await request.json().catch(() => ({}))) as Body;
  if (!body.question) return Response.json({ error: 'question' }, { status: 400 });

  const response = await openai.responses.create({
    model: 'gpt-5',
    input: [{ role: 'user', content: body.question }],
    previous_response_id: body.previousResponseId ?? null,
    tools: [{ type: 'file_search', vector_store_ids: [process.env.VECTOR_STORE ?? ''] }],
    include: ['file_search_call.results'],
    reasoning: { summary: 'auto' },
  });

  const searches: ResponseFileSearchToolCall[] = [];
  searches.push(...response.output.filter((item) => item.type === 'file_search_call'));

  const sources: Source[] = [];
  for (const search of searches) {
    for (const result of search.results ?? []) {
      sources.push({
        file: result.filename ?? 'unknown',
        score: result.score ?? 0,
        quote: (result.text ?? '').slice(0, 240),
      });
    }
  }

  const thinking = response.output
    .filter((item) => item.type === 'reasoning')
    .flatMap((item) => item.summary.map((part) => part.text));

  const messages = [
    { role: 'user', content: body.question },
    { role: 'assistant', content: response.output_text },
  ];

  return Response.json({
    responseId: response.id,
    messages,
    thinking,
    sources: sources.sort((a, b) => b.score - a.score).slice(0, 5),
    cited: response.output.flatMap(citations).length,
  });
}
