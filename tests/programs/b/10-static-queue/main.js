import OpenAI from 'openai'

class Narrator {
  static client = new OpenAI()
  static input = [{ role: 'developer', content: 'Narrate a tram ride through Lisbon.' }]
  static spoken = 0

  static get length() {
    return Narrator.input.length
  }

  static async next(hint) {
    if (hint) {
      Narrator.input.push({ role: 'user', content: hint })
    }
    const response = await Narrator.client.responses.create({
      model: 'gpt-5',
      reasoning: { effort: 'minimal' },
      input: Narrator.input,
    })
    Narrator.input = [...Narrator.input, ...response.output] // unsafe: raw
    Narrator.spoken += response.usage?.output_tokens ?? 0
    return response.output_text
  }
}

for (const hint of ['Start.', 'It rains.', 'The tram stops.']) {
  console.log(await Narrator.next(hint))
}
console.error(`${Narrator.length} items, ${Narrator.spoken} tokens`)
