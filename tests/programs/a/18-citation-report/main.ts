import OpenAI from 'openai'
import type { ResponseFunctionWebSearch } from 'openai/resources/responses/responses'

const openai = new OpenAI()

export interface Report {
  paragraphs: string[]
  searches: ResponseFunctionWebSearch[]
  log: string[]
}

export async function compile(topics: string[]): Promise<Report> {
  const report: Report = { paragraphs: [], searches: [], log: [] }
  let previous: string | null = null

  for (const topic of topics) {
    const response: OpenAI.Responses.Response = await openai.responses.create({
      model: 'gpt-5',
      previous_response_id: previous,
      input: `Write one paragraph with sources about ${topic}.`,
      tools: [{ type: 'web_search' }],
    })
    previous = response.id

    report.paragraphs.push(response.output_text)
    report.searches.push(...response.output.filter((item) => item.type === 'web_search_call'))
    report.log.push(...response.output.map((item) => `${response.id} ${item.type}`))
  }
  return report
}
