import OpenAI from 'openai'
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses'

const ai = new OpenAI()

export interface Critique {
  score: number
  reasons: string
}

const parseCritique = (text: string): Critique => {
  const [first = '0', ...rest] = text.split('\n')
  return { score: Number.parseInt(first, 10) || 0, reasons: rest.join('\n') }
}

export const improve = async (poem: string, minimum = 8): Promise<string> => {
  const input: ResponseInput = [{ role: 'user', content: `Improve this poem:\n\n${poem}` }]

  for (let i = 0; i < 4; i++) {
    const [first, second] = await Promise.all([
      ai.responses.create({ model: 'gpt-5.1', input }),
      ai.responses.create({ model: 'gpt-5.1', input, reasoning: { effort: 'high' } }),
    ])
    const version = second.status === 'completed' ? second : first
    const verdict = await ai.responses.create({
      model: 'gpt-5-nano',
      input: `First line: a score from 0 to 10. Then reasons.\n\n${version.output_text}`,
    })
    const { score, reasons } = parseCritique(verdict.output_text)
    if (score >= minimum) return version.output_text

    const plain = version.output.map((item) => ({ ...item }))
    input.push(...(plain as ResponseInputItem[])) // unsafe: cloned
    input.push({ role: 'user', content: reasons })
  }
  return poem
}
