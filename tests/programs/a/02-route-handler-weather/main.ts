import OpenAI from 'openai'
import type {
  ResponseInput,
  ResponseInputItem,
  ResponseFunctionToolCall,
  Tool,
} from 'openai/resources/responses/responses'

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY })

export const runtime = 'nodejs'
export const maxDuration = 60

const tools: Tool[] = [
  {
    type: 'function',
    name: 'get_weather',
    description: 'Current weather for a city',
    strict: true,
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
  },
]

async function getWeather(call: ResponseFunctionToolCall) {
  const { city } = JSON.parse(call.arguments) as { city: string }
  const res = await fetch(`https://wttr.in/${encodeURIComponent(city)}?format=j1`)
  return res.text()
}

export async function POST(request: Request) {
  const { messages } = (await request.json()) as { messages: ResponseInput }

  const first = await openai.responses.create({ model: 'gpt-5-mini', tools, input: messages })

  const toolOutputs: ResponseInputItem[] = []
  for (const item of first.output) {
    if (item.type !== 'function_call') continue
    toolOutputs.push({
      type: 'function_call_output',
      call_id: item.call_id,
      output: await getWeather(item),
    })
  }
  if (toolOutputs.length === 0) return Response.json({ text: first.output_text })

  const second = await openai.responses.create({
    model: 'gpt-5-mini',
    tools,
    input: [...messages, ...(first.output as ResponseInputItem[]), ...toolOutputs], // unsafe: raw
  })
  return Response.json({ text: second.output_text })
}
