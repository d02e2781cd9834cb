import OpenAI from 'openai'
import type { Response, ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses'

/*
 * Portable history: we keep what any provider understands and nothing that belongs to one
 * (no ids, no ciphertext), since the next turn may go to another vendor.
 */

export type Portable =
  | { kind: 'text'; by: 'user' | 'assistant'; text: string }
  | { kind: 'call'; key: string; name: string; args: string }
  | { kind: 'result'; key: string; value: string }

export function fromResponse(response: Response): Portable[] {
  return response.output.flatMap((item): Portable[] => {
    if (item.type === 'function_call') {
      return [{ kind: 'call', key: item.call_id, name: item.name, args: item.arguments }]
    }
    if (item.type === 'message') {
      const text = item.content.map((c) => (c.type === 'output_text' ? c.text : c.refusal)).join('')
      return [{ kind: 'text', by: 'assistant', text }]
    }
    return []
  })
}

export function toInput(history: readonly Portable[]): ResponseInput {
  return history.map((entry): ResponseInputItem => {
    switch (entry.kind) {
      case 'text':
        return { role: entry.by, content: entry.text }
      case 'call':
        return { type: 'function_call', call_id: entry.key, name: entry.name, arguments: entry.args }
      case 'result':
        return { type: 'function_call_output', call_id: entry.key, output: entry.value }
    }
  })
}

export interface Provider {
  complete(history: readonly Portable[]): Promise<Portable[]>
}

export class OpenAIProvider implements Provider {
  constructor(
    private readonly client: OpenAI,
    private readonly tools: OpenAI.Responses.Tool[],
    private readonly model = 'gpt-5.1',
  ) {}

  async complete(history: readonly Portable[]): Promise<Portable[]> {
    const response = await this.client.responses.create({
      model: this.model,
      store: false,
      input: toInput(history),
      tools: this.tools,
    })
    return fromResponse(response)
  }
}

export async function drive(provider: Provider, prompt: string, run: (name: string, args: string) => Promise<string>) {
  const history: Portable[] = [{ kind: 'text', by: 'user', text: prompt }]
  for (let i = 0; i < 16; i++) {
    const output = await provider.complete(history)
    history.push(...output)
    const calls = output.filter((entry) => entry.kind === 'call')
    if (calls.length === 0) break
    for (const { key, name, args } of calls) {
      history.push({ kind: 'result', key, value: await run(name, args) })
    }
  }
  return history
}
