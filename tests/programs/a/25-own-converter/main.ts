import OpenAI from 'openai'
import type { EasyInputMessage } from 'openai/resources/responses/responses'

const openai = new OpenAI()

interface Row {
  author: string
  text: string
  deleted: boolean
}

// rows of our chat table, newest first
function toResponseInputItems(rows: Row[]): EasyInputMessage[] {
  const messages: EasyInputMessage[] = []
  for (const row of rows) {
    if (row.deleted) continue
    messages.unshift({
      role: row.author === 'bot' ? 'assistant' : 'user',
      content: row.text,
    })
  }
  return messages
}

export async function reply(rows: Row[]): Promise<Row> {
  const response = await openai.responses.create({
    model: 'gpt-5.1',
    instructions: 'You moderate a gardening forum.',
    input: toResponseInputItems(rows),
  })
  const row: Row = { author: 'bot', text: response.output_text, deleted: false }
  rows.unshift(row)
  return row
}
