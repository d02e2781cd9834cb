import OpenAI from 'openai'
import type { ResponseInputItem } from 'openai/resources/responses/responses'

const openai = new OpenAI()

const schema = {
  type: 'object',
  properties: {
    move: { type: 'string', description: 'in algebraic notation' },
    comment: { type: 'string' },
  },
  required: ['move', 'comment'],
  additionalProperties: false,
}

type Move = { move: string; comment: string }

export async function* playChess(opponent: AsyncIterable<string>): AsyncGenerator<Move> {
  const items: ResponseInputItem[] = [{ role: 'system', content: 'You play black.' }]

  for await (const move of opponent) {
    items.push({ role: 'user', content: move })

    const answer = await openai.responses.parse({
      model: 'gpt-5.2',
      store: false,
      input: items,
      text: { format: { type: 'json_schema', name: 'move', schema, strict: true } },
    })
    if (!answer.output_parsed) return
    yield answer.output_parsed as Move

    const withoutIds = answer.output.map(({ id, ...item }) => item)
    items.push(...(withoutIds as ResponseInputItem[])) // unsafe: parsed
  }
}
