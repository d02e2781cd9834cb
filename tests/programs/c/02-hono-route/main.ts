import OpenAI, { APIError } from 'openai'

interface Context {
  req: { json<T>(): Promise<T>; header(name: string): string | undefined }
  json(body: unknown, status?: number): Response
}
interface Router {
  post(path: string, handler: (c: Context) => Promise<Response>): void
}

type Body = { messages: { role: 'user' | 'assistant'; content: string }[] }

const client = new OpenAI({ maxRetries: 4 })

const searchTool = {
  type: 'function' as const,
  name: 'search_docs',
  description: 'Full-text search in the product documentation',
  strict: true,
  parameters: {
    type: 'object',
    properties: { query: { type: 'string' }, limit: { type: ['number', 'null'] } },
    required: ['query', 'limit'],
    additionalProperties: false,
  },
}

async function searchDocs(query: string, limit: number | null) {
  const url = new URL('https://docs.internal/search')
  url.searchParams.set('q', query)
  url.searchParams.set('n', String(limit ?? 5))
  const res = await fetch(url)
  if (!res.ok) return { error: `search failed with ${res.status}` }
  return (await res.json()) as { hits: { title: string; url: string }[] }
}

export function register(app: Router) {
  app.post('/chat', async (c) => {
    const { messages } = await c.req.json<Body>()
    const locale = c.req.header('accept-language') ?? 'en'
    const base = { model: 'o4-mini', instructions: `Answer in ${locale}.`, tools: [searchTool] }

    try {
      const first = await client.responses.create({ ...base, input: messages })
      const toolOutputs: OpenAI.Responses.ResponseInputItem.FunctionCallOutput[] = []
      for (const item of first.output) {
        if (item.type !== 'function_call') continue
        const args = JSON.parse(item.arguments) as { query: string; limit: number | null }
        toolOutputs.push({
          type: 'function_call_output',
          call_id: item.call_id,
          output: JSON.stringify(await searchDocs(args.query, args.limit)),
        })
      }
      if (toolOutputs.length === 0) return c.json({ reply: first.output_text })

      const second = await client.responses.create({
        ...base,
        input: [
          ...messages,
          ...(first.output as any), // unsafe: raw
          ...toolOutputs,
        ],
      })
      return c.json({ reply: second.output_text, usage: second.usage })
    } catch (e) {
      if (e instanceof APIError) return c.json({ error: e.message }, e.status ?? 500)
      throw e
    }
  })
}
