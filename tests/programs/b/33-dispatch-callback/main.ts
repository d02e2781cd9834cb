import OpenAI from 'openai'
import { toResponseInputItem } from 'openai/lib/responses/ResponseInputItems'
import type { ResponseInput, Tool } from 'openai/resources/responses/responses'

const openai = new OpenAI()

type Lamp = 'kitchen' | 'hall'
const lamps: Record<Lamp, boolean> = { kitchen: false, hall: false }

const toggle: Tool = {
  type: 'function',
  name: 'toggle',
  strict: true,
  parameters: {
    type: 'object',
    properties: { lamp: { type: 'string', enum: Object.keys(lamps) } },
    required: ['lamp'],
    additionalProperties: false,
  },
}

export async function say(sentence: string) {
  const input: ResponseInput = [{ role: 'user', content: sentence }]
  const response = await openai.responses.create({ model: 'gpt-5-mini', input, tools: [toggle] })

  response.output.forEach((item) => {
    const replayed = toResponseInputItem(item)
    if (replayed) input.push(replayed)
  })

  response.output
    .filter((item) => item.type === 'function_call')
    .forEach((call) => {
      const { lamp } = JSON.parse(call.arguments) as { lamp: Lamp }
      lamps[lamp] = !lamps[lamp]
      input.push({ type: 'function_call_output', call_id: call.call_id, output: `${lamps[lamp]}` })
    })

  return (await openai.responses.create({ model: 'gpt-5-mini', input, tools: [toggle] })).output_text
}
