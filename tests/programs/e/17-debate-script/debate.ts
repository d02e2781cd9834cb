import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

type Side = 'pro' | 'contra';

class Debater {
  readonly memory: ResponseInputItem[] = [];

  constructor(
    readonly side: Side,
    private readonly topic: string,
    private readonly model = 'o3',
  ) {}

  async speak(opponent: string | null): Promise<string> {
    this.memory.push({
      role: 'user',
      content: opponent === null ? `Open the debate on: ${this.topic}` : `Your opponent says: ${opponent}`,
    });
    const response = await client.responses.create({
      model: this.model,
      instructions: `You argue ${this.side}. Three sentences at most.`,
      input: this.memory,
      include: ['reasoning.encrypted_content'],
    });

    const text = response.output_text.replace(/\s+/g, ' ').trim();
    // keep the thoughts, but normalise what was said
    const thoughts = response.output.filter((item) => item.type === 'reasoning');
    this.memory.push(...thoughts); // unsafe: dropped-reasoning
    this.memory.push({ role: 'assistant', content: text }); // unsafe-alt
    return text;
  }
}

async function judge(topic: string, protocol: string[]): Promise<string> {
  const verdict = await client.responses.create({
    model: 'gpt-5',
    input: `Topic: ${topic}\n\n${protocol.join('\n')}\n\nWho won, and why?`,
  });
  return verdict.output_text;
}

export async function debate(topic: string, rounds = 3) {
  const sides: [Debater, Debater] = [new Debater('pro', topic), new Debater('contra', topic)];
  const protocol: string[] = [];
  let last: string | null = null;
  for (let round = 0; round < rounds; round++) {
    for (const debater of sides) {
      last = await debater.speak(last);
      protocol.push(`${debater.side.toUpperCase()}: ${last}`);
      console.log(protocol.at(-1));
    }
  }
  console.log('\n== %s', await judge(topic, protocol));
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await debate(process.argv.slice(2).join(' ') || 'Tabs are better than spaces');
}
