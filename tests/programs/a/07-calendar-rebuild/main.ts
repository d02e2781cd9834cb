import { OpenAI } from 'openai'
import type { FunctionTool, ResponseInputItem } from 'openai/resources/responses/responses'

const openai = new OpenAI()

const createEvent: FunctionTool = {
  type: 'function',
  name: 'create_event',
  strict: true,
  parameters: {
    type: 'object',
    properties: { title: { type: 'string' }, at: { type: 'string' } },
    required: ['title', 'at'],
    additionalProperties: false,
  },
}

const calendar: { title: string; at: string }[] = []

export async function schedule(text: string): Promise<string> {
  const turns: ResponseInputItem[] = [{ type: 'message', role: 'user', content: text }]

  const planned = await openai.responses.create({
    model: 'o3',
    input: turns,
    tools: [createEvent],
    parallel_tool_calls: false,
  })

  for (const item of planned.output) {
    if (item.type !== 'function_call') continue
    calendar.push(JSON.parse(item.arguments))

    const { id, call_id, name, arguments: args } = item
    turns.push({ type: 'function_call', id, call_id, name, arguments: args }) // unsafe: dropped-reasoning
    turns.push({ type: 'function_call_output', call_id, output: 'created' })
  }

  const confirmed = await openai.responses.create({ model: 'o3', input: turns })
  return confirmed.output_text
}
