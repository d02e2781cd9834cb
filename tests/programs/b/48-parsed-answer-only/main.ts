import OpenAI from 'openai'

const client = new OpenAI()

const format = {
  type: 'json_schema' as const,
  name: 'labels',
  strict: true,
  schema: {
    type: 'object',
    properties: { labels: { type: 'array', items: { type: 'string' } } },
    required: ['labels'],
    additionalProperties: false,
  },
}

export interface Labelled {
  text: string
  labels: string[]
}

/** Labels texts; each one sees the labels of those before it. */
export async function label(texts: string[]): Promise<Labelled[]> {
  const done: Labelled[] = []
  let previous: string | undefined

  for (const text of texts) {
    const stream = client.responses.stream({
      model: 'gpt-5-nano',
      previous_response_id: previous ?? null,
      input: [{ role: 'user', content: text }],
      text: { format },
    })
    const response = await stream.finalResponse()
    const { labels } = response.output_parsed as { labels: string[] }
    done.push({ text, labels })

    const refused = response.output.filter((item) => item.type === 'message' && item.content.length === 0)
    console.assert(refused.length === 0, 'no label for %s', text)
    previous = response.id
  }
  return done
}
