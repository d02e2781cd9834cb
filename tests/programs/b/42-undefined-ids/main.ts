import OpenAI from 'openai'
import type {
  ResponseCreateParamsNonStreaming,
  ResponseInput,
  ResponseOutputItem,
} from 'openai/resources/responses/responses'

const client = new OpenAI()

// ids of one region are unknown in the other
const anonymous = (output: ResponseOutputItem[]) =>
  output
    .filter((item) => item.type === 'message' || item.type === 'function_call')
    .map((item) => ({ ...item, id: undefined }))

export async function relay(prompts: string[], regions: OpenAI[] = [client]) {
  const params: ResponseCreateParamsNonStreaming & { input: ResponseInput } = {
    model: 'gpt-5.4',
    store: false,
    input: [],
  }
  const texts: string[] = []

  for (const [index, prompt] of prompts.entries()) {
    const region = regions[index % regions.length]
    params.input.push({ role: 'user', content: prompt })
    const { output, output_text } = await region.responses.create(params)
    texts.push(output_text)

    Object.assign(params, {
      input: [...params.input, ...(anonymous(output) as ResponseInput)],
    })
  }
  return texts
}
