import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';

type Item = OpenAI.Responses.ResponseInputItem;

interface Checkpoint {
  readonly id: string;
  readonly takenAt: number;
  readonly items: readonly Item[];
}

/** An agent whose every step can be undone. */
export class UndoableAgent {
  private input: Item[] = [];
  private readonly checkpoints: Checkpoint[] = [];

  constructor(
    private readonly openai: OpenAI,
    private readonly model: string = 'gpt-5.1',
  ) {}

  checkpoint(): string {
    const id = randomUUID();
    this.checkpoints.push({ id, takenAt: Date.now(), items: structuredClone(this.input) });
    return id;
  }

  restore(id: string): boolean {
    const index = this.checkpoints.findIndex((each) => each.id === id);
    const found = this.checkpoints[index];
    if (found === undefined) return false;
    this.input = [...found.items];
    this.checkpoints.length = index;
    return true;
  }

  async step(text: string): Promise<string> {
    this.checkpoint();
    this.input.push({ role: 'user', content: text });
    const response = await this.openai.responses.create({
      model: this.model,
      input: this.input,
      reasoning: { effort: 'high' },
    });
    if (response.error) {
      throw new Error(`${response.error.code}: ${response.error.message}`);
    }
    // clone, so that nobody holds on to the SDK's objects
    const fresh = structuredClone(response.output) as Item[];
    this.input.push(...fresh); // unsafe: cloned
    return response.output_text;
  }

  get size(): number {
    return this.input.length;
  }
}

async function demo() {
  const agent = new UndoableAgent(new OpenAI());
  console.log(await agent.step('Name a prime above 100.'));
  const before = agent.checkpoint();
  console.log(await agent.step('And the next one?'));
  agent.restore(before);
  console.log(await agent.step('And the one before?'), agent.size);
}

if (process.argv.includes('--demo')) void demo();
