import OpenAI from 'openai'
import type { ResponseInput, Tool } from 'openai/resources/responses/responses'

const openai = new OpenAI()

const notify: Tool = {
  type: 'function',
  name: 'notify',
  description: 'Send a push notification to the person on call.',
  strict: true,
  parameters: {
    type: 'object',
    properties: { message: { type: 'string' } },
    required: ['message'],
    additionalProperties: false,
  },
}

const send = (message: string) => console.log('[push]', message)

export async function triage(alert: string) {
  const input: ResponseInput = [
    { role: 'system', content: 'Decide whether somebody has to get up for this alert.' },
    { role: 'user', content: alert },
  ]
  const first = await openai.responses.create({ model: 'o3', input, tools: [notify] })

  first.output.forEach((item) => {
    if (item.type !== 'function_call') return
    send(JSON.parse(item.arguments).message)
    input.push(item) // unsafe: dropped-reasoning
    input.push({ type: 'function_call_output', call_id: item.call_id, output: 'sent' })
  })

  const second = await openai.responses.create({ model: 'o3', input, tools: [notify] })
  return second.output_text
}
